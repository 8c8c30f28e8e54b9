"""What one reader will see: words in their language, marked by what they are, ready for any network's form.

A Presentation is plain data (it waits in the outbox as JSON); only an adapter's render.py turns it into a network's form.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, TypeAdapter


@dataclass(frozen=True, slots=True)
class Plain:
    """Our own words."""

    text: str
    kind: Literal["plain"] = "plain"


@dataclass(frozen=True, slots=True)
class Theirs:
    """A person's words: to be escaped by every renderer."""

    text: str
    kind: Literal["theirs"] = "theirs"


@dataclass(frozen=True, slots=True)
class Typed:
    """Something to type as it stands; somebody's account is named as its own network does, where one can write to it."""

    text: str
    identity: str | None = None
    kind: Literal["typed"] = "typed"


@dataclass(frozen=True, slots=True)
class Timed:
    """A moment in words; a network that can may show beside it how far away it is."""

    text: str
    at: datetime
    kind: Literal["timed"] = "timed"


@dataclass(frozen=True, slots=True)
class Called:
    """A person by name; with an identity they are really mentioned (and so called) where the network can."""

    text: str
    identity: str | None = None
    kind: Literal["called"] = "called"


Inline: TypeAlias = Annotated[Plain | Theirs | Typed | Timed | Called, Discriminator("kind")]


class Shape(Enum):
    """What a line is in the message."""

    SENTENCE = "sentence"
    ITEM = "item"
    OPTION = "option"


@dataclass(frozen=True, slots=True)
class Line:
    """One line, readable aloud by itself."""

    shape: Shape
    inlines: tuple[Inline, ...]

    @property
    def plain(self) -> str:
        return "".join(inline.text for inline in self.inlines)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice as it is offered: its number in the text, its label, and the token that a press brings back."""

    number: int
    label: str
    token: str


@dataclass(frozen=True, slots=True)
class Presentation:
    """Lines, then options; `rings` for what must be heard, `calls` are the accounts to mention for that.

    `confirms`: yes or no, which a network may make one touch. `poll`: a native poll, in which each may choose so many;
    `ends` it, `until` is when it will. `files` follow in messages of their own. All who read it are called where it is for `everybody`. It
    `asks` for words, or says no to what may do if it is said `otherwise`. Without lines it takes back what it edits.
    """

    lines: tuple[Line, ...]
    options: tuple[Option, ...] = ()
    widget: Literal["numbers", "buttons", "menu"] = "numbers"
    rings: bool = False
    private: bool = False
    calls: tuple[str, ...] = ()
    language: str = "en"
    confirms: bool = False
    poll: int = 0
    ends: bool = False
    until: datetime | None = None
    files: int = 0
    everybody: bool = False
    asks: bool = False
    otherwise: bool = False

    @property
    def plain(self) -> str:
        """All its words, one line each: what a screen reader says and a test reads."""
        return "\n".join(line.plain for line in self.lines)


def names_in(presentation: Presentation) -> frozenset[str]:
    """The words in it that are not ours: names of people may be among them."""
    said = (inline for line in presentation.lines for inline in line.inlines)
    return frozenset(inline.text for inline in said if isinstance(inline, Theirs | Called))


TAKEN_BACK = Presentation(())
"""What a message is edited to so that nothing of it stands any more."""

_adapter: TypeAdapter[Presentation] = TypeAdapter(Presentation)


def dump(presentation: Presentation) -> str:
    """As JSON for the outbox."""
    return _adapter.dump_json(presentation, exclude_defaults=False).decode()


def load(text: str) -> Presentation:
    """Back from the outbox."""
    return _adapter.validate_json(text)
