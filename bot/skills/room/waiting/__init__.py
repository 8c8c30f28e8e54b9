"""What is taken: waiting lists, its holder asked, a part given back."""
