"""Whose turn it is, by a fair rotation; and how much each carried."""
