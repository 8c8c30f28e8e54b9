"""Edits: a message that was corrected or taken back, of concern only while a question about it is open."""

from dataclasses import dataclass, replace

from bot.core.incoming import Deleted, Edited
from bot.engine.arriving.meeting import Meeting
from bot.engine.arriving.visit import Visit
from bot.engine.doing.presses import in_thread, may_answer
from bot.engine.doing.turn import Turn
from bot.engine.doing.written import NOTHING, Written
from bot.engine.houses.waiting import is_about
from bot.engine.listening.meaning import Meaning
from bot.engine.questions.asked import Asked
from bot.engine.questions.taking_back import TakingBack, source_of
from bot.engine.speaking.place import place_of
from bot.engine.speaking.silence import silent
from bot.store.database import Work
from bot.store.letters.outbox import Letter
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
        if question is None:
            return await self._goes_on(work, visit, edited)
        if guest is None or not may_answer(question, guest, visit.place):
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

    async def going_on(self, work: Work, changed: Edited | Deleted) -> Letter | None:
        """Our answer to a request that goes on by itself: what it asks for can still be corrected."""
        answers = await self.taking_back.answers(work, changed)
        return next((one for one in answers if self.taking_back.unsaid(one)), None)

    async def _goes_on(self, work: Work, visit: Visit, edited: Edited) -> Written:
        """The same request in other words: the command itself knows by its source what that changes. Raises Refused."""
        answer = await self.going_on(work, edited)
        guest = await self.meeting.meet(work, edited.origin, house=answer.house) if answer else None
        if answer is None or guest is None:
            return NOTHING
        ctx = self.meeting.context(work, guest, edited.origin, edited.text)
        ctx = replace(ctx, source=source_of(edited.origin.channel, edited.message))
        routed = await self.meaning.of(ctx, edited.text, None)
        if silent(ctx, visit.place) or not isinstance(routed, Asked) or routed.call.name != answer.call:
            return NOTHING
        place = replace(visit.place, edits=answer.id, reply_to=edited.message)
        return await self.turn.take(ctx, routed, await in_thread(work, place))

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
