"""Reminders of one's bookings, at one's own lead time."""
