"""One's own bookings to come: `!my-bookings`, « mes réservations »."""

from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.text import Text, UserText, _
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.kit.pages import PAGE, page_of, paged
from bot.skills.room.declare import skill
from bot.skills.room.questions import MINE
from bot.skills.room.waiting import tickets_of
from bot.store.bookings import Booking, Bookings
from bot.store.rooms import Room, Rooms


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
    waits = [Text("{label}", {"label": one.label}) for one in await tickets_of(ctx)]
    lines = [*(_line(rooms, booking) for booking in bookings), *waits]
    if not lines:
        return Reply(_("You have no booking to come."))
    some = page_of(lines, page)
    items = tuple(some.things)
    return paged(Card(_("Your bookings:"), items), some.left, mine.ask(page=page + 1))


def _line(rooms: dict[int, Room], booking: Booking) -> Text:
    name = rooms[booking.room].name if booking.room in rooms else UserText("?")
    number = number_of(booking)
    if booking.purpose:
        return _(
            "{room}, {when}, number {number}: {purpose}",
            room=name, when=booking.span, number=number, purpose=booking.purpose,
        )  # fmt: skip
    return _("{room}, {when}, number {number}", room=name, when=booking.span, number=number)
