"""Presses and reactions: a choice that was taken without words."""

from dataclasses import dataclass, replace

from bot.core.incoming import Pressed, Reacted
from bot.engine.arriving.meeting import Guest, Meeting
from bot.engine.arriving.visit import Visit
from bot.engine.doing.turn import Turn
from bot.engine.doing.written import NOTHING, Written
from bot.engine.networks.voting import stays
from bot.engine.questions.answers import answer, taken
from bot.engine.questions.asked import Asked
from bot.engine.speaking.place import Place
from bot.engine.speaking.silence import silent
from bot.kit.context import Context
from bot.store.database import Work
from bot.store.letters.outbox import Outbox
from bot.store.questions import Offered, Question, Questions


@dataclass(frozen=True)
class Presses:
    """Takes one turn with a choice; only who was asked may take it."""

    meeting: Meeting
    turn: Turn

    async def pressed(self, work: Work, visit: Visit, pressed: Pressed) -> Written:
        """Its answer takes the place of the question. Raises Refused."""
        found = await Questions(work, 0).by_token(pressed.token)
        heard = found is not None or visit.place.handle is not None
        guest = await self.meeting.meet(work, pressed.origin, house=visit.house) if heard else None
        if guest is None:
            return NOTHING
        ctx = self.meeting.context(work, guest, pressed.origin)
        if silent(ctx, visit.place):
            return await self.turn.hushed(ctx, visit.place)
        if found is None:
            return await self.turn.closed(ctx, visit.place)
        question, offered = found
        if not may_answer(question, guest, visit.place):
            return await self.turn.not_theirs(ctx, visit.place) if visit.place.handle else NOTHING
        place = await in_thread(work, replace(visit.place, edits=question.letter))
        place = replace(place, edits=None, stands=True) if stays(question) else place
        if question.state != "open" or question.expires < ctx.now:
            return await self._late(ctx, question, offered, place)
        return await self.turn.take(ctx, taken(question, offered), place)

    async def _late(self, ctx: Context, question: Question, offered: Offered, place: Place) -> Written:
        """What can be answered late says what became of it; where the message says so itself by now, that stands."""
        command = self.turn.performer.registry.get(offered.call.name) if offered.call else None
        if command is None or offered.call is None or not command.manner.late:
            stands = question.letter is not None and await Outbox(ctx.work).moved_on(question.letter)
            if stands and question.state == "lapsed" and place.handle is None:
                return NOTHING
            return await self.turn.closed(ctx, replace(place, edits=None) if stands else place)
        place = replace(place, edits=None) if question.person is None else place
        return await self.turn.take(ctx, Asked(offered.call), place)

    async def reacted(self, work: Work, visit: Visit, reacted: Reacted) -> Written:
        """A matching reaction to the message that asked does as well. Raises Refused."""
        question = await asked_in_message(work, reacted)
        offered = answer(question, reacted.emoji) if question else None
        guest = await self.meeting.meet(work, reacted.origin, house=visit.house) if offered else None
        if (
            guest is None
            or question is None
            or offered is None
            or not may_answer(question, guest, visit.place)
        ):
            return NOTHING
        ctx = self.meeting.context(work, guest, reacted.origin)
        if silent(ctx, visit.place):
            return NOTHING
        place = replace(visit.place, stands=stays(question))
        place = await in_thread(work, place, question.letter)
        if question.expires < ctx.now:
            return await self.turn.closed(ctx, place)
        return await self.turn.take(ctx, taken(question, offered), place)


async def in_thread(work: Work, place: Place, letter: int | None = None) -> Place:
    """What takes the place of a message of ours, or answers a touch on one, stands in its thread."""
    about = letter or place.edits
    found = await Outbox(work).get(about) if about else None
    return replace(place, thread=found.thread) if found else place


async def asked_in_message(work: Work, reacted: Reacted) -> Question | None:
    """The open question that the message shows to which somebody reacted; none where they took it back."""
    if reacted.removed:
        return None
    letter = await Outbox(work).by_native(str(reacted.origin.channel), reacted.message)
    return await Questions(work, letter.house).shown_in(letter.id) if letter else None


def may_answer(question: Question, guest: Guest, place: Place) -> bool:
    """It was asked of them; or in this place, of anybody there."""
    if question.person is None:
        return question.channel == place.key
    return question.person == guest.person.id
