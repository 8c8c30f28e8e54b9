"""Edits: a message that was corrected or taken back, of concern only while a question about it is open."""

from dataclasses import dataclass, replace

from bot.core.incoming import Deleted, Edited
from bot.engine.asked import Asked
from bot.engine.meaning import Meaning
from bot.engine.meeting import Meeting
from bot.engine.presses import may_answer
from bot.engine.turn import Turn
from bot.engine.visit import Visit
from bot.engine.waiting import is_about
from bot.engine.written import NOTHING, Written
from bot.store.database import Work
from bot.store.questions import Question, Questions


@dataclass(frozen=True)
class Edits:
    """Hears a corrected request anew; a request taken back takes its question with it."""

    meeting: Meeting
    meaning: Meaning
    turn: Turn

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
        routed = await self.meaning.of(ctx, edited.text, None)
        if not (isinstance(routed, Asked) and question.call and routed.call.name == question.call.name):
            return NOTHING
        await ctx.store(Questions).close(question.id, "answered")
        place = replace(visit.place, edits=question.letter, reply_to=edited.message)
        return await self.turn.take(ctx, routed, place)

    async def deleted(self, work: Work, visit: Visit, deleted: Deleted) -> Written:
        question = await self.about(work, visit, deleted)
        if question:
            await Questions(work, question.house).close(question.id, "lapsed")
        return NOTHING
