"""What skills want to have read before the first request: in a quiet moment after the start, and none has to succeed."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.engine.registry import HouseSkills, Registry
from bot.kit.skill import Warm
from bot.store.database import Database
from bot.store.house.houses import Houses

log = logging.getLogger(__name__)

QUIET = 5.0
"""Seconds after the start: what was said while we were away is answered first."""


@dataclass(frozen=True, slots=True)
class Warming:
    """Reads ahead once: for each house what its skills ask for; where it has them switched off, nothing."""

    database: Database
    registry: Registry

    async def run(self, after: float = QUIET) -> None:
        """What cannot be read is logged: whoever asks for it reads it then, or hears why not."""
        await asyncio.sleep(after)
        with _logged("the houses"):
            for house, warm in await self._wanted():
                with _logged(f"what {warm.__module__} wants in house {house}"):
                    async with self.database.reading() as work:
                        await warm(work, house)

    async def _wanted(self) -> list[tuple[int, Warm]]:
        async with self.database.reading() as work:
            houses = await Houses(work).all()
        return [
            (house.id, warm)
            for house in houses
            for skill in HouseSkills(self.registry, frozenset(house.skills)).skills()
            for warm in skill.warmers
        ]


@contextmanager
def _logged(what: str) -> Iterator[None]:
    """A skill may fail in any way, and the house lives on."""
    try:
        yield
    except Exception:
        log.exception("could not be read ahead: %s", what)
