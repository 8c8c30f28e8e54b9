"""What comes in from a network, until it is known who speaks and where."""
