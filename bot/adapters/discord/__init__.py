"""Discord: slash commands and words, buttons and forms, on one or several guilds."""
