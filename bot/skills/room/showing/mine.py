"""One's own bookings to come: `!my-bookings`, « mes réservations »."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.text import Listing, Names, Text, Value, _, _n, commas
from bot.kit.access import MEMBER
from bot.kit.booking.together import together, where
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.nouns import number_of, number_of_series
from bot.kit.pages import PAGE, page_of, paged
from bot.kit.times.leads import told
from bot.skills.room.declare import skill
from bot.skills.room.moving.places import place_of
from bot.skills.room.reminders.reminding import lead_of
from bot.skills.room.series.dates import days_of
from bot.skills.room.waiting.lists import tickets_of
from bot.skills.room.words.questions import MINE
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.series import ManySeries, Series

NEXT = 2
"""So many dates of a series are told, beside the first."""


@skill.command(
    "room.mine",
    _("See my bookings."),
    access=MEMBER,
    confirm=Confirm.NEVER,
    names={"en": "my-bookings", "fr": "mes-réservations"},
    phrases=MINE,
    examples={"en": "my bookings", "fr": "mes réservations"},
    private=True,
)
async def mine(ctx: Context, *, page: Annotated[int, PAGE] = 1) -> Reply:
    """One's own bookings to come, soonest first, each with its number; then what one waits for."""
    bookings = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    series = {one.id: one for one in await ctx.store(ManySeries).of_person(ctx.person.id)}
    waits = [Text("{label}", {"label": one.label}) for one in await tickets_of(ctx)]
    alike = _together(bookings)
    lines = [*[await _line(ctx, series, several) for several in alike], *waits]
    if not lines:
        return Reply(_("You have no booking to come."))
    some = page_of(lines, page)
    lead = await lead_of(ctx, ctx.person.id)
    notes = (_("I remind you of each of them, {lead}.", lead=told(lead)),) if lead else ()
    if bookings:
        notes = (*notes, _("For your own calendar: {calendar}.", calendar=Names("me.calendar")))
    card = Card(_("Your bookings:"), tuple(some.things), notes=notes)
    return paged(card, some.left, mine.ask(page=page + 1))


def _together(bookings: Sequence[Booking]) -> list[list[Booking]]:
    """The dates of a series that are alike but for their day, where the first of them stands; all else by itself."""
    found: dict[tuple[object, ...], list[Booking]] = {}
    for one in bookings:
        hours = (one.span.start.time(), one.span.end.time(), one.room, one.items, one.state, one.purpose)
        found.setdefault((one.series, *hours) if one.series is not None else (None, one.id), []).append(one)
    return list(found.values())


def _other_dates(later: Sequence[Booking]) -> list[Value]:
    """The next dates of a series, and how many more there are."""
    said: list[Value] = []
    if some := later[:NEXT]:
        said.append(_("then {dates}", dates=days_of(one.span for one in some)))
    if more := len(later) - len(some):
        said.append(_n("and {count} more date", "and {count} more dates", more))
    return said


async def _line(ctx: Context, series: Mapping[int, Series], alike: Sequence[Booking]) -> Text:
    """All that tells it from another: its things, whether it awaits a yes, its series, its number, what it is for."""
    booking = alike[0]
    held = await together(ctx, booking)
    said: list[Value] = [held.name, booking.span]
    said += _other_dates(alike[1:])
    if held.told:
        said.append(_("with {items}", items=Listing(held.told)))
    if booking.state == "asked":
        said.append(_("awaiting a yes"))
    if booking.series is not None and booking.series in series:
        said.append(_("series {number}", number=number_of_series(series[booking.series])))
    said.append(_("number {number}", number=number_of(booking)))
    line = commas(said)
    if booking.purpose:
        line = _("{line}: {purpose}", line=line, purpose=booking.purpose)
    place = await place_of(ctx, booking) if booking.state == "asked" else None
    if place is None:
        return line
    room = await where(ctx, place.of(booking))
    return _("{line} (until then {room}, {when})", line=line, room=room, when=place.span)
