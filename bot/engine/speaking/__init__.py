"""From a Reply to a letter: where to, in which language, how loud, how much."""
