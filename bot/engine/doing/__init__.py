"""A Call is made: whose turn, may they, the handler, and what it asked for."""
