"""How the weights of `bot/understanding/filling` are learned from labelled sentences."""
