"""Letters: what is to be said, until it is."""
