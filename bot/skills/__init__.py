"""What the lodge can do: one job, one file; a folder when it outgrows that."""
