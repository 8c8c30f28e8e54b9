"""Who is there for what is personal: noted by the house, with their own yes, in either language."""

from collections.abc import Iterable

from bot.understanding.fold import bare_words

TRUSTED = frozenset({"confiance", "trust", "trusted"})


def is_trusted(flags: Iterable[str]) -> bool:
    """« Personne de confiance », "person of trust"."""
    return any(not TRUSTED.isdisjoint(bare_words(flag)) for flag in flags)
