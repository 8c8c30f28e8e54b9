"""Shifts: what is to be held, who holds it, what they hand on; and the open sign."""
