"""Facts of the programme, for whichever skill cares: opening the house, calendars, impact."""

from dataclasses import dataclass

from bot.kit.fact import Fact


@dataclass(frozen=True, slots=True)
class EventPublished(Fact):
    """An event stands in the programme, by its id; not `hosted` means that somebody is wanted who opens the house for it."""

    event: int
    hosted: bool


@dataclass(frozen=True, slots=True)
class EventMoved(Fact):
    """A date of an event has other hours, by its id."""

    event: int
    occasion: int


@dataclass(frozen=True, slots=True)
class EventCancelled(Fact):
    """A date of an event does not take place, by its id: whoever was to open the house for it need not come."""

    event: int
    occasion: int


@dataclass(frozen=True, slots=True)
class EventHosted(Fact):
    """Who opens the house for an event is another now, by its id: its host, or somebody of the rota."""

    event: int
