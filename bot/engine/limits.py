"""How much the engine takes in at once."""

LONGEST_HEARD = 4_000
"""Characters of one message; a longer one is told to be too long."""
