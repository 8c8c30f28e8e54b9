"""What is not for a crowd: somebody who has no roof tonight, is hurt, or is at the end of their strength. Word lists, read by people.

The lists stand beside this file, one a language, so that whoever works with these things can read and mend them
without reading code. A word that they lack is not found here; a human is one word away all the same.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from bot.understanding.fold import bare_words, words
from bot.understanding.shorthand import spelled_out

LANGUAGES = ("fr", "en")


@cache
def lists() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """What each list is about, and its sayings as rows of bare words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for language in LANGUAGES:
        text = (files("bot.understanding.sensitive") / f"{language}.toml").read_text(encoding="utf-8")
        for about, sayings in tomllib.loads(text).items():
            found.setdefault(about, []).extend(bare_words(saying) for saying in sayings)
    return found


@cache
def _by_first() -> Mapping[str, Sequence[tuple[str, tuple[str, ...]]]]:
    """Each saying by its first word, so that a text is gone through once."""
    rows: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for about, sayings in lists().items():
        for saying in sayings:
            rows.setdefault(saying[0], []).append((about, saying))
    return rows


def sensitive(text: str) -> str | None:
    """What it is about (`housing`, `violence`, `distress`, `money`); None where no list has it. A word may stand between two of a saying, and short ones (« jsuis ») are read."""
    said = tuple(one.text for one in spelled_out(words(text), lambda _word: False))
    for place, word in enumerate(said):
        for about, saying in _by_first().get(word, ()):
            if _follows(said, place, saying):
                return about
    return None


def _follows(said: Sequence[str], place: int, saying: tuple[str, ...]) -> bool:
    at = place
    for word in saying[1:]:
        beside = said[at + 1 : at + 3]
        if word not in beside:
            return False
        at += 1 + beside.index(word)
    return True
