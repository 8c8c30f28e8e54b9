"""Speech: words that were said to us, or in a channel in answer to what we asked there."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.core.call import Call
from bot.core.incoming import Said
from bot.engine.arriving.away import Away
from bot.engine.arriving.circles import Circles
from bot.engine.arriving.meeting import Guest, Meeting
from bot.engine.arriving.showing import Showing
from bot.engine.arriving.visit import Visit
from bot.engine.doing.turn import Turn
from bot.engine.doing.written import NOTHING, Written
from bot.engine.limits import LONGEST_HEARD
from bot.engine.listening.meaning import Meaning
from bot.engine.questions.asked import Asked, Puzzled, Routed
from bot.engine.questions.overheard import Overheard
from bot.engine.questions.taking_back import source_of
from bot.engine.speaking.place import Place
from bot.engine.speaking.silence import ends_silence, silent
from bot.kit.context import Context
from bot.store.database import Work

STALE = timedelta(minutes=15)


@dataclass(frozen=True)
class Speech:
    """Takes one turn with what somebody said."""

    meeting: Meeting
    meaning: Meaning
    turn: Turn
    away: Away
    overheard: Overheard
    showing: Showing
    circles: Circles = field(default_factory=Circles)

    async def said(self, work: Work, visit: Visit, said: Said) -> Written:
        """Do what they mean; what was said long ago is asked about first. Raises Refused."""
        text = said.text[: LONGEST_HEARD + 1]
        addressed = text if said.addressed else ""
        guest = await self.meeting.meet(work, said.origin, addressed, visit.house)
        if guest is None:
            return NOTHING
        await work.order_person(guest.house.id, guest.person.id)
        ctx = self.meeting.context(work, guest, said.origin, text)
        ctx = replace(ctx, files=said.files, source=source_of(said.origin.channel, said.message))
        routed = await self._routed(ctx, visit, said, text)
        if routed is None:
            return NOTHING
        if silent(ctx, visit.place) and not ends_silence(routed):
            return await self.turn.hushed(ctx, visit.place)
        if said.files and (not text or isinstance(routed, Puzzled)):
            return await self.showing.answer(ctx, visit.place)
        long_ago = said.addressed and not visit.waited and ctx.now - ctx.said_at > STALE
        if long_ago and isinstance(routed, Asked):
            return await self.away.ask(ctx, routed, visit.place)
        written = await self.turn.take(ctx, routed, visit.place)
        self.circles.answered(with_whom(visit.place, guest), written)
        return written

    async def _routed(self, ctx: Context, visit: Visit, said: Said, text: str) -> Routed | None:
        if not said.addressed:
            return await self.overheard.answer(ctx.work, ctx.house, ctx.person, said, ctx.now)
        if said.command:
            return Asked(Call(said.command), dict(said.words))
        question = None if visit.waited else await self.meaning.open_question(ctx, visit.place)
        routed = await self.meaning.of(ctx, text, question)
        if isinstance(routed, Puzzled) and question is None:
            routed = await self.meaning.late(ctx, text, visit.place) or routed
        return self.circles.bear(with_whom(visit.place, ctx), text, routed, ctx.now)


def with_whom(place: Place, guest: Guest | Context) -> str:
    """With whom we speak, and where."""
    return f"{place.key} {guest.person.id}"
