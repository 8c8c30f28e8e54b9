"""What is said unasked: announcements, reminders, notices."""
