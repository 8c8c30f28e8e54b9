"""The rota, as every skill sees it."""
