"""The sample house, « La Manivelle »: one file, as any house has."""

from importlib.resources import files
from typing import Final

NAME: Final = "manivelle.toml"


def sample() -> str:
    """The text of its file, wherever the program is installed."""
    return (files(__package__) / NAME).read_text("utf-8")
