"""What words mean in a house: the question that is open to their author, and the names that they may hold."""

from dataclasses import dataclass, replace

from bot.engine.limits import LONGEST_HEARD
from bot.engine.listening.names import entities, with_people
from bot.engine.listening.timed import Ear
from bot.engine.questions.answers import answer
from bot.engine.questions.asked import Asked, Puzzled, Routed
from bot.engine.questions.asked_in import AskedIn
from bot.engine.questions.just_done import JustDone
from bot.engine.router import Router
from bot.engine.speaking.place import Place
from bot.kit.context import Context
from bot.store.community.people import Role
from bot.store.questions import Question, Questions

SWITCH = "house.switch"
"""Sets nothing aside: each house has its own questions, and a yes in one answers none of another."""


@dataclass(frozen=True)
class Meaning:
    """From words to a Call, with what the house knows at this moment."""

    router: Router
    asked_in: AskedIn
    just_done: JustDone

    async def open_question(self, ctx: Context, place: Place) -> Question | None:
        """What they may be answering here."""
        if ctx.work.alone and not self.asked_in.open(place.key, ctx.now):
            return None  # no other worker can have asked
        question = await ctx.store(Questions).open_for(ctx.person.id, place.key)
        return question if question and question.expires >= ctx.now else None

    async def of(self, ctx: Context, text: str, question: Question | None) -> Routed:
        """What these words ask for; the same wish again, instead of an answer, is the end of the question about it."""
        if len(text) > LONGEST_HEARD:
            return Puzzled(too_long=True)
        ear = await self._ear(ctx)
        routed = await self.just_done.of(ctx, text, await self._route(ctx, text, question, ear), ear)
        if not question or not isinstance(routed, Asked) or routed.answers:
            return routed
        if _says_again(routed, question, ctx.person.id):
            return replace(routed, answers=question)
        aside = question.reads_back and routed.call.name != SWITCH
        return replace(routed, instead_of=question) if aside else routed

    async def late(self, ctx: Context, text: str, place: Place) -> Asked | None:
        """« Oui », when somebody was faster: an answer that comes late goes the way of a late press."""
        question = await ctx.store(Questions).last_for(ctx.person.id, place.key)
        offered = answer(question, text) if question and question.state == "lapsed" else None
        call = offered.call if offered else None
        command = self.router.registry.get(call.name) if call else None
        return Asked(call) if call and command and command.manner.late else None

    async def _ear(self, ctx: Context) -> Ear:
        names = await entities(ctx)
        return Ear(ctx.said_at, ctx.asker.language, names, coordinates=ctx.may(Role.COORDINATOR))

    async def _route(self, ctx: Context, text: str, question: Question | None, ear: Ear) -> Routed:
        """Names of people are looked up only when the words speak of somebody."""
        routed = self.router.route(text, question, ear)
        if self.router.may_speak_of(routed, "person"):
            named = replace(ear, entities=await with_people(ctx, ear.entities))
            return self.router.route(text, question, named)
        return routed


def _says_again(asked: Asked, question: Question, person: int) -> bool:
    """The question must then not lapse aloud."""
    if question.call is None:
        return False
    return question.person == person and question.call.name == asked.call.name
