"""What is swept out every day: ids, words and questions that nobody needs any more."""

from datetime import datetime, timedelta

from bot.store.arrivals import Arrivals
from bot.store.database import Database
from bot.store.inbox import Inbox
from bot.store.needs import Needs
from bot.store.notices import Notices
from bot.store.offers import Offers
from bot.store.outbox import Outbox
from bot.store.peace import Quietness
from bot.store.polls import Polls
from bot.store.questions import Questions
from bot.store.queues import Queues
from bot.store.rallies import Rallies
from bot.store.reminders import Reminders
from bot.store.requests import Requests
from bot.store.undos import Undos

INBOX_KEPT = timedelta(days=30)
QUESTIONS_KEPT = timedelta(days=7)
UNDOS_KEPT = timedelta(days=1)
POLLS_KEPT = timedelta(days=90)
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


async def sweep(database: Database, now: datetime) -> None:
    """Forget what is over: ids after a month, questions a week after their time, undos after a day, votes after a season, letters as they say."""
    async with database.work() as work:
        await Inbox(work).sweep(now - INBOX_KEPT)
        await Outbox(work).sweep(now)
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
