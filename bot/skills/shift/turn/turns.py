"""Turns: which weeks of a slot lack somebody, who may have them, and whose turn each is by the fair rotation.

There is one queue for all that is on the rota: who had a turn of one slot stands behind the others for the next one too.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.core.moments import Moment, Span
from bot.core.text import Listing, Text, Value, _
from bot.kit.context import Context
from bot.kit.rota.rota import AHEAD, grow, standing, who_is_away
from bot.rules.rotation import Because, Candidate, Chosen, Skipped, Turn, rotation
from bot.store.community.peace import Quietness
from bot.store.community.people import People, Person, Role
from bot.store.rota.holders import Holders
from bot.store.rota.shifts import Shifts
from bot.store.rota.slots import Slot

HINDERED = {
    Skipped.AWAY: _("away"),
    Skipped.DAY: _("leaves that day out"),
    Skipped.BUSY: _("on duty elsewhere"),
}
"""Who lacks the training does not wait for this turn."""
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
    """One of the places of a week that nobody holds: of which slot, its Monday, which of them it is, and its times."""

    slot: int
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
    return [Place(slot.id, *week, Turn(tuple(spans), slot.needs)) for week, spans in sorted(weeks.items())]


async def whose(
    ctx: Context, places: Iterable[Place], but: Collection[int] = ()
) -> list[tuple[Place, Chosen]]:
    """The rotation of these places, of one slot or of several, among all who take turns, some left out; by start."""
    ordered = sorted(places, key=lambda one: one.turn.start.astimezone(UTC))
    chosen = rotation([one.turn for one in ordered], await _candidates(ctx, but), await who_is_away(ctx))
    return list(zip(ordered, chosen, strict=True))


async def _candidates(ctx: Context, but: Collection[int]) -> list[Candidate]:
    """Everybody of the team; the quiet days that they told are days they leave out."""
    peace = await ctx.store(Quietness).said()
    held = [
        one
        for one in await ctx.store(Holders).between(Span(ctx.now - A_YEAR, ctx.now + AHEAD))
        if one.kind == "hold"
    ]
    last = {one.person: one.span.start for one in held}  # by start: who has a turn to come is not the next
    found: list[Candidate] = []
    for person in await team(ctx):
        if person.id in but:
            continue
        days = peace[person.id].days if person.id in peace else frozenset()
        busy = [one.span for one in held if one.person == person.id]
        flags = frozenset(map(str, person.flags))
        found.append(Candidate(person.id, last.get(person.id), flags, days, tuple(busy)))
    return found


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
    return [line, *_reasons(chosen, people)]


def for_the_rest(chosen: Chosen, people: Mapping[int, Person]) -> list[Text]:
    """Where somebody holds some of that week."""
    if chosen.person is None:
        return [_("Nobody can hold the rest of it.")]
    name = people[chosen.person].name
    return [_("The rest of it would be for {name}.", name=name), *_reasons(chosen, people)]


def _reasons(chosen: Chosen, people: Mapping[int, Person]) -> list[Text]:
    """Of the choice in one line, and in another who waited longer and why they are not chosen."""
    reasons: list[Value] = [_reason(one, chosen) for one in chosen.because]
    why = _("Why {name}: {reasons}.", name=people[chosen.person or 0].name, reasons=Listing(reasons))
    passed: list[Value] = [
        _("{name} ({why})", name=people[person].name, why=HINDERED[hindrance])
        for person, hindrance in chosen.skipped
        if hindrance in HINDERED
    ]
    if not passed:
        return [why]
    return [why, _("Next time all the same, for they keep their place: {people}.", people=Listing(passed))]


def _reason(because: Because, chosen: Chosen) -> Text:
    match because:
        case Because.NEVER:
            return _("never had a turn yet")
        case Because.FIRST:
            return _("in the house longer than the others of whom that is true")
        case Because.OLDEST if chosen.last:
            return _("the oldest last turn ({day:day})", day=Moment(chosen.last))
        case Because.TRAINED:
            return _("the training is noted ({training})", training=chosen.turn.needs)
        case _:
            return _("nothing noted against that time")
