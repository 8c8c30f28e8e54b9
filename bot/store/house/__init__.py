"""Houses and their channels."""
