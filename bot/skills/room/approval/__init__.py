"""Rooms that ask for a yes: the team is asked, somebody answers, whoever asked hears it."""
