"""All that one booking holds: a room or several, and things with them. It is had, moved and given back as one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from bot.core.text import Listing, UserText, Value
from bot.kit.context import Context
from bot.store.spaces.booking import Booking
from bot.store.spaces.rooms import Room, Rooms


@dataclass(frozen=True, slots=True)
class Together:
    """Where a booking takes place, the first room first, and what comes with it; a thing alone is where it is."""

    rooms: tuple[Room, ...]
    things: tuple[Room, ...] = ()

    @classmethod
    def of(cls, first: Room, others: Sequence[Room]) -> Self:
        """Rooms and desks are where somebody is; all else comes along."""
        rooms = tuple(one for one in others if one.kind != "item")
        return cls((first, *rooms), tuple(one for one in others if one.kind == "item"))

    @property
    def name(self) -> Value:
        """« Salle verte et Salle bleue »."""
        return named(self.rooms)

    @property
    def names(self) -> tuple[str, ...]:
        """Whatever people call one of its rooms."""
        return tuple(name for room in self.rooms for name in (room.name, *room.aliases))

    @property
    def told(self) -> tuple[UserText, ...]:
        """The things, as they are called."""
        return tuple(thing.name for thing in self.things)


async def together(ctx: Context, booking: Booking) -> Together:
    """Also what is retired by now: it was booked before."""
    rooms = ctx.store(Rooms)
    known = {room.id: room for room in await rooms.all()}
    first, *others = [known.get(one) or await rooms.get(one) for one in booking.resources]
    return Together.of(first, others)


async def where(ctx: Context, booking: Booking) -> Value:
    """The name of its rooms."""
    return (await together(ctx, booking)).name


def named(rooms: Sequence[Room]) -> Value:
    """One by its name, several in one breath."""
    return rooms[0].name if len(rooms) == 1 else Listing([room.name for room in rooms])


def capacity_of(rooms: Sequence[Room]) -> int | None:
    """How many people they hold together; None where one of them says nothing."""
    known = [room.capacity for room in rooms if room.capacity is not None]
    return sum(known) if len(known) == len(rooms) else None
