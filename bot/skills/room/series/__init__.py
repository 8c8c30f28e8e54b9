"""Bookings that come again: planned date by date, booked, waited for, given back."""
