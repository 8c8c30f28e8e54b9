"""The infinitive that a French future or conditional is made of: « j'échangerais » asks for what « échanger » asks for."""

from collections.abc import Container

_ENDINGS = ("iez", "ions", "aient", "ait", "ais", "ont", "ons", "ez", "ai", "as", "a")
SHORTEST = 7


def infinitive(word: str, known: Container[str]) -> str | None:
    """The verb of this folded form, if it is one that we know and the form itself is none; « prendrai » is of « prendre »."""
    if len(word) < SHORTEST or word in known:
        return None
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(f"r{ending}"))
    return next((verb for stem in stems for verb in (stem, f"{stem}e") if verb in known), None)
