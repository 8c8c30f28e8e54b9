"""Who holds a shift: taken, let go, moved, to learn or if need be."""
