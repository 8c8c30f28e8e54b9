"""Tickets as arguments, and what a skill tells a queue: may they have it, hold it, give it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from bot.core.call import Call, Json
from bot.core.card import Choice, Reply
from bot.core.moments import Moment
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.store.spaces.queues import LETTER, Queues, Ticket


class Fit(Enum):
    """Whether a wish can be had now, later perhaps, or never: what stands against it is not that somebody has it."""

    FREE = "free"
    TAKEN = "taken"
    NEVER = "never"


class Keeper(Protocol):
    """What a skill knows of the things that its queue is for."""

    async def fit(self, ctx: Context, ticket: Ticket) -> Fit: ...

    async def hold(self, ctx: Context, ticket: Ticket) -> int:
        """Keep it from everybody else; what is kept, by an id of the skill's own. Only where it is free."""
        ...

    async def let_go(self, ctx: Context, ticket: Ticket) -> None:
        """Give up what was held; nothing where it is not held any more."""
        ...

    async def give(self, ctx: Context, ticket: Ticket) -> Reply:
        """What is held is theirs from now on."""
        ...

    async def name(self, ctx: Context, ticket: Ticket) -> Text:
        """What they wait for, in a few words."""
        ...

    async def again(self, ctx: Context, ticket: Ticket) -> Call:
        """Ask for it as anybody may, once it is free for all."""
        ...


def number_of(ticket: Ticket) -> UserText:
    """The short id that people see: W-3."""
    return UserText(f"{LETTER}-{ticket.number}")


@dataclass(frozen=True)
class TicketKind:
    """A place in a queue; nobody types it."""

    form: SlotForm = "word"
    entity: str = ""

    def dump(self, value: Ticket) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Ticket:
        return await ctx.store(Queues).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Ticket]:
        return Read(trouble=_("I do not know that one."))

    async def suggest(self, ctx: Context) -> Sequence[Ticket]:
        return ()

    def label(self, value: Ticket) -> Value:
        return number_of(value)


def offer_choices(take: Call, leave: Call) -> tuple[Choice, ...]:
    """The two answers to an offer; a plain yes or no does as well."""
    return (Choice(_("I take it"), take, words=("yes",)), Choice(_("I pass"), leave, words=("no",)))


def kept_until(now: datetime, until: datetime) -> Text:
    """For how long an offer stands: the hour, and the day where it is another."""
    if until.date() == now.date():
        return _("I keep it for you until {until:time}.", until=Moment(until))
    return _("I keep it for you until {until}.", until=Moment(until))


def not_answered(what: Text, *, free: bool) -> Text:
    """That an offer is over: it went on, or nobody else wanted it."""
    if free:
        return _(
            "You did not answer, so I keep it for you no longer: {what}. It is free for everybody.", what=what
        )
    return _("You did not answer, so it went to the next person: {what}.", what=what)


register(Ticket, TicketKind())
