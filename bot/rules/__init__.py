"""Pure decisions that skills share: yes, or why not."""
