"""From words to what may be meant."""
