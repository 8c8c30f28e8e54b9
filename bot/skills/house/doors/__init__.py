"""The doors: open, closed or unknown; said by the team, told to whoever asks."""
