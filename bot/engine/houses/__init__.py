"""Of which house somebody speaks, where one chat serves several."""
