"""Being on duty: the rota to read, who is there, the page before, the word after, the sign that shows it."""
