"""Text made even before it is read: one kind of space, and a folded twin of exactly the same length."""

import re
import unicodedata

_LINE_ENDS = str.maketrans(dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n"))
_SAME_SIGN = {"’": "'", "‘": "'", "ʼ": "'", "`": "'"} | dict.fromkeys("‐‑‒–—―−→➜", "-")


def tidy(text: str) -> str:
    """Compose accents, make every blank or unprintable character a space, and keep one of each run."""
    even = unicodedata.normalize("NFC", text).translate(_LINE_ENDS)
    printable = "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in even)
    return re.sub(r"[^\S\n]+", " ", printable)


def fold(text: str) -> str:
    """Drop accents and case; every character stays at its place, so that names can be cut from the original."""
    return "".join(_plain(sign) for sign in text)


def _plain(sign: str) -> str:
    if sign in _SAME_SIGN:
        return _SAME_SIGN[sign]
    first = unicodedata.normalize("NFKD", sign)[0]
    return (first if first.isascii() and first.isalnum() else sign).lower()[0]
