"""How a house welcomes, as its file says it: who greets, the charter, and what whoever comes first should know."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, StrictBool

from bot.core.text import UserText
from bot.core.toml import Table
from bot.store.community.hospitality import LONGEST, Hospitality, Words

WORDS: Final = "a text in each language: fr, en"
TEXTS: Final[Mapping[str, str]] = {"charter": "charter", "way in": "way_in", "accessibility": "accessibility"}
"""The texts, by the key of their entry."""
KEYS: Final = ("greeting", "charter required", *TEXTS)


def _paragraphs(value: str) -> str:
    """Each line by itself, cleaned."""
    lines = [str(UserText.clean(line, LONGEST)) for line in value.splitlines()]
    said = "\n".join(line for line in lines if line)
    if len(said) > LONGEST:
        raise ValueError(f"expected at most {LONGEST} characters")
    return said


Paragraphs = Annotated[str, AfterValidator(_paragraphs)]


class Told(Table):
    """A text by language."""

    fr: Paragraphs | None = Field(default=None, description="a text")
    en: Paragraphs | None = Field(default=None, description="a text")

    @property
    def said(self) -> dict[str, str]:
        return {language: text for language in ("fr", "en") if (text := getattr(self, language))}


class Hello(Table):
    """How newcomers are received; `charter_required`: members accept the charter before they book."""

    greeting: Literal["newcomers", "hosts", "nobody"] | None = Field(
        default=None, description='whom the bot tells that somebody came: "newcomers", "hosts" or "nobody"'
    )
    charter_required: StrictBool | None = Field(default=None, description="true or false")
    charter: Told = Field(default=Told(), description=WORDS)
    way_in: Told = Field(default=Told(), description=WORDS)
    accessibility: Told = Field(default=Told(), description=WORDS)

    def text(self, key: str) -> Told:
        """One of the texts, by the key of its entry."""
        told: Told = getattr(self, TEXTS[key])
        return told


def hello_of(welcome: Hospitality) -> Hello:
    """As the house is now; what goes without saying is left out."""
    return Hello(
        greeting=None if welcome.greeting == "newcomers" else welcome.greeting,
        charter_required=welcome.required or None,
        **{name: Told(**dict(getattr(welcome, name))) for name in TEXTS.values()},
    )


def received(welcome: Hospitality, key: str, languages: Collection[str], hello: Hello) -> Hospitality:
    """How the house welcomes with one setting of the file; of a text, in some languages."""
    if key == "greeting":
        return replace(welcome, greeting=hello.greeting or "newcomers")
    if key == "charter required":
        return replace(welcome, required=hello.charter_required is True)
    name = TEXTS[key]
    before: Words = getattr(welcome, name)
    said = {**before, **{one: text for one, text in hello.text(key).said.items() if one in languages}}
    return welcome.with_text(name, said)
