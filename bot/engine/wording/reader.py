"""For whom a sentence is put into words: language, clock, the house's own words, how a command is typed there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bot.core.locale import ENGLISH, Catalogues, language, packaged
from bot.core.words import Words, spoken


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader of one house, on one network.

    `zone` is the house's, `now` an aware instant (years are said only when far from it), `names` the public names of
    the commands by id and language, `prefix` what is typed before them. A `simple` one wants words alone: no emoji, no pictures.
    """

    locale: str
    zone: ZoneInfo
    now: datetime
    words: Words = field(default_factory=lambda: MappingProxyType({}))
    names: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    prefix: str = "!"
    simple: bool = False
    catalogues: Catalogues = field(default_factory=packaged, repr=False, compare=False)

    @property
    def language(self) -> str:
        return language(self.locale)

    def word(self, key: str, form: str) -> str:
        """A word as this house says it; raises LookupError for a word or a form that no house has."""
        return spoken(key, form, self.language, self.words)

    def command(self, key: str) -> str:
        """How a command is typed by this reader: its name in their language, else in English, else its id."""
        names = self.names.get(key, {})
        return self.prefix + (names.get(self.language) or names.get(ENGLISH) or key.replace(".", " "))
