"""The dates of a series, each with what speaks against it: judged, told, and where else they could be had."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.moments import Span
from bot.core.text import Days, Listing, Text, UserText, Value, _, commas
from bot.kit.booking.together import named, together
from bot.kit.context import Context
from bot.rules.series import Dated, judged
from bot.skills.room.declare import may_see, why_not
from bot.store.community.people import People
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room, Rooms

MOST_HOURS = 3
"""So many different hours are told with their dates."""
MOST_LOOKED_AT = 12
"""For so many dates, and so many rooms, another room is looked for."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another room, and the dates on which it is free."""

    room: Room
    spans: tuple[Span, ...]


async def judge(
    ctx: Context, room: Room, spans: Iterable[Span], people: int | None, items: Sequence[Room] = ()
) -> list[Dated]:
    """Each date by the rules of the house, and by the dates before it."""
    return judged([(span, await why_not(ctx, room, span, people, items)) for span in spans])


def free_ones(found: Iterable[Dated]) -> list[Span]:
    return [one.span for one in found if one.free]


def lost_ones(found: Iterable[Dated]) -> list[Dated]:
    return [one for one in found if not one.free]


def days_of(spans: Iterable[Span]) -> Days:
    return Days(tuple(dict.fromkeys(span.start.date() for span in spans)))


def in_one_breath(room: Value, spans: Iterable[Span]) -> Text:
    """Where, and dates; their hours too, where they are the same each time."""
    ordered = sorted(spans, key=lambda span: span.start)
    hours = dict.fromkeys((span.start.time(), span.end.time()) for span in ordered)
    if len(hours) > MOST_HOURS:
        return _("{room}, {dates}", room=room, dates=days_of(ordered))
    if len(hours) > 1:
        same = ([one for one in ordered if (one.start.time(), one.end.time()) == both] for both in hours)
        parts = [_("{hours:time}, {dates}", hours=some[0], dates=days_of(some)) for some in same]
        return _("{room}, {parts}", room=room, parts=Listing(parts))
    return _("{room}, {hours:time}, {dates}", room=room, hours=ordered[0], dates=days_of(ordered))


async def in_their_rooms(ctx: Context, bookings: Sequence[Booking]) -> Text:
    """Several bookings, room by room."""
    places: dict[tuple[int, ...], tuple[Value, list[Span]]] = {}
    for one in bookings:
        rooms = (await together(ctx, one)).rooms
        spans = places.setdefault(tuple(room.id for room in rooms), (named(rooms), []))[1]
        spans.append(one.span)
    said: list[Value] = [in_one_breath(room, spans) for room, spans in places.values()]
    return commas(said)


async def reasons(ctx: Context, room: Room, lost: Sequence[Dated]) -> list[tuple[Days, Text]]:
    """Why they cannot be had, those of one reason together."""
    groups: list[tuple[Text, list[Span]]] = []
    for one in lost:
        why = await _why(ctx, room, one)
        same = next((spans for reason, spans in groups if reason == why), None)
        if same is None:
            groups.append((why, [one.span]))
        else:
            same.append(one.span)
    return [(days_of(spans), why) for why, spans in groups]


async def _why(ctx: Context, room: Room, lost: Dated) -> Text:
    objection = lost.objections[0]
    match objection.kind:
        case "closed":
            return await _closed(ctx, room, lost.span)
        case "past":
            return _("in the past by now")
        case "hours":
            return _("outside the opening hours")
        case "taken":
            return await _taken(ctx, room, lost.span, objection.of)
        case _:
            return objection.reason


async def _closed(ctx: Context, room: Room, span: Span) -> Text:
    closures = await ctx.store(Rooms).closures(span, room.id)
    why = next((closure.reason for closure in closures if closure.reason), None)
    return _("closed, {why}", why=why) if why else _("closed")


async def _taken(ctx: Context, room: Room, span: Span, thing: UserText) -> Text:
    """When it is taken, and by whom where that may be seen."""
    clashing = await ctx.store(Bookings).clashing(room.id, span)
    if not clashing:
        return _("{thing} is taken", thing=thing) if thing and thing != room.name else _("taken")
    other = next((one for one in clashing if one.person != ctx.person.id), clashing[0])
    hours: dict[str, Value] = {"start": other.span.start.time(), "end": other.span.end.time()}
    holder = await ctx.store(People).get(other.person) if other.person is not None else None
    if holder and may_see(ctx, holder):
        return _("taken from {start} to {end}, {name}", name=holder.name, **hours)
    return _("taken from {start} to {end}", **hours)


async def elsewhere(
    ctx: Context, room: Room, lost: Sequence[Dated], people: int | None, items: Sequence[Room] = ()
) -> Elsewhere | None:
    """The room like it that is free, with the same things, on most of the dates that are lost."""
    wanted = [one.span for one in lost if one.objections[0].kind != "past"][:MOST_LOOKED_AT]
    found = []
    others = [one for one in await _alike(ctx, room, people) if one.id not in {it.id for it in items}]
    for other in others:
        spans = [span for span in wanted if not await why_not(ctx, other, span, people, items)]
        if spans:
            found.append(Elsewhere(other, tuple(spans)))
    return max(found, key=lambda one: len(one.spans), default=None)


async def _alike(ctx: Context, room: Room, people: int | None) -> list[Room]:
    """Rooms of its kind that hold as many, the nearest in size first."""
    rooms = await ctx.store(Rooms).all()
    alike = [
        one
        for one in rooms
        if one.id != room.id
        and one.kind == room.kind
        and (one.capacity is None or one.capacity >= (people or 1))
    ]
    size = room.capacity or 0
    return sorted(
        alike, key=lambda one: (one.training != room.training, abs((one.capacity or 0) - size), one.name)
    )[:MOST_LOOKED_AT]
