"""Typed arguments of a command: how each kind of value is read from words, stored and offered."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from bot.core.call import Json
from bot.core.spec import SlotForm
from bot.core.text import Text, Value
from bot.kit.context import Context

T = TypeVar("T")
MISSING: Any = object()


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """What words were read as: candidates (best first), or a trouble to tell.

    One candidate that is not `guessed` is certain. `note` is said in the confirmation: what was left out or changed.
    `partial` is kept as the argument while the rest is asked for with `question`.
    """

    candidates: tuple[T, ...] = ()
    guessed: bool = False
    trouble: Text | None = None
    note: Text | None = None
    partial: Json = None
    question: Text | None = None
    offers: tuple[T, ...] = ()


class Kind(Protocol[T]):
    """One kind of value: a room, a span of time, a number."""

    @property
    def form(self) -> SlotForm:
        """How its words are found in a sentence."""
        ...

    @property
    def entity(self) -> str:
        """Which names of the house it may be; empty for none."""
        ...

    def dump(self, value: T) -> Json: ...

    async def load(self, ctx: Context, raw: Json) -> T:
        """Back from a stored Call; raises Gone when what it speaks of is not there any more."""
        ...

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[T]: ...

    async def suggest(self, ctx: Context) -> Sequence[T]:
        """What may be offered when it is asked for; empty when words are better."""
        ...

    def label(self, value: T) -> Value: ...


@dataclass(frozen=True, slots=True)
class Arg:
    """What the declaration of an argument says beside its type: the question, its public names.

    `rest=True` takes the words that nothing else took. `kind` overrides what the type would choose.
    A `hidden` one is never read from words: only a stored Call holds it. `also` are other words by which people
    name it after `!name` (« places 12 »), in any language. Where a sentence says anything of a `whole` one, it is given all its
    words but the names: those of the phrase tell something too. `among` says what is offered for it where other
    arguments, as they are stored, are known; without it the kind does.
    """

    question: Text
    names: Mapping[str, str] = field(default_factory=dict)
    rest: bool = False
    kind: Any = None
    hidden: bool = False
    also: Sequence[str] = ()
    whole: bool = False
    among: Callable[[Context, Mapping[str, Json]], Awaitable[Sequence[Any]]] | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a command, as the engine uses it."""

    name: str
    arg: Arg
    kind: Kind[Any]
    default: Any = MISSING

    @property
    def required(self) -> bool:
        return self.default is MISSING
