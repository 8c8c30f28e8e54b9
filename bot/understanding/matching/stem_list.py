"""The stems of the table's words, found beforehand: to find them takes most of a second, to read them a hundredth."""

from collections.abc import Iterable, Mapping
from importlib.resources import files

from bot.understanding.matching.stems import stem_of

PLACE = files("bot.understanding.matching") / "concepts" / "stems.txt"


def known_stems() -> Mapping[str, str]:
    """By word, as `scripts/stems` wrote them; of a word that is not there it is found when it is met."""
    lines = map(str.split, PLACE.read_text(encoding="utf-8").splitlines())
    return {text: stem for stem, *texts in lines for text in texts}


def listed(texts: Iterable[str]) -> str:
    """As it is written: a stem and its words, a line."""
    by_stem: dict[str, list[str]] = {}
    for text in sorted(texts):
        by_stem.setdefault(stem_of(text), []).append(text)
    return "".join(f"{stem} {' '.join(words)}\n" for stem, words in sorted(by_stem.items()))
