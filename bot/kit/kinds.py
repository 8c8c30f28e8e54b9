"""The plain kinds of arguments: words, numbers, one of a few; and the register where the others enter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, get_args, get_origin

from bot.core.call import Json
from bot.core.locale import LOCALES, packaged
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _
from bot.core.words import Words, with_words
from bot.kit.arguments import Kind, Read
from bot.kit.context import Context
from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

LARGEST_NUMBER = 100_000

_kinds: dict[type, Kind[Any]] = {}


def register(of: type, kind: Kind[Any]) -> None:
    """Let handlers annotate an argument with this type."""
    _kinds[of] = kind


def kind_for(hint: Any) -> Kind[Any]:
    """The kind of an annotation; `Annotated` and `| None` are looked through. Raises TypeError at import."""
    if get_origin(hint) is Annotated:
        return kind_for(get_args(hint)[0])
    if hint in _kinds:
        return _kinds[hint]
    others = [part for part in get_args(hint) if part is not type(None)]
    if len(others) == 1:
        return kind_for(others[0])
    raise TypeError(f"no kind of argument is registered for {hint!r}")


@dataclass(frozen=True)
class TextKind:
    """Free words, cleaned and bounded. Where `declinable`, a bare « non » is no words, but leaves it; they may tell `several` things."""

    limit: int = 200
    declinable: bool = False
    several: bool = False
    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: str) -> Json:
        return str(value)

    async def load(self, ctx: Context, raw: Json) -> UserText:
        return UserText.clean(str(raw), self.limit)

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[UserText]:
        text = UserText.clean(words, self.limit + 1)
        if len(text) > self.limit:
            return Read(trouble=_("That is too long: at most {limit} characters.", limit=self.limit))
        return Read((text,)) if text else Read(trouble=_("I read no words there."))

    async def suggest(self, ctx: Context) -> Sequence[UserText]:
        return ()

    def label(self, value: str) -> Value:
        return UserText(value)


@dataclass(frozen=True)
class NumberKind:
    """A whole number, one or more."""

    form: SlotForm = "number"
    entity: str = ""

    def dump(self, value: int) -> Json:
        return value

    async def load(self, ctx: Context, raw: Json) -> int:
        return int(str(raw))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[int]:
        found = re.search(r"\d{1,9}", words)
        number = int(found.group()) if found else 0
        if not 0 < number <= LARGEST_NUMBER:
            return Read(trouble=_("I need a whole number there, for example 12."))
        return Read((number,))

    async def suggest(self, ctx: Context) -> Sequence[int]:
        return ()

    def label(self, value: int) -> Value:
        return value


@dataclass(frozen=True)
class Named:
    """One of a few: how it is stored, how it is shown, and the words that mean it."""

    key: str
    label: Text
    words: tuple[str, ...]


@dataclass(frozen=True)
class OneOf:
    """A kind made of a few named values; handlers get the key. A `loose` one is named by a word of it anywhere in an answer."""

    options: tuple[Named, ...]
    form: SlotForm = "entity"
    entity: str = "word"
    loose: bool = False

    def entities(self) -> Sequence[Entity]:
        """The words of all options, as names that a sentence may hold."""
        return self._entities

    @cached_property
    def _entities(self) -> tuple[Entity, ...]:
        return tuple(Entity(self.entity, one.key, (one.key, *one.words)) for one in self.options)

    def _shown(self, words: str, house: Words) -> str | None:
        """By what is shown for it, in any language: what was offered is understood when it is taken."""
        said, translate = plain(words), packaged().translate
        labels = (
            (one, with_words(translate(one.label.message, to), to, house))
            for one in self.options
            for to in LOCALES
        )
        return next((one.key for one, label in labels if plain(label) == said), None)

    def has(self, words: tuple[str, ...]) -> bool:
        """Whether these are, alone, what one of the options is called."""
        return any(words == bare_words(name) for one in self.options for name in (one.key, *one.words))

    def named_in(self, text: str) -> str | None:
        """The one option of which a word stands in these, where it is loose."""
        said = set(bare_words(text)) if self.loose else set()
        found = [one.key for one in self.options if not said.isdisjoint(map(plain, (one.key, *one.words)))]
        return found[0] if len(found) == 1 else None

    def dump(self, value: str) -> Json:
        return value

    async def load(self, ctx: Context, raw: Json) -> str:
        return str(raw)

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[str]:
        if named := self._shown(words, ctx.house.words) or self.named_in(words):
            return Read((named,))
        found = matching(words, self.entities())
        return Read(tuple(found.keys)) if found.keys else Read(trouble=_("I do not know that one."))

    async def suggest(self, ctx: Context) -> Sequence[str]:
        return [option.key for option in self.options]

    def label(self, value: str) -> Value:
        return next(option.label for option in self.options if option.key == value)


def choices(kind: Kind[Any]) -> tuple[tuple[str, Text], ...]:
    """All that such a value may be, where that is one of a few and is not told from free words or times too."""
    if type(kind) is not OneOf or kind.loose:
        return ()
    return tuple((one.key, one.label) for one in kind.options)


@dataclass(frozen=True)
class JsonKind:
    """JSON as it is: what an errand brought back. Never typed by a person."""

    form: SlotForm = "word"
    entity: str = ""

    def dump(self, value: Json) -> Json:
        return value

    async def load(self, ctx: Context, raw: Json) -> Json:
        return raw

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Json]:
        return Read(trouble=_("I do not know that one."))

    async def suggest(self, ctx: Context) -> Sequence[Json]:
        return ()

    def label(self, value: Json) -> Value:
        return str(value)


register(str, TextKind())
register(UserText, TextKind())
register(int, NumberKind())
