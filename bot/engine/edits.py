"""Edits: a message that was corrected or taken back, of concern only while a question about it is open."""

from dataclasses import dataclass, replace

from bot.core.incoming import Deleted, Edited
from bot.engine.asked import Asked
from bot.engine.meaning import Meaning
from bot.engine.meeting import Meeting
from bot.engine.place import place_of
from bot.engine.presses import in_thread, may_answer
from bot.engine.silence import silent
from bot.engine.taking_back import TakingBack
from bot.engine.turn import Turn
from bot.engine.visit import Visit
from bot.engine.waiting import is_about
from bot.engine.written import NOTHING, Written
from bot.store.database import Work
from bot.store.polls import Polls
from bot.store.questions import Question, Questions


@dataclass(frozen=True)
class Edits:
    """Hears a corrected request anew; one that is taken back takes with it what we said about it."""

    meeting: Meeting
    meaning: Meaning
    turn: Turn
    taking_back: TakingBack

    async def about(self, work: Work, visit: Visit, changed: Edited | Deleted) -> Question | None:
        """The open question that this message made us ask."""
        questions = await Questions(work).open_in(visit.place.key, self.meeting.clock.now())
        return next((one for one in questions if is_about(one, changed.message)), None)

    async def edited(self, work: Work, visit: Visit, edited: Edited) -> Written:
        """A correction of what was asked, never a command of its own. Raises Refused."""
        question = await self.about(work, visit, edited)
        house = question.house if question else None
        guest = await self.meeting.meet(work, edited.origin, house=house) if question else None
        if guest is None or question is None or not may_answer(question, guest, visit.place):
            return NOTHING
        ctx = self.meeting.context(work, guest, edited.origin, edited.text)
        if silent(ctx, visit.place):
            return NOTHING
        routed = await self.meaning.of(ctx, edited.text, None)
        if not (isinstance(routed, Asked) and question.call and routed.call.name == question.call.name):
            return NOTHING
        if routed.then:  # the first of the two is done: it is not to be done again
            return NOTHING
        await ctx.store(Questions).close(question.id, "answered")
        place = await in_thread(work, replace(visit.place, edits=question.letter, reply_to=edited.message))
        return await self.turn.take(ctx, routed, place)

    async def concerned(self, work: Work, visit: Visit, deleted: Deleted) -> bool:
        """Whether it was a vote, or something that we asked about or answered."""
        if await Polls(work).has(deleted.message) or await self.about(work, visit, deleted):
            return True
        return bool(await self.taking_back.answers(work, deleted))

    async def deleted(self, work: Work, deleted: Deleted) -> Written:
        """A vote counts no more; a request takes the question about it and its answer with it."""
        await Polls(work).withdraw(deleted.message)
        if question := await self.about(work, Visit(deleted, place_of(deleted)), deleted):
            await Questions(work, question.house).close(question.id, "lapsed")
        return await self.taking_back.of(work, deleted)
