"""Where and when an event happens, and to whom: what it is read against, and its origin in the house's words."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.adapters.matrix.addressing import Me
from bot.adapters.matrix.fields import Json, number, words
from bot.adapters.matrix.memory import Memory
from bot.adapters.matrix.rooms import Room
from bot.core.address import Address
from bot.core.incoming import Origin

NETWORK = "matrix"


@dataclass(frozen=True, slots=True)
class Scene:
    """What an event is read against: the room, who we are, what was said before, and what time it is."""

    room: Room
    me: Me
    memory: Memory
    bots: frozenset[str]
    now: datetime


def origin_of(event: Json, scene: Scene, author: str | None = None) -> Origin:
    who = author or words(event, "sender")
    return Origin(
        f"{NETWORK}:{words(event, 'event_id')}",
        Address(NETWORK, scene.room.id),
        Address(NETWORK, who),
        scene.room.name_of(who),
        moment(event, scene.now),
        scene.room.direct,
    )


def moment(event: Json, now: datetime) -> datetime:
    """When it was sent, by our clock: its age is the homeserver's own sum, so that no clock that is wrong has a say in it.

    Where a homeserver tells no age, it is the sender's time, and one that is ahead of ours is not believed.
    """
    age, stamp = number(event, "unsigned", "age"), number(event, "origin_server_ts")
    try:
        if age is not None and age >= 0:
            return now - timedelta(milliseconds=age)
        return now if stamp is None else min(datetime.fromtimestamp(stamp / 1000, UTC), now)
    except (OverflowError, ValueError, OSError):
        return now
