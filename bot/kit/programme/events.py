"""Events of the programme as arguments: « E-31 », « l'atelier couture »; and their dates, which only stored Calls hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.call import Json
from bot.core.errors import Refused
from bot.core.spec import SlotForm
from bot.core.text import Names, UserText, Value, _, commas
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.store.programme.events import LETTER, Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

NOTHING = _(
    "Nothing is in the programme for now. To propose something: {propose}.", propose=Names("event.propose")
)
OF_LATE = timedelta(days=14)
NUMBER = re.compile(r"\bE[-\s]?(\d{1,9})\b", re.IGNORECASE)


def number_of(event: Event) -> UserText:
    """The short id that people see: E-31."""
    return UserText(f"{LETTER}-{event.number}")


async def event_names(ctx: Context) -> Sequence[Entity]:
    """What the events of the house are called: kept as they are kept, for every message asks."""

    async def names() -> Sequence[Entity]:
        return tuple(_entity(event) for event in await _known(ctx))

    return await ctx.work.kept("events", ("names", ctx.house.id), names)


async def _known(ctx: Context) -> Sequence[Event]:
    """What is to come, and what was of late: people tell how that went."""
    events = ctx.store(Events)
    return [*await events.alive(), *await events.lately(ctx.now - OF_LATE)]


def _entity(event: Event) -> Entity:
    number = event.number
    return Entity("event", str(event.id), (event.title, f"{LETTER}-{number}", f"{LETTER}{number}"))


async def coming_events(ctx: Context, now: datetime | None = None) -> list[tuple[Event, Occasion]]:
    """The published ones that have a date to come, each with its next one, soonest first."""
    found = [
        (event, dates[0])
        for event in await ctx.store(Events).alive()
        if event.published and (dates := await ctx.store(Occasions).to_come(event.id, now or ctx.now))
    ]
    return sorted(found, key=lambda one: (one[1].span.start, one[0].id))


@dataclass(frozen=True)
class EventKind:
    """An event of the programme, or one that is still to be published."""

    form: SlotForm = "entity"
    entity: str = "event"
    letters: str = LETTER
    nouns: frozenset[str] = frozenset()

    def dump(self, value: Event) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Event:
        return await ctx.store(Events).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Event]:
        events = ctx.store(Events)
        if number := NUMBER.search(words):
            found = await events.numbered(int(number[1]))
            said = UserText(number[0])
            return (
                Read((found,))
                if found
                else Read(trouble=_("There is no event with the number {number}.", number=said))
            )
        known = {str(one.id): one for one in await _known(ctx)}
        named = matching(words, await event_names(ctx))
        if not known:
            raise Refused(NOTHING)
        if not named.keys:
            said = UserText.clean(words, 60)
            return Read(trouble=_("Nothing in the programme is called that: {said}.", said=said))
        return Read(tuple(known[key] for key in named.keys if key in known), guessed=not named.exact)

    async def suggest(self, ctx: Context) -> Sequence[Event]:
        return [event for event, _next in await coming_events(ctx)]

    def label(self, value: Event) -> Value:
        return commas([value.title, number_of(value)])


@dataclass(frozen=True)
class OccasionKind:
    """One date of an event; nobody types it."""

    form: SlotForm = "word"
    entity: str = ""

    def dump(self, value: Occasion) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Occasion:
        return await ctx.store(Occasions).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Occasion]:
        return Read(trouble=_("I do not know that one."))

    async def suggest(self, ctx: Context) -> Sequence[Occasion]:
        return ()

    def label(self, value: Occasion) -> Value:
        return value.span


register(Event, EventKind())
register(Occasion, OccasionKind())
