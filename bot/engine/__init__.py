"""The machinery that a skill author never opens: from what is heard to what is done and said."""
