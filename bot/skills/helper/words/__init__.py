"""How people say all that, in both languages (the notation is in bot/understanding/grammar)."""
