"""Hears one report within a transaction: whether it is for us, in which house, and whose turn it is."""

from dataclasses import dataclass, replace

from bot.core.call import Call
from bot.core.card import Reply
from bot.core.incoming import (
    Deleted,
    Edited,
    Incoming,
    Invited,
    Joined,
    Left,
    Moved,
    Pressed,
    Reacted,
    Renewed,
    Said,
    Uncounted,
    Unread,
    Voted,
)
from bot.core.short_words import CALLING
from bot.engine.arriving.claim import claimed, has_claim, is_claim
from bot.engine.arriving.doors import Doors
from bot.engine.arriving.edits import Edits
from bot.engine.arriving.meeting import Meeting
from bot.engine.arriving.unheard import Unheard
from bot.engine.arriving.visit import Visit
from bot.engine.doing.calling import in_our_words
from bot.engine.doing.presses import Presses, asked_in_message
from bot.engine.doing.turn import Turn
from bot.engine.doing.written import NOTHING, Written
from bot.engine.houses.porch import Porch
from bot.engine.houses.waiting import ENTER
from bot.engine.networks.ballot_box import BallotBox
from bot.engine.questions.asked import Asked
from bot.engine.questions.asked_in import AskedIn
from bot.engine.questions.asking import Asking
from bot.engine.questions.continuing import as_addressed
from bot.engine.questions.lapse import lapse_key
from bot.engine.speaking.place import place_of
from bot.engine.speaking.silence import silent
from bot.engine.speaking.speech import Speech, with_whom
from bot.kit.context import Context
from bot.store.alarms import Alarms
from bot.store.database import Work
from bot.store.inbox import Inbox
from bot.store.questions import Questions


