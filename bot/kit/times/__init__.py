"""Times as arguments, and times in words."""
