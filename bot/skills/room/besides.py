"""What else happens in the rooms: who is served when one is freed, and what is offered where one is taken."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.card import Choice
from bot.core.moments import Span
from bot.core.text import Text
from bot.kit.context import Context
from bot.store.bookings import Booking
from bot.store.rooms import Room


@dataclass(frozen=True, slots=True)
class Wish:
    """A room that somebody asked for and that others have then."""

    room: Room
    when: Span
    people: int | None


Served = Callable[[Context, Booking], Awaitable[None]]
Offered = Callable[[Context, Wish], Awaitable[Choice | None]]

GivenUp = Callable[[Context, int, datetime | None], Awaitable[Text | None]]

_served: list[Served] = []
_given_up: list[GivenUp] = []
_offered: list[Offered] = []


def whenever_freed(serve: Served) -> Served:
    """Declare who is served when something that was booked is free again."""
    _served.append(serve)
    return serve


def whenever_given_up(end: GivenUp) -> GivenUp:
    """Declare what else ends when a series does, by its id: all of it, or what begins from some time on; and how it is told."""
    _given_up.append(end)
    return end


def where_taken(offer: Offered) -> Offered:
    """Declare a way out that a refusal offers, beside other rooms and times."""
    _offered.append(offer)
    return offer


async def freed(ctx: Context, booking: Booking) -> None:
    """To be called by whatever frees a booking or a part of it, in the same transaction, with the booking as it was.

    Whoever waits then has it before anybody else can.
    """
    for serve in _served:
        await serve(ctx, booking)


async def given_up(ctx: Context, series: int, since: datetime | None = None) -> list[Text]:
    """To be called by whatever ends a series, or all of it from some time on; what else ended, to be told with it."""
    return [told for end in _given_up if (told := await end(ctx, series, since))]


async def other_ways(ctx: Context, wish: Wish) -> list[Choice]:
    """What may be done about a room that is taken."""
    return [choice for offer in _offered if (choice := await offer(ctx, wish))]
