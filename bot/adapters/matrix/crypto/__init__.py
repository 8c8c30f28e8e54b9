"""End-to-end encryption: our keys, other people's devices, and what is said between them."""
