"""Bookings moved to another time or room: one, a series, or somebody else's."""
