"""What a network reports, in nobody's dialect."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Final, Literal, TypeAlias

from bot.core.address import Address
from bot.core.attachment import Shown

PASSING: Final = "~"
"""How a handle begins: it dies by itself, and is erased once it was used."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What all reports share.

    `key` is unique and the same when the network reports it again; `sent_at` is the network's time, aware;
    `handle` is a passing way to answer this very report, which only its network can read; what goes there may be
    seen by who asked alone. `manages`: whether the network lets them manage this channel; None while nobody asked it.
    `only_called`: what is said in channels reaches us only where we are called by a mention.
    """

    key: str
    channel: Address
    author: Address
    author_name: str
    sent_at: datetime
    direct: bool = False
    locale: str | None = None
    handle: str | None = field(default=None, repr=False)
    manages: bool | None = None
    only_called: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Words; `addressed` when they are for the bot: direct chat, mention, its name first, `!name`, reply to it.

    `text` comes without the mention; for a picture with a caption it is the caption, and `files` tells of the picture.
    `thread` is where an answer belongs; `reply_to` and `message` are native ids. Where a network has commands of its
    own, `command` is the one that was meant and `words` are those of its arguments, by name; `text` says the same.
    """

    origin: Origin
    text: str
    addressed: bool
    message: str = ""
    thread: str | None = None
    reply_to: str | None = None
    mentions: tuple[Address, ...] = ()
    files: tuple[Shown, ...] = ()
    command: str = ""
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button or a choice of a menu, by its token."""

    origin: Origin
    token: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Reacted:
    """A reaction on a message (the native id); `removed` when it was taken back."""

    origin: Origin
    message: str
    emoji: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Voted:
    """A vote in a native poll (`message`): all that was chosen, or nothing any more; else what `change` says of it.

    What was chosen is told by the tokens that were offered, or by their numbers as `#1`.
    """

    origin: Origin
    message: str
    answers: tuple[str, ...]
    vote: str = ""  # its own native id, by which it can be taken back
    change: Literal["all", "more", "less"] = "all"


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody is now in a channel (`author`), and by the same step in `also`; `me` when it is the bot itself.

    `greeted`: their network greets newcomers there by itself.
    """

    origin: Origin
    me: bool = False
    also: tuple[Address, ...] = ()
    greeted: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody left a channel, or was made to, and with it `also`; `author` is who left; `me` when it is the bot itself."""

    origin: Origin
    me: bool = False
    also: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Who is in a channel, or in all those below it, may have changed while nobody looked. `author` is the bot."""

    origin: Origin


@dataclass(frozen=True, slots=True)
class Edited:
    """A message was changed: it may update an open question about it, it never is a command."""

    origin: Origin
    message: str
    text: str
    addressed: bool


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message was taken back."""

    origin: Origin
    message: str


@dataclass(frozen=True, slots=True)
class Invited:
    """The bot itself is asked into a channel by `author`; nothing was accepted yet."""

    origin: Origin
    channel_name: str = ""


class Withheld(Enum):
    """Why somebody's app keeps a key from the bot: it must be verified first, or it is not to read them."""

    UNVERIFIED = "unverified"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that came encrypted and whose key has not come: nobody knows whether they were for the bot."""

    origin: Origin
    message: str
    thread: str | None = None
    withheld: Withheld | None = None


@dataclass(frozen=True, slots=True)
class Renewed:
    """The bot's keys were lost, so it speaks from a new device; those who coordinate are told. `author` is the bot."""

    origin: Origin
    device: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A channel was closed, and goes on in another one, where the bot may not be yet; `via` knows the way there."""

    origin: Origin
    to: Address
    via: str = ""


Incoming: TypeAlias = (
    Said
    | Pressed
    | Reacted
    | Voted
    | Joined
    | Left
    | Uncounted
    | Edited
    | Deleted
    | Invited
    | Moved
    | Unread
    | Renewed
)


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What a network knows of a channel when asked; `predecessor` is the one that it says it goes on from."""

    address: Address
    name: str = ""
    direct: bool = False
    members: tuple[tuple[Address, str], ...] = field(default_factory=tuple)
    predecessor: Address | None = None
