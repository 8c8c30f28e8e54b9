"""Rules of the house, pure."""
