"""Who came: checking in, and what is freed when nobody does."""
