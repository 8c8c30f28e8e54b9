"""The porch: in private with a bot that serves several houses, of which one somebody speaks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.incoming import Deleted, Edited, Incoming, Origin, Pressed, Reacted, Said
from bot.engine.arriving.meeting import Meeting, shown_name
from bot.engine.arriving.visit import Visit
from bot.engine.doing.written import NOTHING, Written
from bot.engine.houses.waiting import Waiting, asks_house, is_about
from bot.engine.houses.which_house import WhichHouse, over
from bot.engine.limits import LONGEST_HEARD
from bot.engine.questions.answers import answer, closes, declines
from bot.engine.speaking.place import place_of
from bot.store.community.last_heard import LastHeard
from bot.store.community.people import People
from bot.store.database import Work
from bot.store.house.homes import Home, Homes, used_today, usual
from bot.store.letters.outbox import Outbox
from bot.store.questions import Offered, Question, Questions

A_MOMENT = timedelta(milliseconds=1)
LATELY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class About:
    """The question that something is about, and what it takes of what was offered there (None: it drops it)."""

    question: Question
    offered: Offered | None


@dataclass(frozen=True)
class Porch:
    """The house of the question that is answered, else the only one, else the last used today, else it is asked."""

    meeting: Meeting
    which: WhichHouse

    async def receive(self, work: Work, incoming: Incoming) -> Visit | Written:
        """What came in, with its house; or what was written because that is not known yet."""
        visit = Visit(incoming, place_of(incoming))
        if not incoming.origin.direct or not await Homes(work).several():
            return visit
        match incoming:
            case Said():
                return await self._said(work, visit, incoming)
            case Edited() | Deleted():
                return await self._changed(work, visit, incoming)
            case Pressed():
                about = await self._pressed(work, visit, incoming)
            case Reacted():
                about = await _reacted(work, incoming)
            case _:
                about = None
        return await self._about(work, visit, about) if about else visit

    async def _said(self, work: Work, visit: Visit, said: Said) -> Visit | Written:
        questions = await Questions(work).open_in(visit.place.key, self.meeting.clock.now())
        if about := _answered(questions, said.text):
            return await self._about(work, visit, about)
        homes = await self._homes(work, said.origin)
        asking = next((one for one in questions if asks_house(one)), None)
        if asking and (home := await self.which.named(work, homes, said)):
            return await self._enter(work, visit, asking, home.house.id)
        house = await _quoted(work, said) or await self._taken_back(work, said)
        always = usual(homes, self.meeting.clock.now())
        house = house or (always and always.id) or _awaited(questions)
        if house is None:
            return await self.which.ask(work, visit, homes, said, asking)
        return await self._in(work, visit, house)

    async def _taken_back(self, work: Work, said: Said) -> int | None:
        """« Oups » is about what they did last, also where that was in a channel of another house."""
        if not self.which.router.undoes(said.text[:LONGEST_HEARD]):
            return None
        return await Homes(work).last_done(said.origin.author, self.meeting.clock.now() - LATELY)

    async def _homes(self, work: Work, origin: Origin) -> list[Home]:
        """A person's own houses; a stranger's are all that talk on their network."""
        homes = Homes(work)
        return await homes.of(origin.author) or await homes.open_on(origin.author.network)

    async def _pressed(self, work: Work, visit: Visit, pressed: Pressed) -> About | None:
        found = await Questions(work).by_token(pressed.token)
        return About(*found) if found and found[0].channel == visit.place.key else None

    async def _about(self, work: Work, visit: Visit, about: About) -> Visit | Written:
        question, offered = about.question, about.offered
        if not asks_house(question):
            return await self._in(work, visit, question.house)
        if offered is None or offered.call is None:
            homes = await self._homes(work, visit.incoming.origin)
            return await self.which.drop(work, visit, homes, question)
        return await self._enter(work, visit, question, int(str(offered.call.arguments["house"])))

    async def _enter(self, work: Work, visit: Visit, question: Question, house: int) -> Visit:
        """They told the house: what they had said is heard there. Its question may be over: then they only go in."""
        await self._in(work, visit, house)
        waiting = Waiting.within(question)
        if question.state != "open" or question.expires < self.meeting.clock.now():
            return replace(visit, house=house, entered=True)
        await over(work, question, "answered")
        pressed = isinstance(visit.incoming, Pressed)
        place = replace(visit.place, edits=question.letter if pressed else None)
        if waiting is None:
            return Visit(visit.incoming, place, house, entered=True)
        said = waiting.said(visit.incoming.origin)
        place = replace(place, reply_to=said.message or None, thread=said.thread)
        return Visit(said, place, house, waited=True)

    async def _in(self, work: Work, visit: Visit, house: int) -> Visit:
        """It is for this house; so is what they say next today."""
        origin = visit.incoming.origin
        homes = await Homes(work).of(origin.author)
        last = next(iter(homes), None)
        if (
            last is None
            or last.house.id != house
            or (len(homes) > 1 and not used_today(last, self.meeting.clock.now()))
        ):
            person = await People(work, house).meet(origin.author, shown_name(origin))
            await LastHeard(work, house).used(person, self._after(last))
        return replace(visit, house=house)

    def _after(self, last: Home | None) -> datetime:
        """Now; but after what was last used, also where a clock stands still or went back."""
        now = self.meeting.clock.now()
        return max(now, last.used + A_MOMENT) if last and last.used else now

    async def _changed(self, work: Work, visit: Visit, changed: Edited | Deleted) -> Visit | Written:
        """A message was corrected or taken back: of concern where a question was about it."""
        questions = await Questions(work).open_in(visit.place.key, self.meeting.clock.now())
        question = next((one for one in questions if is_about(one, changed.message)), None)
        if question is None or not asks_house(question):
            return replace(visit, house=question.house if question else None)
        if isinstance(changed, Deleted):
            await over(work, question, "lapsed")
            return NOTHING
        said = Said(changed.origin, changed.text, changed.addressed, changed.message)
        place = place_of(changed, edits=question.letter, about=changed.message)
        homes = await self._homes(work, changed.origin)
        visit = replace(visit, place=place)
        return await self.which.ask(work, visit, homes, said, question, corrects=True)


def _answered(questions: Sequence[Question], text: str) -> About | None:
    """The newest question that these few words answer, or drop where it asks for the house."""
    for question in questions:
        if offered := answer(question, text):
            return About(question, offered)
        if asks_house(question) and (closes(text) or declines(text)):
            return About(question, None)
    return None


def _awaited(questions: Sequence[Question]) -> int | None:
    """The house that waits for words, if any asked for some."""
    return next((one.house for one in questions if one.asks and not asks_house(one)), None)


async def _reacted(work: Work, reacted: Reacted) -> About | None:
    letter = await Outbox(work).by_native(str(reacted.origin.channel), reacted.message)
    question = await Questions(work, letter.house).shown_in(letter.id) if letter else None
    offered = answer(question, reacted.emoji) if question and not reacted.removed else None
    return About(question, offered) if question and offered else None


async def _quoted(work: Work, said: Said) -> int | None:
    """The house of our message that they reply to."""
    if not said.reply_to:
        return None
    letter = await Outbox(work).by_native(str(said.origin.channel), said.reply_to)
    return letter.house if letter else None
