"""What the bot asked, and every way in which people answer."""
