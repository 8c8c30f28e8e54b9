"""Which languages the house speaks, and its sentences in them: the catalogues under `bot/locales`.

English is in the code and is the key. `fr` says tu; `fr@vous` holds only what differs and falls back to `fr`.
"""

import gettext
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Final

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
        self._loaded: dict[str, gettext.NullTranslations] = {}

    def translate(self, message: str, locale: str) -> str:
        """The sentence in that locale, or the English one; what is empty stays empty."""
        return self._in(locale).gettext(message) if message else ""

    def plural(self, one: str, many: str, count: int, locale: str) -> str:
        """The sentence that goes with `count`, by the rules of the language."""
        return self._in(locale).ngettext(one, many, count)

    def _in(self, locale: str) -> gettext.NullTranslations:
        if locale not in self._loaded:
            self._loaded[locale] = self._chain(locale)
        return self._loaded[locale]

    def _chain(self, locale: str) -> gettext.NullTranslations:
        """What differs first, then the language, then English."""
        spoken = language(locale)
        names = [name for name in dict.fromkeys((locale, spoken)) if name != ENGLISH]
        chain = gettext.NullTranslations()
        for name in reversed(names):
            for root in reversed(self._roots):
                found = _read(root, name)
                if found is not None:
                    found.add_fallback(chain)
                    chain = found
        return chain


@lru_cache(maxsize=1)
def packaged() -> Catalogues:
    """Those that come with the program."""
    return Catalogues([files("bot") / "locales"])


def _read(root: Traversable, locale: str) -> gettext.GNUTranslations | None:
    """Compile a catalogue in memory from its source, so that there is never a stale one."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    source = root / locale / "LC_MESSAGES" / "laloge.po"
    if not source.is_file():
        return None
    written, compiled = read_po(BytesIO(source.read_bytes()), locale=language(locale)), BytesIO()
    for message in list(written):
        waiting = isinstance(message.string, tuple) and not all(message.string)
        if message.id and waiting:  # else its English would hide what the next catalogue has
            written.delete(message.id)
    write_mo(compiled, written)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
