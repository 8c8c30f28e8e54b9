"""Shifts swapped and given away between two of the team."""
