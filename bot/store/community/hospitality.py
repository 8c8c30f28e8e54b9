"""How a house welcomes: who greets, its charter, and what whoever comes for the first time should know."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, Self, TypeAlias, get_args

from bot.core.call import Json
from bot.core.text import NO_WORDS, UserText
from bot.store.house.houses import Policy

Greeting: TypeAlias = Literal["newcomers", "hosts", "nobody"]
"""Whom the bot tells that somebody came: the newcomer too, the hosts alone, or nobody."""
GREETINGS: Final[tuple[str, ...]] = get_args(Greeting)
KEY: Final = "welcome"
LONGEST: Final = 4_000
Words: TypeAlias = Mapping[str, str]
"""A text by language."""


@dataclass(frozen=True, slots=True)
class Hospitality:
    """Each text by language; of the charter, its version: it grows with each change. `required`: members accept it first."""

    greeting: Greeting = "newcomers"
    charter: Words = field(default_factory=dict)
    version: int = 0
    required: bool = False
    way_in: Words = field(default_factory=dict)
    accessibility: Words = field(default_factory=dict)

    def with_charter(self, words: Words) -> Self:
        """Another charter, with another version."""
        said = {language: text for language, text in words.items() if text}
        return self if said == self.charter else replace(self, charter=said, version=self.version + 1)

    def with_text(self, name: str, words: Words) -> Self:
        """Another text of that name: the charter, the way in, accessibility."""
        if name == "charter":
            return self.with_charter(words)
        return replace(self, way_in=words) if name == "way_in" else replace(self, accessibility=words)

    def to_json(self) -> dict[str, Json]:
        told: dict[str, Json] = {
            "greeting": self.greeting,
            "version": self.version,
            "required": self.required,
        }
        for name in ("charter", "way_in", "accessibility"):
            told[name] = {**getattr(self, name)}
        return told

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Self:
        return cls(**{name: told[name] for name in cls.__slots__ if name in told})


def hospitality(policy: Policy) -> Hospitality:
    """How the house of this policy welcomes."""
    told = policy.more.get(KEY)
    return Hospitality.from_json(told) if isinstance(told, dict) else Hospitality()


def with_hospitality(policy: Policy, welcome: Hospitality) -> Policy:
    """The policy with that."""
    kept = {name: value for name, value in policy.more.items() if name != KEY}
    told = {} if welcome == Hospitality() else {KEY: welcome.to_json()}
    return replace(policy, more={**kept, **told})


def read_in(words: Words, language: str) -> tuple[UserText, ...]:
    """The paragraphs of a text in somebody's language, else in any."""
    said = words.get(language[:2]) or next(iter(words.values()), "")
    return tuple(line for one in said.splitlines() if (line := UserText.clean(one, LONGEST)) != NO_WORDS)
