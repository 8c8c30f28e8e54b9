"""What a handler asks for besides its answer: words to others, alarms, errands, facts; done when its Call commits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.call import Call, Json
from bot.core.card import Reply
from bot.kit.fact import Fact
from bot.store.alarms import Late
from bot.store.community.people import Person, Role
from bot.store.house.channels import Channel
from bot.store.letters.letter import Letter

Audience = Person | Channel | Role


@dataclass(frozen=True, slots=True)
class Tell:
    """Something to say to somebody else than who asked, or under a name."""

    to: Audience
    reply: Reply
    post: str | None = None


@dataclass(frozen=True, slots=True)
class SetAlarm:
    """A Call to be made at a time."""

    key: str
    call: Call
    due: datetime
    late: Late
    house: int | None = None


@dataclass(frozen=True, slots=True)
class Errand:
    """Work outside the house; `then` is the name of the Call that gets its result as `result`."""

    kind: str
    payload: Mapping[str, Json]
    key: str
    then: Call | None = None


@dataclass
class Effects:
    """What a handler asked for, written together with its changes."""

    tells: list[Tell] = field(default_factory=list)
    alarms: list[SetAlarm] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    errands: list[Errand] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    hushed: list[str] = field(default_factory=list)
    taken_back: list[Letter] = field(default_factory=list)


class AlarmBook:
    """Alarms as a handler sets them."""

    def __init__(self, effects: Effects) -> None:
        self._effects = effects

    def at(self, due: datetime, call: Call, *, key: str, late: Late, house: int | None = None) -> None:
        """Make the Call at that instant (aware), here or in another house; a second alarm under the same key replaces the first."""
        self._effects.alarms.append(SetAlarm(key, call, due, late, house))

    def cancel(self, key: str) -> None:
        self._effects.cancelled.append(key)
