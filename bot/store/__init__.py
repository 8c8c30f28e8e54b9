"""What the house remembers: one file a noun, each a frozen entity and its repository."""
