"""Turns: which weeks of a slot lack somebody, who may have them, and whose turn each is by the fair rotation."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.core.moments import Moment, Span
from bot.core.text import Listing, Text, Value, _
from bot.kit.context import Context
from bot.kit.rota import AHEAD, grow, standing, who_is_away
from bot.rules.rotation import Because, Candidate, Chosen, Turn, rotation
from bot.store.peace import Quietness
from bot.store.people import People, Person, Role
from bot.store.shift_holders import Holder, Holders
from bot.store.shift_slots import Slot
from bot.store.shifts import Shifts

A_YEAR = timedelta(days=366)
A_WEEK = timedelta(days=7)


def monday_of(moment: datetime) -> date:
    """The week is told by its Monday."""
    return moment.date() - timedelta(days=moment.weekday())


def week_from(monday: date, ctx: Context) -> Span:
    """From midnight to midnight, what is over left out."""
    begins = datetime.combine(monday, time(0), ctx.house.zone)
    return Span(max(begins, ctx.now), datetime.combine(monday + A_WEEK, time(0), ctx.house.zone))


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places of a week that nobody holds: its Monday, which of them it is, and its times."""

    monday: date
    number: int
    turn: Turn


async def open_places(ctx: Context, slot: Slot, until: datetime) -> list[Place]:
    """What is still to be held of it, by week; where two people are missing there are two places."""
    await grow(ctx, until)
    coming = [one for one in await ctx.store(Shifts).coming(slot.id, ctx.now) if one.span.start < until]
    weeks: dict[tuple[date, int], list[Span]] = defaultdict(list)
    for one in await standing(ctx, coming):
        for gap in one.gaps:
            for number in range(gap.missing):
                weeks[monday_of(one.shift.span.start), number].append(gap.span)
    return [Place(*week, Turn(tuple(spans), slot.needs)) for week, spans in sorted(weeks.items())]


async def whose(ctx: Context, slot: Slot, places: Sequence[Place], but: Collection[int] = ()) -> list[Chosen]:
    """The rotation of these places among all who take turns, some left out."""
    return rotation([one.turn for one in places], await _candidates(ctx, slot, but), await who_is_away(ctx))


async def _candidates(ctx: Context, slot: Slot, but: Collection[int]) -> list[Candidate]:
    """Everybody of the team; the quiet days that they told are days they leave out."""
    peace = await ctx.store(Quietness).said()
    held = await ctx.store(Holders).between(Span(ctx.now - A_YEAR, ctx.now + AHEAD))
    of_slot = await _last_of(ctx, slot, held)
    found: list[Candidate] = []
    for person in await team(ctx):
        if person.id in but:
            continue
        days = peace[person.id].days if person.id in peace else frozenset()
        busy = [one.span for one in held if one.person == person.id and one.kind == "hold"]
        flags = frozenset(map(str, person.flags))
        found.append(Candidate(person.id, of_slot.get(person.id), flags, days, tuple(busy)))
    return found


async def _last_of(ctx: Context, slot: Slot, held: Sequence[Holder]) -> dict[int, datetime]:
    """When each last began to hold this slot, or will: who has a turn to come is not the next."""
    window = Span(ctx.now - A_YEAR, ctx.now + AHEAD)
    of_slot = {one.id for one in await ctx.store(Shifts).between(window) if one.slot == slot.id}
    mine = [one for one in held if one.shift in of_slot and one.kind == "hold" and one.person is not None]
    return {one.person or 0: one.span.start for one in sorted(mine, key=lambda one: one.span.start)}


async def team(ctx: Context) -> list[Person]:
    """Those who take turns; where nobody has that role, the coordinators."""
    people = ctx.store(People)
    return await people.with_role(Role.CONCIERGE) or await people.with_role(Role.COORDINATOR)


def told(monday: date, chosen: Chosen, people: Mapping[int, Person]) -> list[Text]:
    """Whose turn a week is: « Semaine du 14 décembre : Inès, en renfort Paul »; and why."""
    if chosen.person is None:
        return [_("Week of {day}: nobody can.", day=monday)]
    name = people[chosen.person].name
    line = _("Week of {day}: {name}.", day=monday, name=name)
    if chosen.backup is not None:
        backup = people[chosen.backup].name
        line = _("Week of {day}: {name}, {backup} as a backup.", day=monday, name=name, backup=backup)
    return [line, _why(chosen, people[chosen.person])]


def for_the_rest(chosen: Chosen, people: Mapping[int, Person]) -> list[Text]:
    """Where somebody holds some of that week."""
    if chosen.person is None:
        return [_("Nobody can hold the rest of it.")]
    person = people[chosen.person]
    return [_("The rest of it would be for {name}.", name=person.name), _why(chosen, person)]


def _why(chosen: Chosen, person: Person) -> Text:
    """The reasons of the choice, in one line."""
    reasons: list[Value] = [_reason(one, chosen) for one in chosen.because]
    return _("Why {name}: {reasons}.", name=person.name, reasons=Listing(reasons))


def _reason(because: Because, chosen: Chosen) -> Text:
    match because:
        case Because.NEVER:
            return _("never had a turn yet")
        case Because.OLDEST if chosen.last:
            return _("the oldest last turn ({day:day})", day=Moment(chosen.last))
        case Because.TRAINED:
            return _("the training is noted ({training})", training=chosen.turn.needs)
        case _:
            return _("nothing noted against that time")
