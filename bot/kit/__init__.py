"""Everything a skill imports: declarations, typed arguments, access, the context of one Call."""
