"""Where an answer goes: the channel, thread and message it answers, or somebody's direct chat."""

from dataclasses import dataclass

from bot.core.address import Address
from bot.core.incoming import Incoming, Origin, Said
from bot.store.questions import DIRECT


@dataclass(frozen=True, slots=True)
class Place:
    """A place to say something: `channel` known, or `person` whose direct chat is still to be found.

    `edits` is the outbox row of our own message that this one replaces (the reader's own press moved it), `handle` a
    passing way to answer who asked, and nobody else where that is wanted. `stands`: a message was touched that stays
    there for everybody.
    """

    network: str
    channel: Address | None = None
    identity: Address | None = None
    direct: bool = False
    thread: str | None = None
    reply_to: str | None = None
    edits: int | None = None
    handle: str | None = None
    stands: bool = False

    @property
    def key(self) -> str:
        """How questions name it: the channel, or the direct chat of an account."""
        return str(self.channel) if self.channel and not self.direct else f"{DIRECT}{self.identity}"


def in_private(identity: Address) -> Place:
    """The direct chat with an account."""
    return Place(identity.network, identity=identity, direct=True)


def private_place(key: str) -> Place | None:
    """The direct chat that a question names so; None for a channel's key."""
    return in_private(Address.parse(key.removeprefix(DIRECT))) if key.startswith(DIRECT) else None


def place_of(incoming: Incoming, edits: int | None = None, about: str | None = None) -> Place:
    """Where an answer to this belongs."""
    origin: Origin = incoming.origin
    thread = incoming.thread if isinstance(incoming, Said) else None
    message = about or (incoming.message if isinstance(incoming, Said) else None)
    return Place(
        network=origin.channel.network,
        channel=origin.channel,
        identity=origin.author,
        direct=origin.direct,
        thread=thread,
        reply_to=message,
        edits=edits,
        handle=origin.handle,
    )
