"""What fails on purpose below the machinery: a network that refuses, a store that is away."""

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from typing_extensions import override

from bot.core.address import Address
from bot.core.errors import SendFailed
from bot.core.incoming import Said
from bot.core.network import Destination, Natives
from bot.core.presentation import Presentation
from bot.kit.skill import Skill
from bot.testing import Actor, Stage, StageNetwork
from tests.engine.test_machinery import lit


class Stubborn(StageNetwork):
    """Refuses what it is told to refuse, once each; keeps a channel waiting as long as the story wants."""

    refusals: list[Exception]
    unreachable: bool
    slow: defaultdict[Address, asyncio.Event]
    asked: int

    @override
    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        self.asked += 1
        if to.channel in self.slow:
            await self.slow[to.channel].wait()
        if self.refusals:
            raise self.refusals.pop(0)
        return await super().send(to, presentation, key)

    @override
    async def direct(self, person: Address) -> Address:
        if self.unreachable:
            raise SendFailed("they left")
        return await super().direct(person)


@asynccontextmanager
async def stubborn(folder: Path, skill: Skill) -> AsyncIterator[tuple[Stage, Stubborn]]:
    """A stage with that skill and a board, whose terminal is a network of this kind."""
    async with lit(folder, skill) as stage:
        network = Stubborn("terminal", stage.clock)
        network.refusals, network.unreachable, network.asked = [], False, 0
        network.slow = defaultdict(asyncio.Event)
        stage.networks["terminal"] = network
        await stage.restart()
        yield stage, network


@contextmanager
def away(folder: Path) -> Iterator[None]:
    """The database file is gone for a while."""
    file, hidden = folder / "house.db", folder / "hidden.db"
    file.rename(hidden)
    try:
        yield
    finally:
        hidden.rename(file)


def forbid_letters(folder: Path) -> None:
    """From now on the database takes no letter: a fault of ours, as far as anybody can tell."""
    _execute(
        folder, "CREATE TRIGGER no_letters BEFORE INSERT ON letters BEGIN SELECT RAISE(ABORT, 'no'); END"
    )


def allow_letters(folder: Path) -> None:
    _execute(folder, "DROP TRIGGER no_letters")


def _execute(folder: Path, statement: str) -> None:
    connection = sqlite3.connect(folder / "house.db")
    connection.execute(statement)
    connection.commit()
    connection.close()


def report(stage: Stage, actor: Actor, text: str) -> Said:
    """These words in private as the network reports them, not yet handed in."""
    key = stage.fresh_key()
    return Said(stage.origin(actor, actor.direct, key), text, addressed=True, message=key)


async def when(true: Callable[[], bool]) -> None:
    """Wait for it; what never comes fails the test."""
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - nobody tells a story what a log holds
            await asyncio.sleep(0.01)
