"""The stage: the whole lodge on a real file, with a clock and networks that a story drives."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.app import Lodge
from bot.core.address import Address
from bot.core.incoming import Incoming, Origin
from bot.engine.doing.written import Written
from bot.kit.skill import Perform, Skill
from bot.store.alarms import Alarms
from bot.store.database import Database
from bot.testing.actor import Actor
from bot.testing.clock import FakeClock
from bot.testing.network import MEANS, Heard, StageNetwork


class Stage:
    """Runs the real engine; after each thing that happens everything that follows from it has happened too.

    `skills` are those it is lit with, all that are installed when empty; what a story puts there holds from the next start.
    """

    def __init__(
        self,
        database: str | Path,
        now: datetime,
        told: Callable[[Heard], None] | None = None,
        skills: Sequence[Skill] = (),
    ) -> None:
        self.clock = FakeClock(now)
        self.skills = skills
        self.errands: dict[str, Perform] = {}
        self.networks = {name: StageNetwork(name, self.clock, told) for name in MEANS}
        self._url = str(database) if "://" in str(database) else f"sqlite:///{database}"
        self._keys = count(1)
        self._lodge: Lodge | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    @property
    def lodge(self) -> Lodge:
        """What runs now."""
        if self._lodge is None:
            raise RuntimeError("the stage is not lit")
        return self._lodge

    async def start(self) -> None:
        database = await Database.open(self._url)
        self._lodge = await Lodge.build(
            database, list(self.networks.values()), self.clock,
            skills=self.skills, overhear=self._overhear, errands=self.errands,
        )  # fmt: skip
        await self.lodge.postman.collect()
        await self.settle()

    def _overhear(self, written: Written) -> None:
        """Each thing said knows which Call it answers."""
        for letter in written.letters:
            command = self.lodge.registry.get(letter.call or "")
            if command:
                self.networks[letter.network].calls[letter.key] = command.id

    async def stop(self) -> None:
        """End as an orderly stop does: letters on their way are sent first."""
        lodge, self._lodge = self.lodge, None
        await lodge.postman.idle()
        await lodge.database.close()

    async def kill(self) -> None:
        """End at once: what was not committed is lost, sent marks too."""
        lodge, self._lodge = self.lodge, None
        await lodge.postman.drop()
        await lodge.database.close()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def reports(self, incoming: Incoming) -> None:
        """A network reports this; returns when all that follows is done."""
        await self.lodge.hub.receive(incoming)
        await self.settle()

    async def settle(self) -> None:
        """Errands, alarms that are due and letters, until nothing is left to do."""
        await self.lodge.settle()

    async def until(self, moment: datetime) -> None:
        """Let time pass: everything due in between happens, in order."""
        while True:
            async with self.lodge.database.reading() as work:
                due = await Alarms(work).next_due()
            if due is None or due > moment:
                break
            self.clock.set(max(due, self.clock.now()))
            await self.settle()
        self.clock.set(moment)
        await self.settle()

    async def wait(self, length: timedelta) -> None:
        await self.until(self.clock.now() + length)

    def actor(self, name: str, network: str = "terminal", shown: str | None = None) -> Actor:
        return Actor(self, name, network, shown)

    def fresh_key(self) -> str:
        return f"stage-{self.clock.now().timestamp():.0f}-{next(self._keys)}"

    def origin(self, actor: Actor, channel: Address, key: str, late: float = 0) -> Origin:
        """What a network says of a report by this actor."""
        direct = channel == actor.direct
        sent = self.clock.now() - timedelta(seconds=late)
        return Origin(f"{actor.network}:{key}", channel, actor.identity, actor.shown, sent, direct)
