"""The house: its hours, its doors, its rules, its channels."""
