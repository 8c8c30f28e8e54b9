"""Overheard: in a channel, what answers our question by itself needs no mention; all else leaves no trace.

A choice's number or words; else, from who was asked, in the same thread and to nobody else, a message that is wholly
what was asked for: a time, a name of the house, a number; or that drops the question. Words of any other kind must be
addressed to us.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.incoming import Said
from bot.engine.limits import LONGEST_HEARD
from bot.engine.listening.languages import language_of
from bot.engine.listening.timed import Ear
from bot.engine.networks.voting import is_vote, native, standing
from bot.engine.questions.answers import answered_by, closes
from bot.engine.questions.asked import Asked, Dismissed, Routed
from bot.engine.questions.bare_answers import reads_as
from bot.engine.router import Router
from bot.engine.speaking.place import place_of
from bot.kit.arguments import Argument
from bot.kit.kinds import OneOf
from bot.kit.nouns import entity_of
from bot.store.community.people import Person
from bot.store.database import Work
from bot.store.house.doorstep import Doorstep
from bot.store.house.houses import House, Houses
from bot.store.letters.outbox import Outbox
from bot.store.questions import Question, Questions
from bot.store.spaces.rooms import Rooms
from bot.understanding.grammar import Entity

LONGEST_ANSWER = 80
A_WHILE = timedelta(days=1)
"""What stands in a channel for longer, for anybody to answer, is answered to us: a bare « 1 » is then said among people."""
NOBODY = 0  # no person has this id


@dataclass(frozen=True)
class Overheard:
    """Looks, without writing anything, whether words that were not for us are an answer."""

    router: Router

    async def is_answer(self, work: Work, said: Said, now: datetime) -> bool:
        """Looked at before anything is written: who else speaks is not even met."""
        met = await Doorstep(work).meet(said.origin.author, said.origin.channel)
        if met.house is None:
            return False
        house = await Houses(work, 0).get(met.house)
        return await self.answer(work, house, met.person, said, now) is not None

    async def answer(
        self, work: Work, house: House, person: Person | None, said: Said, now: datetime
    ) -> Routed | None:
        """What it answers, if it does."""
        asked = person.id if person else NOBODY
        question = await Questions(work, house.id).open_for(asked, place_of(said).key)
        if question is None or question.expires < now or native(question) or standing(question):
            return None  # who votes in words beside a poll says it to us
        if question.person is None and not is_vote(question) and question.expires - now > A_WHILE:
            return None
        if answered := answered_by(question, said.text[:LONGEST_HEARD]):
            return answered
        if person is None or question.person != person.id or not await _goes_on(work, question, said):
            return None
        if closes(said.text):
            return Dismissed(question)
        return await self._wholly(work, house, person, question, said)

    async def _wholly(
        self, work: Work, house: House, person: Person, question: Question, said: Said
    ) -> Routed | None:
        command = self.router.registry.get(question.call.name) if question.call else None
        if command is None or question.call is None or not question.asks:
            return None
        argument = command.argument(question.asks)
        names = await _names(work, house, argument)
        ear = Ear(said.origin.sent_at.astimezone(house.zone), language_of(person, house), names)
        if not reads_as(argument, said.text, ear):
            return None
        return Asked(question.call, {argument.name: said.text}, question)


async def _goes_on(work: Work, question: Question, said: Said) -> bool:
    """Short, to nobody else, and in the thread where we asked."""
    if len(said.text) > LONGEST_ANSWER or said.reply_to or said.mentions:
        return False
    letter = await Outbox(work).get(question.letter) if question.letter else None
    return letter is not None and letter.thread == said.thread


async def _names(work: Work, house: House, argument: Argument) -> dict[str, list[Entity]]:
    if argument.kind.entity == "room":
        return {"room": [entity_of(room) for room in await Rooms(work, house.id).all()]}
    return {"word": list(argument.kind.entities())} if isinstance(argument.kind, OneOf) else {}
