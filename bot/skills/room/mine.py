"""One's own bookings to come: `!my-bookings`, « mes réservations »."""

from collections.abc import Mapping
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.text import Listing, Text, UserText, Value, _, commas
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.kit.leads import told
from bot.kit.nouns import number_of, number_of_series
from bot.kit.pages import PAGE, page_of, paged
from bot.skills.room.declare import skill
from bot.skills.room.places import place_of
from bot.skills.room.questions import MINE
from bot.skills.room.reminding import lead_of
from bot.skills.room.waiting import tickets_of
from bot.store.bookings import Booking, Bookings
from bot.store.rooms import Room, Rooms
from bot.store.series import ManySeries, Series


@skill.command(
    "room.mine",
    _("See my bookings."),
    access=MEMBER,
    names={"en": "my-bookings", "fr": "mes-réservations"},
    phrases=MINE,
    examples={"en": "my bookings", "fr": "mes réservations"},
    private=True,
)
async def mine(ctx: Context, *, page: Annotated[int, PAGE] = 1) -> Reply:
    """One's own bookings to come, soonest first, each with its number; then what one waits for."""
    bookings = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    rooms = {room.id: room for room in await ctx.store(Rooms).all()}
    series = {one.id: one for one in await ctx.store(ManySeries).of_person(ctx.person.id)}
    waits = [Text("{label}", {"label": one.label}) for one in await tickets_of(ctx)]
    lines = [*[await _line(ctx, rooms, series, booking) for booking in bookings], *waits]
    if not lines:
        return Reply(_("You have no booking to come."))
    some = page_of(lines, page)
    lead = await lead_of(ctx, ctx.person.id)
    notes = (_("I remind you of each of them, {lead}.", lead=told(lead)),) if lead else ()
    card = Card(_("Your bookings:"), tuple(some.things), notes=notes)
    return paged(card, some.left, mine.ask(page=page + 1))


async def _line(
    ctx: Context, rooms: Mapping[int, Room], series: Mapping[int, Series], booking: Booking
) -> Text:
    """All that tells it from another: its things, whether it awaits a yes, its series, its number, what it is for."""
    said: list[Value] = [rooms[booking.room].name if booking.room in rooms else UserText("?"), booking.span]
    if items := [rooms[one].name for one in booking.items if one in rooms]:
        said.append(_("with {items}", items=Listing(items)))
    if booking.state == "asked":
        said.append(_("awaiting a yes"))
    if booking.series is not None and booking.series in series:
        said.append(_("series {number}", number=number_of_series(series[booking.series])))
    said.append(_("number {number}", number=number_of(booking)))
    line = commas(said)
    if booking.purpose:
        line = _("{line}: {purpose}", line=line, purpose=booking.purpose)
    place = await place_of(ctx, booking) if booking.state == "asked" else None
    if place is None or place.room not in rooms:
        return line
    return _("{line} (until then {room}, {when})", line=line, room=rooms[place.room].name, when=place.span)
