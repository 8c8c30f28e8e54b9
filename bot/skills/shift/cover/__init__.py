"""Somebody is looked for in the place of who cannot come."""
