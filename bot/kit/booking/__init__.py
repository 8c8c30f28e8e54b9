"""Bookings, as every skill sees them: what one has, may have, and where it is to go."""
