"""Where something was asked: there a short answer needs no mention."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from bot.engine.speaking.place import Place
from bot.store.database import Database
from bot.store.questions import Questions


@dataclass
class AskedIn:
    """The places (by their key) in which something was asked: in a channel, a short answer then needs no mention."""

    until: dict[str, datetime] = field(default_factory=dict)

    @classmethod
    async def of(cls, database: Database) -> Self:
        """Where questions are open that were asked before this start."""
        async with database.reading() as work:
            return cls(await Questions(work).open_channels())

    def add(self, place: Place, expires: datetime) -> None:
        self.until[place.key] = max(expires, self.until.get(place.key, expires))

    def open(self, place: str, now: datetime) -> bool:
        """Whether a question may be open there; places whose last one is over are forgotten."""
        if place in self.until and self.until[place] < now:
            del self.until[place]
        return place in self.until
