"""People: who comes and goes, what they accepted, when they want peace, how they are reached."""
