"""What is swept out every day: ids, words and questions that nobody needs any more."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.call import Call, Json
from bot.core.errors import SendFailed
from bot.store.alarms import Alarms, Late
from bot.store.community.arrivals import Arrivals
from bot.store.community.links import Links
from bot.store.community.peace import Quietness
from bot.store.database import Database
from bot.store.helping.needs import Needs
from bot.store.helping.offers import Offers
from bot.store.helping.rallies import Rallies
from bot.store.house.houses import Houses
from bot.store.inbox import Inbox
from bot.store.letters.backlog import Backlog
from bot.store.polls import Polls
from bot.store.questions import Questions
from bot.store.spaces.queues import Queues
from bot.store.spaces.requests import Requests
from bot.store.telling.notices import Notices
from bot.store.telling.reminders import Reminders
from bot.store.undos import Undos

INBOX_KEPT = timedelta(days=30)
QUESTIONS_KEPT = timedelta(days=7)
UNDOS_KEPT = timedelta(days=1)
POLLS_KEPT = timedelta(days=90)
TIDY = Call("me.tidy")
WAITED = timedelta(days=7)
RALLIED = timedelta(days=60)
"""So long it counts how often somebody was asked."""
NEEDED = timedelta(days=365)
"""So long what nobody could help with stays a wish, and what pauses an offer."""
NAMED = timedelta(days=2)
"""So long the name of somebody who came waits for a greeting."""
GONE = timedelta(days=60)
"""So long we remember an account that left and never spoke to us."""
REMINDED = timedelta(days=180)
COUNTED = timedelta(days=8)
"""Longer than any budget of what is told unasked."""


@dataclass(frozen=True)
class Traces:
    """What was erased is to be nowhere: asked for as an errand, after the commit."""

    database: Database

    async def go(self, _payload: Mapping[str, Json]) -> Json:
        """Raises SendFailed where somebody reads just now."""
        if not await self.database.leave_no_trace():
            raise SendFailed("the log of the database is in use", 5.0)
        return None


async def tidy(database: Database, now: datetime) -> None:
    """Each house forgets what it has kept long enough, by an alarm of its own."""
    async with database.work() as work:
        for house in await Houses(work).all():
            await Alarms(work, house.id).set(TIDY.name, TIDY, now, Late.always())


async def sweep(database: Database, now: datetime) -> None:
    """Forget what is over: ids after a month, questions a week after their time, undos after a day, votes after a season, letters as they say."""
    async with database.work() as work:
        await Inbox(work).sweep(now - INBOX_KEPT)
        await Backlog(work).sweep(now)
        await Questions(work).lapse_due(now - QUESTIONS_KEPT)
        await Questions(work).sweep(now - QUESTIONS_KEPT)
        await Undos(work).sweep(now - UNDOS_KEPT)
        await Polls(work).sweep(now - POLLS_KEPT)
        await Queues(work).sweep(now - WAITED)
        await Requests(work).sweep(now - WAITED)
        await Rallies(work).sweep(now - RALLIED)
        await Reminders(work).sweep(now - REMINDED)
        await Notices(work).sweep(now - COUNTED)
        await Quietness(work).sweep(now)
        await Needs(work).sweep(now - NEEDED)
        await Offers(work).sweep(now - NEEDED)
        await Arrivals(work).sweep(now - NAMED, now - GONE)
        await Links(work).sweep(now)
