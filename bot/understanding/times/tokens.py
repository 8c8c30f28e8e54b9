"""Cuts an utterance into words, numbers and signs that remember where they stood."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 10_000
APOSTROPHES = frozenset("'’‘ʼʻʹ՚ꞌ＇′‵´`")
"""All that keyboards and word processors put between « aujourd » and « hui »."""

SIGNS = {
    ",": "comma", "/": "slash", ":": "colon", ".": "dot", "-": "dash", "–": "dash", "—": "dash", "~": "dash",
    "→": "to", ">": "to", "->": "to", "-->": "to", "=>": "to", "–>": "to", "—>": "to", "&": "and", "+": "word", "!": "stop", "?": "stop", ";": "stop", "(": "bracket", ")": "bracket",
    "@": "at", "'": "quote", "‑": "dash", "‐": "dash", "\u2212": "dash", "=": "word", "%": "heads",
    "€": "heads", "$": "heads", "£": "heads", "°": "heads", "*": "heads", "×": "heads",
}  # fmt: skip

_TOKEN = re.compile(
    r"""
    (?P<code>
        https?://\S{1,500}                                  # addresses hold numbers that tell no time
      | [\w.+-]{1,64}@[\w.:-]{2,100}
      | \+\d[\d .-]{7,16}\d | (?<!\d)0\d(?P<gap>[ .-]?)\d\d(?:(?P=gap)\d\d){3}(?!\d)   # telephones
      | (?<![\w-])(?!(?<=\d\s)(?:[hH]|[aApP][mM])-)(?:[^\W\d_]{1,3}-|[#$£€№]\s?|[nN][°º]\s?)\d{1,9}   # R-142, F-88, #12, €12, n°3
      | (?<![\w])[vV]\d+(?:\.\d+){0,4}
      | (?<!\w)(?!(?i:de?m1)\b)[^\W\d_]{1,3}\d{1,9}(?![\w:])     # A4, P2, but not « dem1 »
      | (?!\d\d?\.\d\d?\.(?:19|20)\d\d(?!\d))\d{1,9}(?:[.,]\d{1,9}){2,5}   # 3.11.7, not 15.12.2026
      | \d{1,9}\s?(?:[x×*]\s?\d{1,9}|[€$£%°])
      | \d{1,4}[.,]\d{1,2}/\d{1,3}(?![\d/])                # 4,5/5
      | \d{1,9}(?:[.,]\d{1,9})?\s?(?:(?i:[mcdk]m|kg|mg|[mcd]l|kwh?|mah|watts?|volts?|amp[eè]res?|litres?|liters?|m[eè]tres?|meters?|inch(?:es)?|pouces?|grammes?|grams?)|[GMTk][oB]|V|W|A)(?![\w'’.-])   # 18 mm
      | \d{1,4},(?:0\d|3[2-9]|[4-9]\d)(?!\d|\s?(?i:h|hr|hrs|heures?|hours?|j|jours?|days?|mois|months?|ans?|years?|semaines?|weeks?)(?!\w))   # 2,85
      | (?<=\d[hH]\s)\d{1,9}(?=\s?(?i:personnes?|pers|people|ppl|participante?s?)\b)   # 12h 14 personnes
    )
    | (?P<number>\d+) | (?P<word>[^\W\d_]+) | (?P<sign>[-=–—]+>|\S)
    """,
    re.VERBOSE,
)


_ZEROS = re.compile(
    r"(?<!\w)(?:\d{1,2}\s?[hH:]\s?(?=[\doO]*[oO])[\doO]{1,2}(?!\w)|\d[oO](?=\s?[hH](?!\w)|[hH:]\d))"
)
"""« 18hoo », « 1Oh30 »: letters that were meant for zeros."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word as written, the same without case and accents, and where it stands."""

    text: str
    fold: str
    begin: int
    finish: int
    kind: str


def fold(text: str) -> str:
    """Lower case, no accents: `Février` and `fevrier` are one word."""
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def tokenise(text: str) -> list[Token]:
    """Cut the first ten thousand characters; nobody speaks of a time further on."""
    plain = _ZEROS.sub(_zeros, plain_signs(text[:LONGEST]))
    return [_token(found) for found in _TOKEN.finditer(plain)]


def _zeros(found: re.Match[str]) -> str:
    return found.group().replace("o", "0").replace("O", "0")


def plain_signs(text: str) -> str:
    """Digits of other scripts as ASCII, one for one, superscripts as no digits at all, apostrophes as one."""
    return text if text.isascii() else "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter in APOSTROPHES:
        return "'"
    if letter.isascii() or not letter.isdigit():
        return letter
    return str(unicodedata.decimal(letter, "·"))


def _token(found: re.Match[str]) -> Token:
    text = found.group()
    kind = found.lastgroup or "sign"
    folded = fold(text) if kind == "word" else text
    return Token(text.lower(), folded, found.start(), found.end(), kind)
