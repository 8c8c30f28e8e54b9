"""Letters on their way: carried, and marked as sent."""
