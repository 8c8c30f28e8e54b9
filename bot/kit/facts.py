"""Facts that more than one skill tells or listens to."""

from dataclasses import dataclass
from datetime import datetime

from bot.kit.fact import Fact


@dataclass(frozen=True, slots=True)
class RoomClosed(Fact):
    """A room, or with the closure's `room=None` the whole house, was closed: by its closure's id."""

    closure: int


@dataclass(frozen=True, slots=True)
class DoorsTold(Fact):
    """Somebody said that the house is open, or closed, or took that back."""


@dataclass(frozen=True, slots=True)
class HouseReopened(Fact):
    """The whole house is not closed after all: by its closure's id, which is no more, and from when to when it was to be."""

    closure: int
    start: datetime
    end: datetime
