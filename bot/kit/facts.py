"""Facts that more than one skill tells or listens to."""

from dataclasses import dataclass

from bot.kit.fact import Fact


@dataclass(frozen=True, slots=True)
class RoomClosed(Fact):
    """A room, or with the closure's `room=None` the whole house, was closed: by its closure's id."""

    closure: int
