"""What stands in a story of an adapter for the rest of the house: it keeps what is reported, and may answer."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.core.incoming import Incoming, Invited, Said
from bot.core.network import Destination, Network
from bot.core.presentation import Line, Plain, Presentation, Shape, Theirs

SOON = 10.0
T = TypeVar("T", bound=Incoming)


def sentence(text: str) -> Line:
    return Line(Shape.SENTENCE, (Plain(text),))


def item(text: str) -> Line:
    return Line(Shape.ITEM, (Theirs(text),))


def words(text: str) -> Presentation:
    """A quiet answer of one sentence."""
    return Presentation((sentence(text),))


class MemoryNotebook:
    """A notebook that a story can look into, copy and tear pages out of."""

    def __init__(self, pages: dict[str, str] | None = None) -> None:
        self.pages = dict(pages or {})

    async def read(self, key: str) -> str | None:
        return self.pages.get(key)

    async def write(self, key: str, value: str) -> None:
        self.pages[key] = value


class Receiver:
    """Collects reports, drops what it saw before, comes into every room it is asked into; `answer` does the rest."""

    def __init__(self, network: Network, answer: Callable[[Said], Awaitable[None]] | None = None) -> None:
        self.network = network
        self.reports: list[Incoming] = []
        self.repeated: list[Incoming] = []
        self.answer = answer
        self.accepts = True
        self._seen: set[str] = set()
        self._news = asyncio.Condition()

    async def __call__(self, incoming: Incoming) -> None:
        if incoming.origin.key in self._seen:
            self.repeated.append(incoming)
            return
        if isinstance(incoming, Invited) and self.accepts:
            await self.network.join(incoming.origin.channel)
        if isinstance(incoming, Said) and incoming.addressed and self.answer:
            await self.answer(incoming)
        self._seen.add(incoming.origin.key)
        async with self._news:
            self.reports.append(incoming)
            self._news.notify_all()

    async def echo(self, said: Said) -> None:
        to = Destination(said.origin.channel, said.thread, said.message)
        await self.network.send(to, words(f"echo {said.text}"), f"echo-{said.message.lstrip('$')}")

    @property
    def said(self) -> list[str]:
        return [report.text for report in self.reports if isinstance(report, Said)]

    async def hears(self, kind: type[T], text: str = "", within: float = SOON) -> T:
        """Wait for the first such report (with these words in it)."""
        found = await self.gathers(kind, 1, text, within)
        return found[0]

    async def gathers(self, kind: type[T], count: int, text: str = "", within: float = SOON) -> list[T]:
        """Wait for so many of them."""

        def found() -> list[T]:
            return [r for r in self.reports if isinstance(r, kind) and text in getattr(r, "text", "")]

        try:
            async with asyncio.timeout(within), self._news:
                await self._news.wait_for(lambda: len(found()) >= count)
        except TimeoutError:
            heard = [f"{type(r).__name__} {getattr(r, 'text', '')[:40]!r}" for r in self.reports[-9:]]
            raise AssertionError(f"{count} × {kind.__name__} {text!r} expected, got … {heard}") from None
        return found()


class Running:
    """A network that runs, and its receiver; `stop` cancels it as the house does."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.receiver = Receiver(network)
        self.task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self.task = asyncio.create_task(self.network.run(self.receiver, ()))

    async def stop(self) -> None:
        if self.task is None:
            return
        self.task.cancel()
        (ended,) = await asyncio.gather(self.task, return_exceptions=True)
        if not isinstance(ended, asyncio.CancelledError):
            logging.getLogger(__name__).warning("the run had ended by itself: %r", ended)
        self.task = None
