"""Somebody is looked for: a rally, its circles, its walk, its end."""
