"""The terminal: try the lodge without any account, as one person or several."""
