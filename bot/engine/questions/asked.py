"""What was asked, once routed: a Call, and the words of its arguments that are still to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.call import Call
from bot.store.questions import Question


@dataclass(frozen=True, slots=True)
class Asked:
    """A Call and words by argument name; `answers` is the Question that this closes.

    `instead_of` is one that it does not answer, and that a later « oui » must not answer either. `then` is a second wish
    of the same breath, `then_said` its words.
    """

    call: Call
    words: Mapping[str, str] = field(default_factory=dict)
    answers: Question | None = None
    guessed: bool = False
    instead_of: Question | None = None
    then: "Asked | None" = None
    then_said: str = ""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """The open question is closed and nothing is done: « laisse tomber »."""

    question: Question


@dataclass(frozen=True, slots=True)
class More:
    """The choices of the open question that did not fit: « la suite »."""

    question: Question


@dataclass(frozen=True, slots=True)
class Puzzled:
    """Addressed to us, and not understood; `near` are commands that were perhaps meant.

    `idle` is a yes, a no or a number when nothing was asked, `several` two wishes in one breath. `open` is the question that still
    waits for one of its choices; `later`, that they put it off.
    """

    near: tuple[str, ...] = ()
    too_long: bool = False
    idle: bool = False
    several: bool = False
    open: Question | None = None
    later: bool = False


@dataclass(frozen=True, slots=True)
class Chat:
    """Words that want no answer: « merci ». `named`: somebody's name may stand in it."""

    named: bool = False


@dataclass(frozen=True, slots=True)
class Greeted:
    """« Bonjour » and nothing else."""


@dataclass(frozen=True, slots=True)
class Circling:
    """One message too many of the kind that leads nowhere: said once, then there is silence."""


Routed = Asked | Dismissed | More | Puzzled | Chat | Greeted | Circling


def unsure(routed: Routed) -> bool:
    """Whether it was not understood, or only guessed."""
    return isinstance(routed, Puzzled) or (
        isinstance(routed, Asked) and routed.guessed and routed.answers is None
    )
