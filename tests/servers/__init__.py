"""Real servers for the tests, and people who speak to the bot through them."""
