"""Who is served when a room or a thing is free again: skills that let people wait say so here, whatever freed it."""

from collections.abc import Awaitable, Callable

from bot.kit.context import Context
from bot.store.spaces.bookings import Booking

Served = Callable[[Context, Booking], Awaitable[None]]

_served: list[Served] = []


def whenever_freed(serve: Served) -> Served:
    """Declare who is served when something that was booked is free again."""
    _served.append(serve)
    return serve


async def freed(ctx: Context, booking: Booking) -> None:
    """To be called by whatever frees a booking or a part of it, in the same transaction, with the booking as it was.

    Whoever waits then has it before anybody else can.
    """
    for serve in _served:
        await serve(ctx, booking)
