"""A chat with a bot under measurement: what it is asked, what it answers, what that costs."""

import asyncio
import time
from dataclasses import dataclass
from itertools import count
from statistics import median

from benchmarks.program import Program
from benchmarks.words import Words
from tests.servers.events import Event
from tests.servers.person import MatrixPerson

EACH = 48
TIMED = 20
BURST = 200
AT_ONCE = 200
"""Said before the first was taken: more only wait in line with whoever says them."""
PATIENCE = 120.0
LOOK_AGAIN = 0.005
WRITTEN_LATE = 5.5
"""Seconds until the last mark and the position are written: they belong to what was said."""


@dataclass(slots=True)
class Chat:
    """A direct chat with one of the bots: says things, and counts the answers."""

    person: MatrixPerson
    room: str
    bot: str
    program: Program

    def stop(self) -> None:
        self.program.stop()

    @property
    def answers(self) -> int:
        return sum(1 for event in self.person.ears.events if self._answers(event))

    def _answers(self, event: Event) -> bool:
        message = event.type == "m.room.message" and event.room == self.room
        return message and event.sender == self.bot and not event.edits

    async def answered(self, wanted: int, patience: float = PATIENCE) -> int:
        """Wait until so many answers are there; how many there are."""
        end = time.monotonic() + patience
        while (found := self.answers) < wanted and time.monotonic() < end:  # noqa: ASYNC110 - answers come without a bell
            await asyncio.sleep(LOOK_AGAIN)
        return found

    async def asks(self, text: str) -> None:
        await self.person.says(self.room, text)

    async def cpu(self, words: Words, numbers: "count[int]", *, in_flight: int = 1) -> float:
        """Seconds of the bot's CPU for a thousand messages received and answered."""
        before, cpu = self.answers, self.program.cpu
        for sent in range(in_flight, EACH + 1, in_flight):
            await asyncio.gather(*(self.asks(words(next(numbers))) for _one in range(in_flight)))
            if await self.answered(before + sent) < before + sent:
                raise RuntimeError(f"{self.bot} did not answer: {self.program.said[-2000:]}")
        await asyncio.sleep(WRITTEN_LATE)
        return (self.program.cpu - cpu) / (EACH // in_flight * in_flight) * 1000

    async def latency(self, text: str) -> float:
        """Seconds from saying it to reading the answer, as this person's app has it; the median of some."""
        found = []
        for _time in range(TIMED):
            before, begin = self.answers, time.perf_counter()
            await self.asks(text)
            await self.answered(before + 1)
            found.append(time.perf_counter() - begin)
        return median(found)

    async def burst(self, words: Words, many: int = BURST, patience: float = 30) -> int:
        """How many of so many said at once are answered within half a minute, or as long as one waits."""
        before, turns = self.answers, asyncio.Semaphore(AT_ONCE)

        async def ask(number: int) -> None:
            async with turns:
                await self.asks(words(number))

        await asyncio.gather(*(ask(number) for number in range(many)))
        return await self.answered(before + many, patience) - before
