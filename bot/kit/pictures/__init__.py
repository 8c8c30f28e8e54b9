"""Pictures of what is also told in words; drawn with Pillow, in a font that comes along."""
