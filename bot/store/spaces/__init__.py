"""Rooms and things, and who has them when."""