@dataclass(frozen=True)
class Hearing:
    """The order of things for each kind of report."""

    meeting: Meeting
    turn: Turn
    doors: Doors
    porch: Porch
    speech: Speech
    presses: Presses
    edits: Edits
    ballot_box: BallotBox
    asked_in: AskedIn
    unheard: Unheard

    def concerns(self, incoming: Incoming) -> bool:
        """Words for us, or in a channel where an answer of few words is awaited; all else is never looked at.

        A claim code alone is ours, like a `!name`: others must not find it there and use it.
        """
        match incoming:
            case Said(addressed=False):
                open_here = self.asked_in.open(str(incoming.origin.channel), self.meeting.clock.now())
                begins = CALLING.match(incoming.text) is not None
                return open_here or begins or incoming.reply_to is not None or is_claim(incoming.text)
            case Edited(addressed=False):
                return is_claim(incoming.text)
            case _:
                return True

    async def hear(self, work: Work, incoming: Incoming) -> Written:
        """Handle it once: its id is written with what it changes, and only if it is for us. Raises Refused, Conflict."""
        incoming = await as_addressed(work, await in_our_words(work, incoming))
        if not await self._for_us(work, incoming) or not await self._new(work, incoming):
            return NOTHING
        if isinstance(incoming, Joined | Left | Uncounted | Invited | Moved):
            return await self.doors.passed(work, incoming)
        if isinstance(incoming, Unread | Renewed):
            return await self.unheard.told(work, incoming)
        if isinstance(incoming, Voted):
            return await self.ballot_box.voted(work, incoming)
        if isinstance(incoming, Said | Edited) and (written := await self._key(work, incoming)):
            return written
        if isinstance(incoming, Said) and (written := await self.doors.beckoned(work, incoming)):
            return written
        visit = await self.porch.receive(work, incoming)
        if isinstance(incoming, Deleted):
            return await self.edits.deleted(work, incoming)
        return visit if isinstance(visit, Written) else await self._visited(work, visit)

    async def _key(self, work: Work, heard: Said | Edited) -> Written | None:
        """The key of a new house, if that is what was said: it opens in private, and is void where others saw it."""
        guest = await claimed(work, heard, self.meeting.clock.now()) if isinstance(heard, Said) else None
        if guest is None:
            return await self.doors.overheard(work, heard)
        ctx = self.meeting.context(work, guest, heard.origin, heard.text)
        return await self.turn.take(ctx, Asked(Call("house.claimed")), place_of(heard))

    async def _for_us(self, work: Work, incoming: Incoming) -> bool:
        """Of what others say and do among themselves not even the id is kept."""
        match incoming:
            case Said() | Edited() if has_claim(incoming.text):
                return True
            case Said(addressed=False):
                return await self.speech.overheard.is_answer(work, incoming, self.meeting.clock.now())
            case Reacted():
                return await asked_in_message(work, incoming) is not None
            case Voted():
                return await self.ballot_box.asked(work, incoming) is not None
            case Deleted():
                return await self.edits.concerned(work, Visit(incoming, place_of(incoming)), incoming)
            case Edited():
                about = await self.edits.about(work, Visit(incoming, place_of(incoming)), incoming)
                return about is not None or await self.edits.going_on(work, incoming) is not None
            case _:
                return True

    async def _new(self, work: Work, incoming: Incoming) -> bool:
        return await Inbox(work).add(incoming.origin.key, self.meeting.clock.now())

    async def _visited(self, work: Work, visit: Visit) -> Written:
        if visit.entered:
            return await self._entered(work, visit)
        match visit.incoming:
            case Said():
                return await self.speech.said(work, visit, visit.incoming)
            case Pressed():
                return await self.presses.pressed(work, visit, visit.incoming)
            case Reacted():
                return await self.presses.reacted(work, visit, visit.incoming)
            case Edited():
                return await self.edits.edited(work, visit, visit.incoming)
            case _:
                return NOTHING

    async def _entered(self, work: Work, visit: Visit) -> Written:
        guest = await self.meeting.meet(work, visit.incoming.origin, house=visit.house)
        if guest is None:
            return NOTHING
        ctx = self.meeting.context(work, guest, visit.incoming.origin)
        return await self.turn.take(ctx, Asked(Call(ENTER, {"house": guest.house.id})), visit.place)

    async def reply(
        self, work: Work, incoming: Incoming, reply: Reply, call: str, answered: int | None = None
    ) -> Written:
        """Answer with this instead, after a refusal or a crash was rolled back; `answered` is the question it was about."""
        if not await self._new(work, incoming):
            return NOTHING
        visit = await self.porch.receive(work, await as_addressed(work, await in_our_words(work, incoming)))
        if isinstance(visit, Written):
            return visit
        heard = visit.incoming
        text = heard.text if isinstance(heard, Said | Edited) and heard.addressed else ""
        waits = answered is not None or _awaits_answer(heard)
        guest = await self.meeting.meet(work, heard.origin, text, visit.house) if waits else None
        if guest is None:
            return NOTHING
        ctx = self.meeting.context(work, guest, heard.origin, text)
        if silent(ctx, visit.place):
            reply = replace(reply, private=True)
        if answered is not None:
            await self._answered(ctx, answered, closed=bool(reply.choices or reply.call))
        written = await self.turn.performer.finish(ctx, reply, visit.place, call)
        self.speech.circles.answered(with_whom(visit.place, guest), written)
        return written

    async def _answered(self, ctx: Context, question: int, *, closed: bool) -> None:
        """Its answer was refused, and they were told: it need not lapse aloud; open for another answer unless ways out took its place.

        What was read back is closed: a yes said later would be to something else. So is what takes any words: it would take all of them.
        """
        await ctx.store(Alarms).cancel(lapse_key(question))
        questions = ctx.store(Questions)
        asked = await questions.get(question)
        registry = self.turn.performer.registry
        if closed or (asked and (asked.reads_back or Asking(asked, registry).takes_any_words())):
            await questions.close(question, "answered")


def _awaits_answer(incoming: Incoming) -> bool:
    """Whoever spoke to us or pressed waits for a word; who came or went does not."""
    return isinstance(incoming, Pressed) or (isinstance(incoming, Said | Edited) and incoming.addressed)
