"""Which languages the house speaks, and its sentences in them: the catalogues under `bot/locales`.

English is in the code and is the key. `fr` says tu; `fr@vous` holds only what differs and falls back to `fr`.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from bot.core import po

ENGLISH: Final = "en"
LOCALES: Final = ("en", "fr", "fr@vous")


def language(locale: str) -> str:
    """The language of one of our locales: `fr@vous` is French."""
    return locale.partition("@")[0]


def nearest(tag: str | None) -> str | None:
    """Ours for a network's tag (`fr-CA`, `en_US.UTF-8`), or None when we do not speak it."""
    if tag in LOCALES:
        return tag
    spoken = (tag or "").replace("_", "-").partition("-")[0].lower()
    return spoken if spoken in LOCALES else None


class Catalogues:
    """Sentences by locale, read when first needed and kept; the first root that knows a sentence wins."""

    def __init__(self, roots: Sequence[Traversable]) -> None:
        self._roots = tuple(roots)
        self._loaded: dict[str, tuple[po.Wording, ...]] = {}

    def translate(self, message: str, locale: str) -> str:
        """The sentence in that locale, or the English one; what is empty stays empty."""
        for wording in self._in(locale):
            if (found := wording.of(message)) is not None:
                return found
        return message

    def plural(self, one: str, many: str, count: int, locale: str) -> str:
        """The sentence that goes with `count`, by the rules of the language."""
        for wording in self._in(locale):
            if (found := wording.of(one, count)) is not None:
                return found
        return one if count == 1 else many

    def _in(self, locale: str) -> tuple[po.Wording, ...]:
        """What differs first, then the language; English is in none."""
        if locale not in self._loaded:
            spoken = language(locale)
            own = () if locale == ENGLISH else filter(None, (_read(root, locale) for root in self._roots))
            self._loaded[locale] = (*own, *(self._in(spoken) if spoken != locale else ()))
        return self._loaded[locale]


@lru_cache(maxsize=1)
def packaged() -> Catalogues:
    """Those that come with the program."""
    return Catalogues([files("bot") / "locales"])


def _read(root: Traversable, locale: str) -> po.Wording | None:
    """From its source, so that there is never a stale one."""
    source = root / locale / "LC_MESSAGES" / "laloge.po"
    return po.read(source.read_text(encoding="utf-8")) if source.is_file() else None
