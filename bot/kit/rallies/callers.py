"""Rallies as arguments, and what a skill tells one: whom to ask, and every word that is said about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.rallies.rings import Ring
from bot.store.helping.rallies import LETTER, Rallies, Rally


class Caller(Protocol):
    """What a skill knows of the rallies that it opens."""

    @property
    def topics(self) -> Sequence[str]:
        """Words for what it is about, in both languages: a pause about one of them is respected."""
        ...

    async def rings(self, ctx: Context, rally: Rally) -> Sequence[Ring]:
        """Whom to ask, the nearest first."""
        ...

    async def name(self, ctx: Context, rally: Rally) -> Text:
        """What somebody is looked for, in a few words that everybody may read."""
        ...

    async def question(self, ctx: Context, rally: Rally) -> Text | Card:
        """What one person is asked in private, before they said yes."""
        ...

    async def more(self, ctx: Context, rally: Rally) -> Sequence[Choice]:
        """Answers of the skill's own, beside yes and no."""
        ...

    async def taken(self, ctx: Context, rally: Rally) -> Reply:
        """What whoever said yes is told, in private; what follows from it is done here."""
        ...

    async def found(self, ctx: Context, rally: Rally) -> Reply | None:
        """What the asker is told when somebody said yes; None where they hear it later."""
        ...

    async def nobody(self, ctx: Context, rally: Rally) -> Reply | None:
        """The honest end, for the asker; None where it is not the end yet, and the rally will be resumed."""
        ...


@runtime_checkable
class Posting(Protocol):
    """A caller that asks a channel in words of its own."""

    async def posted(self, ctx: Context, rally: Rally) -> tuple[Text, Text]:
        """What is said there, and the label of the yes."""
        ...


@runtime_checkable
class Releasing(Protocol):
    """A caller whose yes gives somebody something."""

    async def released(self, ctx: Context, rally: Rally, person: int) -> None:
        """They do not come after all: it is open again before anybody else is asked."""
        ...


def number_of(rally: Rally) -> UserText:
    """The short id that people see: H-3."""
    return UserText(f"{LETTER}-{rally.number}")


@dataclass(frozen=True)
class RallyKind:
    """A rally; nobody types it."""

    form: SlotForm = "word"
    entity: str = ""

    def dump(self, value: Rally) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Rally:
        return await ctx.store(Rallies).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Rally]:
        return Read(trouble=_("I do not know that one."))

    async def suggest(self, ctx: Context) -> Sequence[Rally]:
        return ()

    def label(self, value: Rally) -> Value:
        return number_of(value)


register(Rally, RallyKind())
