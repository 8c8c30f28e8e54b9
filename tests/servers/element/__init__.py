"""People with Element's own encryption: its library in a process of its own, and what drives it."""
