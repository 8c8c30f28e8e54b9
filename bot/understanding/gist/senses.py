"""The senses of words: all the ways to say one thing, in both languages, read from a table that anybody may mend."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bot.understanding.fold import bare_words

STEM = "*"
"""Ends a word that any ending may follow."""

HEARSAY = "hearsay"
"""The sense of « il paraît que »: whoever tells what they heard asks for nothing."""

#: One way to say it: a word, or several in a row.
Row = tuple[str, ...]
Group = tuple[Row, ...]


@cache
def senses() -> Mapping[str, Group]:
    """Each sense by its name."""
    text = (files("bot.understanding.gist") / "senses.toml").read_text(encoding="utf-8")
    return {name: rows_of("|".join(said.values())) for name, said in tomllib.loads(text).items()}


def rows_of(said: str) -> Group:
    """« coup de main | aid* » as rows of folded words."""
    return tuple(dict.fromkeys(filter(None, map(_row, said.split("|")))))


def _row(said: str) -> Row:
    return tuple(
        word + (STEM if piece.endswith(STEM) and nth == len(words) - 1 else "")
        for piece in said.split()
        if (words := bare_words(piece))
        for nth, word in enumerate(words)
    )
