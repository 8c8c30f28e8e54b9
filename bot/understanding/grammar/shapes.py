"""The values that go into the grammar and come out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["entity", "time", "text", "number", "word"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase as a declaration writes it."""

    command: str
    language: str
    pattern: str


@dataclass(frozen=True, slots=True)
class SlotKind:
    """What one argument may hold.

    The command lacks something without a `required` one; the `rest` takes what nothing else took, a `whole` one all that is said of
    it. `looks` are the letters of its numbers, R-12, or the # of channels. What it names may be called `anything`, also what the
    house has not: a room, a person.
    """

    name: str
    kind: Kind
    required: bool = False
    rest: bool = False
    whole: bool = False
    looks: str = ""
    anything: bool = False


@dataclass(frozen=True, slots=True)
class CommandWords:
    """What the grammar needs of a declaration.

    `exact` marks what acts on others or erases: such a command is never reached by likeness. `gists` tell what it is after, in
    other words than any phrase (understanding/gist).
    """

    name: str
    phrases: Mapping[str, Sequence[str]]
    slots: Mapping[str, SlotKind]
    exact: bool = False
    gists: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """Something of the house with a name; `names` holds name and aliases of all languages."""

    kind: str
    key: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimeSpanWords:
    """Where a time stands in the text; somebody else has read it."""

    begin: int
    finish: int


@dataclass(frozen=True, slots=True)
class Filled:
    """One slot's value: its words, their place, and the entities they may name (more than one: ambiguous)."""

    slot: str
    text: str
    begin: int
    finish: int
    entities: tuple[str, ...] = ()
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """One command that an utterance may mean; `leftover` are words no slot took.

    `guessed`: nothing said it in so many words, so it is asked before it is done.
    """

    command: str
    filled: Mapping[str, Filled]
    missing: tuple[str, ...]
    score: float
    language: str
    leftover: str = ""
    guessed: bool = False
