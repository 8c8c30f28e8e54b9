"""Where the lodge lives: one folder a network, each knowing only the vocabulary."""
