"""Something that we said is taken back where it stands."""

from datetime import datetime

from bot.core.presentation import TAKEN_BACK, dump
from bot.store.database import Work
from bot.store.letters.outbox import Draft, Letter, Outbox


async def withdrawn(work: Work, letter: Letter, now: datetime) -> Letter:
    """The letter that takes it back: an edit to nothing."""
    draft = Draft(
        house=letter.house,
        network=letter.network,
        body=dump(TAKEN_BACK),
        made_at=now,
        due_at=now,
        channel=letter.channel,
        thread=letter.thread,
        edits=letter.id,
    )
    return await Outbox(work).add(draft, TAKEN_BACK)
