"""Whoever waits: a queue, its offers, its tickets."""
