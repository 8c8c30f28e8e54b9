"""From words to meaning, in French and English: pure functions, no network, the same answer every time."""
