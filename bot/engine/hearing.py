"""Hears one report within a transaction: who it is, what they mean, and the Call that it becomes."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeGuard

from bot.core.call import Call
from bot.core.card import Reply
from bot.core.incoming import Deleted, Edited, Incoming, Invited, Joined, Left, Moved, Pressed, Reacted, Said
from bot.engine.asked import Asked, Puzzled, Routed
from bot.engine.away import Away
from bot.engine.doors import Doors
from bot.engine.lapse import lapse_key
from bot.engine.listener import Ear
from bot.engine.meeting import Guest, Meeting
from bot.engine.names import entities, with_people
from bot.engine.perform import Performer
from bot.engine.place import Place, place_of
from bot.engine.router import Router, answer, taken
from bot.engine.saying import AskedIn
from bot.engine.turn import Turn
from bot.engine.written import NOTHING, Written
from bot.kit.context import Context
from bot.store.alarms import Alarms
from bot.store.database import Work
from bot.store.doorstep import Doorstep
from bot.store.inbox import Inbox
from bot.store.outbox import Outbox
from bot.store.questions import Question, Questions

LONGEST_HEARD = 4_000
STALE = timedelta(minutes=15)
NOBODY = 0  # no person has this id


@dataclass(frozen=True)
class Hearing:
    """The order of things for each kind of report."""

    meeting: Meeting
    router: Router
    performer: Performer
    turn: Turn
    doors: Doors
    away: Away
    asked_in: AskedIn

    def concerns(self, said: Said) -> bool:
        """Words for us, or in a channel where an answer of few words is awaited; all else is never looked at."""
        return said.addressed or self.asked_in.open(str(said.origin.channel), self.meeting.clock.now())

    async def hear(self, work: Work, incoming: Incoming) -> Written:
        """Handle it once: its id is written with what it changes. Raises Refused, Conflict."""
        if not await Inbox(work).add(incoming.origin.key, self.meeting.clock.now()):
            return NOTHING
        match incoming:
            case Said():
                return await self._said(work, incoming)
            case Pressed():
                return await self._pressed(work, incoming)
            case Reacted():
                return await self._reacted(work, incoming)
            case Edited():
                return await self._edited(work, incoming)
            case Deleted():
                return await self._deleted(work, incoming)
            case Joined() | Left() | Invited() | Moved():
                return await self.doors.passed(work, incoming)
            case _:
                return NOTHING  # votes come with polls

    async def reply(
        self, work: Work, incoming: Incoming, reply: Reply, call: str, answered: int | None = None
    ) -> Written:
        """Answer with this instead, after a refusal or a crash was rolled back; `answered` is the question it was about."""
        if not await Inbox(work).add(incoming.origin.key, self.meeting.clock.now()):
            return NOTHING
        text = incoming.text if isinstance(incoming, Said | Edited) and incoming.addressed else ""
        waits = answered is not None or _awaits_answer(incoming)
        guest = await self.meeting.meet(work, incoming.origin, text) if waits else None
        if guest is None:
            return NOTHING
        ctx = self.meeting.context(work, guest, incoming.origin, text)
        if answered is not None:
            await _answered(ctx, answered, closed=bool(reply.choices))
        return await self.performer.finish(ctx, reply, place_of(incoming), call)

    async def _said(self, work: Work, said: Said) -> Written:
        if not said.addressed and not await _answers(work, said):
            return NOTHING
        claimed = await self.doors.claimed(work, said)
        guest = claimed or await self.meeting.meet(work, said.origin, said.text if said.addressed else "")
        if guest is None:
            return NOTHING
        await work.order_person(guest.house.id, guest.person.id)
        text = said.text[:LONGEST_HEARD]
        ctx = self.meeting.context(work, guest, said.origin, text)
        place = place_of(said)
        if claimed:
            return await self.turn.take(ctx, Asked(Call("house.claimed")), place)
        question = await self._open_question(ctx, place)
        if not said.addressed:
            if question and (offered := answer(question, text)):
                return await self.turn.take(ctx, taken(question, offered), place)
            return NOTHING
        routed = await self._meant(ctx, said, question)
        if ctx.now - ctx.said_at > STALE and isinstance(routed, Asked):
            return await self.away.ask(ctx, routed, place)
        return await self.turn.take(ctx, routed, place)

    async def _meant(self, ctx: Context, said: Said, question: Question | None) -> Routed:
        if len(said.text) > LONGEST_HEARD:
            return Puzzled(too_long=True)
        routed = await self._route(ctx, said.text, question)
        if question and _says_again(routed, question, ctx.person.id):
            return replace(routed, answers=question)
        return routed

    async def _open_question(self, ctx: Context, place: Place) -> Question | None:
        if ctx.work.alone and not self.asked_in.open(place.key, ctx.now):
            return None  # no other worker can have asked
        question = await ctx.store(Questions).open_for(ctx.person.id, place.key)
        return question if question and question.expires >= ctx.now else None

    async def _route(self, ctx: Context, text: str, question: Question | None) -> Routed:
        """Names of people are looked up only when the words speak of somebody."""
        ear = Ear(ctx.said_at, ctx.asker.language, await entities(ctx))
        routed = self.router.route(text, question, ear)
        if self.router.may_speak_of(routed, "person"):
            named = replace(ear, entities=await with_people(ctx, ear.entities))
            return self.router.route(text, question, named)
        return routed

    async def _pressed(self, work: Work, pressed: Pressed) -> Written:
        guest = await self.meeting.meet(work, pressed.origin)
        found = await Questions(work, 0).by_token(pressed.token)
        if guest is None or found is None or not _may_answer(found[0], guest):
            return NOTHING
        question, offered = found
        ctx = self.meeting.context(work, guest, pressed.origin)
        place = place_of(pressed, edits=question.letter)
        if question.state != "open" or question.expires < ctx.now:
            return await self.turn.closed(ctx, place)
        return await self.turn.take(ctx, taken(question, offered), place)

    async def _reacted(self, work: Work, reacted: Reacted) -> Written:
        if reacted.removed:
            return NOTHING
        letter = await Outbox(work).by_native(str(reacted.origin.channel), reacted.message)
        guest = await self.meeting.meet(work, reacted.origin) if letter else None
        question = await Questions(work, letter.house).shown_in(letter.id) if letter else None
        if guest is None or question is None or not _may_answer(question, guest) or question.state != "open":
            return NOTHING
        offered = answer(question, reacted.emoji)
        if offered is None:
            return NOTHING
        ctx = self.meeting.context(work, guest, reacted.origin)
        return await self.turn.take(ctx, taken(question, offered), place_of(reacted))

    async def _edited(self, work: Work, edited: Edited) -> Written:
        """A corrected request is heard anew only while the question about it is open."""
        guest = await self.meeting.meet(work, edited.origin)
        if guest is None or not edited.addressed:
            return NOTHING
        ctx = self.meeting.context(work, guest, edited.origin, edited.text)
        question = await ctx.store(Questions).asked_by(place_of(edited).key, edited.message)
        if question is None or not _may_answer(question, guest) or question.expires < ctx.now:
            return NOTHING
        routed = await self._route(ctx, edited.text[:LONGEST_HEARD], None)
        if not (isinstance(routed, Asked) and question.call and routed.call.name == question.call.name):
            return NOTHING  # a correction of what was asked, never a command of its own
        await ctx.store(Questions).close(question.id, "answered")
        return await self.turn.take(
            ctx, routed, place_of(edited, edits=question.letter, about=edited.message)
        )

    async def _deleted(self, work: Work, deleted: Deleted) -> Written:
        """A request taken back takes its question with it."""
        guest = await self.meeting.meet(work, deleted.origin)
        if guest is None:
            return NOTHING
        questions = Questions(work, guest.house.id)
        if question := await questions.asked_by(place_of(deleted).key, deleted.message):
            await questions.close(question.id, "lapsed")
        return NOTHING


async def _answered(ctx: Context, question: int, *, closed: bool) -> None:
    """Its answer was refused, and they were told: it need not lapse aloud; open for another answer unless ways out took its place."""
    await ctx.store(Alarms).cancel(lapse_key(question))
    if closed:
        await ctx.store(Questions).close(question, "answered")


def _awaits_answer(incoming: Incoming) -> bool:
    """Whoever spoke to us or pressed waits for a word; who came or went does not."""
    return isinstance(incoming, Pressed) or (isinstance(incoming, Said | Edited) and incoming.addressed)


async def _answers(work: Work, said: Said) -> bool:
    """Words that were not for us: looked at only as a short answer to an open question; who else speaks is not even met."""
    met = await Doorstep(work).meet(said.origin.author, said.origin.channel)
    if met.house is None:
        return False
    person = met.person.id if met.person else NOBODY
    question = await Questions(work, met.house).open_for(person, place_of(said).key)
    return question is not None and answer(question, said.text[:LONGEST_HEARD]) is not None


def _says_again(routed: Routed, question: Question, person: int) -> TypeGuard[Asked]:
    """The same wish in other words, instead of an answer: the question about it is over, and must not lapse aloud."""
    if not isinstance(routed, Asked) or routed.answers or question.call is None:
        return False
    return question.person == person and question.call.name == routed.call.name


def _may_answer(question: Question, guest: Guest) -> bool:
    return question.person is None or question.person == guest.person.id
