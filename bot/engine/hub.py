"""The hub: everything that a network reports comes through here, once, in order, in one transaction each."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable

from bot.core.card import Reply
from bot.core.errors import Conflict, Entering, Refused, Unasked
from bot.core.incoming import Deleted, Incoming, Reacted, Said, Voted
from bot.core.text import Code, _
from bot.engine.arriving.hearing import Hearing
from bot.engine.arriving.order import Order
from bot.engine.doing.ruling import Rulers
from bot.engine.doing.written import NOTHING, Written
from bot.engine.speaking.refusal import refused
from bot.store.database import Database, StoreFailed, Work

log = logging.getLogger(__name__)

ATTEMPTS = 3
AT_THE_DOOR = 80
A_MOMENT = 0.25
"""Seconds between looks whether we have come in, and how many: some networks take their time."""

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0

BUSY = Reply(
    _("Too many people asked for the same thing at once; nothing was changed. Say it again, please.")
)


class Hub:
    """Receives from every network; `committed` is called after each change so that it is sent soon.

    `mark` is called where somebody speaks of a message, so that we know our own also when it was said just now.
    """

    def __init__(
        self,
        database: Database,
        hearing: Hearing,
        committed: Callable[[Written], None],
        mark: Callable[[], Awaitable[None]],
        rulers: Rulers,
    ) -> None:
        self._database = database
        self._hearing = hearing
        self._committed = committed
        self._mark = mark
        self._rulers = rulers
        self._order = Order()

    async def receive(self, incoming: Incoming) -> bool:
        """Handle one report; returns when it is committed or of no concern, whatever it takes: whether anything comes of it."""
        if not self._hearing.concerns(incoming):
            return False
        if _speaks_of_a_message(incoming):
            await self._mark()
        async with self._order.turn(str(incoming.origin.author)):
            pause = FIRST_PAUSE
            while True:
                try:
                    return await self._handle(incoming)
                except StoreFailed as failure:
                    log.error("the store failed, trying again in %.0f s: %s", pause, failure)
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)

    async def _handle(self, incoming: Incoming) -> bool:
        try:
            return await self._heard(incoming)
        except (StoreFailed, asyncio.CancelledError):
            raise
        except Exception:
            reference = secrets.token_hex(3)
            log.exception("reference %s: %s was not handled", reference, type(incoming).__name__)
            await self._apologise(incoming, reference)
            return True

    async def _heard(self, incoming: Incoming, looks: int = AT_THE_DOOR) -> bool:
        try:
            return await self._until_no_conflict(lambda work: self._hearing.hear(work, incoming))
        except Unasked:
            return await self._heard(await self._rulers.told(incoming))
        except Entering:
            if not looks:
                return False
            await asyncio.sleep(A_MOMENT)
            return await self._heard(incoming, looks - 1)
        except Refused as refusal:
            await self._instead(incoming, refused(refusal), refusal.call or "refused", refusal.question)
        except Conflict:
            await self._instead(incoming, BUSY)
        return True

    async def _until_no_conflict(self, do: Callable[[Work], Awaitable[Written]]) -> bool:
        """Run it again when somebody else committed first: the next run sees what they did."""
        for attempt in range(ATTEMPTS):
            try:
                async with self._database.work() as work:
                    written = await do(work)
                self._committed(written)
                return written != NOTHING
            except Conflict:
                if attempt == ATTEMPTS - 1:
                    raise
        return False

    async def _apologise(self, incoming: Incoming, reference: str) -> None:
        """Once; should even that fail, the report counts as done, so that others are not held up."""
        try:
            await self._instead(incoming, _apology(reference))
        except (StoreFailed, asyncio.CancelledError):
            raise
        except Exception:
            log.exception("reference %s: the apology failed too", reference)

    async def _instead(
        self, incoming: Incoming, reply: Reply, call: str = "failed", answered: int | None = None
    ) -> None:
        """After the rollback: the id and the answer alone."""
        await self._until_no_conflict(lambda work: self._hearing.reply(work, incoming, reply, call, answered))


def _speaks_of_a_message(incoming: Incoming) -> bool:
    if isinstance(incoming, Said):
        return not incoming.addressed and incoming.reply_to is not None
    return isinstance(incoming, Reacted | Voted | Deleted)


def _apology(reference: str) -> Reply:
    return Reply(
        _(
            "Something went wrong on my side, sorry; nothing was changed. The reference is {reference}.",
            reference=Code(reference),
        )
    )
