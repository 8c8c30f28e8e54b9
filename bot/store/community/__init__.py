"""People: who they are, how they came, what they wish, what is kept and forgotten of them."""
