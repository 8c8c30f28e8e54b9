"""The bell's heartbeat: when it rang last, noted now and then for whoever looks from outside."""

from datetime import datetime, timedelta

from bot.store.database import Database
from bot.store.notebook import Notebook

NOTED_EVERY = timedelta(minutes=10)
"""The bell rings twice a minute; a commit each time would cost more than it tells."""

OURS, NOTE = "house", "bell"


class Heartbeat:
    """Belongs to the process whose bell it is."""

    def __init__(self, database: Database) -> None:
        self._notebook = Notebook(database, OURS)
        self._noted: datetime | None = None

    async def beat(self, now: datetime) -> None:
        """It rang; written if the last note is old enough, or from before this start."""
        if self._noted is None or abs(now - self._noted) >= NOTED_EVERY:
            await self._notebook.write(NOTE, now.isoformat())
            self._noted = now

    async def last(self) -> datetime | None:
        noted = await self._notebook.read(NOTE)
        return datetime.fromisoformat(noted) if noted else None
