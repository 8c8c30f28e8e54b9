"""The terminal as a network: one screen, several people by `/as NAME`, channels by `#general words`."""

import sys
from collections.abc import Callable, Sequence
from itertools import count
from uuid import uuid4

from bot.adapters.terminal.files import saved, words_of
from bot.adapters.terminal.inbound import Order, Words, read
from bot.adapters.terminal.keyboard import Lines, Prompt
from bot.adapters.terminal.means import CAPABILITIES
from bot.adapters.terminal.render import account, lines, safe, wrapped
from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.clock import Clock
from bot.core.errors import SendFailed
from bot.core.incoming import ChannelFacts, Joined, Origin, Said
from bot.core.network import Destination, Natives, Receive
from bot.core.presentation import Presentation
from bot.core.spec import CommandSpec

NAME = "terminal"
DIRECT = "@"
LODGE = "La Loge"
HELP = (
    "Speak to me as to a person, or with !commands. /as NAME speaks as somebody else, /in #general in a channel,"
    " /in alone in private again, #general WORDS says one thing there, /quit ends."
)


class TerminalNetwork:
    """People who share one keyboard. `members` are the channels that newcomers (`/as`) are put into."""

    def __init__(
        self, clock: Clock, speaker: str, *, show: Callable[[str], None] = print, channels: Sequence[str] = ()
    ) -> None:
        self.name = NAME
        self.capabilities = CAPABILITIES
        self._clock = clock
        self._show = show
        self._channels = tuple(channels)
        self._speaker = speaker
        self._known = {account(speaker): speaker}
        self._place: str | None = None
        self._ids = count(1)
        self._session = uuid4().hex[:8]
        self._sent: dict[str, str] = {}
        self._last: dict[str, tuple[str, ...]] = {}

    async def run(self, receive: Receive, commands: Sequence[CommandSpec]) -> None:
        """Read lines until the end of input or `/quit`; each is wholly handled before the next is read."""
        both = sys.stdin.isatty() and sys.stdout.isatty()
        reader = Prompt(commands) if both else Lines()
        with reader.screen():
            while (line := await reader.next(self._prompt())) is not None:
                heard = read(line)
                if isinstance(heard, Order) and heard.name == "quit":
                    return
                if isinstance(heard, Order):
                    await self._obey(heard, receive)
                elif isinstance(heard, Words):
                    await receive(self._said(heard))

    def _prompt(self) -> str:
        return f"{self._speaker}{' ' + self._place if self._place else ''}: "

    async def _obey(self, order: Order, receive: Receive) -> None:
        match order.name:
            case "as" if order.rest:
                await self._become(safe(order.rest)[:40], receive)
            case "in":
                self._place = order.rest if order.rest.startswith("#") else None
            case "who":
                self._show(", ".join(self._known.values()))
            case _:
                self._show(HELP)

    async def _become(self, name: str, receive: Receive) -> None:
        """Somebody else takes the keyboard; who is new comes into the channels by the front door."""
        self._speaker = self._known.setdefault(account(name), name)
        for channel in self._channels:
            await receive(Joined(self._origin(Address(NAME, channel))))

    def _said(self, words: Words) -> Said:
        place = words.channel or self._place
        channel = Address(NAME, place) if place else Address(NAME, DIRECT + account(self._speaker))
        origin = self._origin(channel)
        return Said(origin, words.text, words.called or origin.direct, message=origin.key)

    def _origin(self, channel: Address) -> Origin:
        key = f"{NAME}:{self._session}:{next(self._ids)}"
        author = Address(NAME, account(self._speaker))
        return Origin(
            key, channel, author, self._speaker, self._clock.now(), channel.native.startswith(DIRECT)
        )

    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        if key not in self._sent:
            self._sent[key] = f"{self._session}-{next(self._ids)}"
            self._print(to.channel, lines(presentation), rings=presentation.rings)
        return (self._sent[key],)

    async def edit(self, to: Destination, message: Natives, presentation: Presentation, key: str) -> Natives:
        """What stands on a screen stays there: it is said anew, and nothing is said of what is taken back."""
        if key not in self._sent and presentation.lines:
            self._sent[key] = message[0]
            self._print(to.channel, lines(presentation), rings=presentation.rings)
        return message[:1] if presentation.lines else ()

    async def enclose(self, to: Destination, file: Enclosure, key: str) -> None:
        """Saved in a folder of this run; its path is shown, and its words where the message before did not say them all."""
        if key not in self._sent:
            self._sent[key] = key
            told = words_of(file.alternative) <= words_of(" ".join(self._last.get(str(to.channel), ())))
            self._print(to.channel, [safe(file.name if told else file.alternative), str(saved(file))])

    async def fetch(self, handle: str, largest: int) -> bytes:
        raise SendFailed("nobody sends files in a terminal")

    def _print(self, channel: Address, said: Sequence[str], *, rings: bool = False) -> None:
        self._last[str(channel)] = tuple(said)
        first, *rest = said
        bell = "\a" if rings and sys.stdout.isatty() else ""
        for line in (f"{bell}{self._heading(channel)}{first}", *(f"  {line}" for line in rest)):
            self._show(wrapped(line) if sys.stdout.isatty() else line)

    def _heading(self, channel: Address) -> str:
        """Who is spoken to, where it is not who speaks."""
        if not channel.native.startswith(DIRECT):
            return f"{channel.native} {LODGE}: "
        reader = channel.native.removeprefix(DIRECT)
        to = "" if reader == account(self._speaker) else f" (to {safe(self._known.get(reader, reader))})"
        return f"{LODGE}{to}: "

    async def direct(self, person: Address) -> Address:
        return Address(NAME, DIRECT + person.native)

    async def join(self, channel: Address, via: str = "") -> ChannelFacts:
        return await self.facts(channel)

    async def leave(self, channel: Address, reason: str = "") -> None:
        """There is nowhere to leave."""

    async def facts(self, channel: Address) -> ChannelFacts:
        return ChannelFacts(channel, channel.native, direct=channel.native.startswith(DIRECT))
