"""What else happens in the rooms: who is served when one is freed, and what is offered where one is taken."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.card import Choice
from bot.core.moments import Span
from bot.core.text import Text
from bot.kit.context import Context
from bot.kit.queues.freed import freed, whenever_freed
from bot.store.spaces.rooms import Room

__all__ = ["Wish", "freed", "given_up", "other_ways", "whenever_freed", "whenever_given_up", "where_taken"]


@dataclass(frozen=True, slots=True)
class Wish:
    """A room that somebody asked for and that others have then."""

    room: Room
    when: Span
    people: int | None


Offered = Callable[[Context, Wish], Awaitable[Choice | None]]

GivenUp = Callable[[Context, int, datetime | None], Awaitable[Text | None]]

_given_up: list[GivenUp] = []
_offered: list[Offered] = []


def whenever_given_up(end: GivenUp) -> GivenUp:
    """Declare what else ends when a series does, by its id: all of it, or what begins from some time on; and how it is told."""
    _given_up.append(end)
    return end


def where_taken(offer: Offered) -> Offered:
    """Declare a way out that a refusal offers, beside other rooms and times."""
    _offered.append(offer)
    return offer


async def given_up(ctx: Context, series: int, since: datetime | None = None) -> list[Text]:
    """To be called by whatever ends a series, or all of it from some time on; what else ended, to be told with it."""
    return [told for end in _given_up if (told := await end(ctx, series, since))]


async def other_ways(ctx: Context, wish: Wish) -> list[Choice]:
    """What may be done about a room that is taken."""
    return [choice for offer in _offered if (choice := await offer(ctx, wish))]
