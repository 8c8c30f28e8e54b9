"""The question which house somebody speaks of: a row like every other, that keeps their words until it is answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.address import Address
from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.incoming import Edited, Incoming, Said
from bot.core.text import Text, UserText, _, as_text
from bot.engine.arriving.meeting import Meeting, heard_in
from bot.engine.arriving.visit import Visit
from bot.engine.doing.perform import Performer
from bot.engine.doing.written import Written
from bot.engine.houses.waiting import ENTER, Waiting
from bot.engine.limits import LONGEST_HEARD
from bot.engine.listening.languages import default_language, polite
from bot.engine.listening.timed import Ear
from bot.engine.questions.asked import Asked, Puzzled
from bot.engine.router import Router
from bot.kit.context import Asker, Context
from bot.rules import namesakes
from bot.store.database import Work
from bot.store.house.homes import Home, Homes
from bot.store.questions import Question, Questions, State

MOST_LISTED = 25


@dataclass(frozen=True)
class WhichHouse:
    """Asks it, reads the name that answers it, drops it. Nobody's row is made before they chose."""

    meeting: Meeting
    router: Router
    performer: Performer

    async def ask(
        self,
        work: Work,
        visit: Visit,
        homes: Sequence[Home],
        said: Said,
        earlier: Question | None,
        *,
        corrects: bool = False,
    ) -> Written:
        """Ask, in the name of the first of them; the question keeps what was said until it is known for which."""
        waiting = Waiting.from_said(said)
        if earlier:
            await over(work, earlier, "lapsed")
            if not corrects:
                waiting = self._weightier(Waiting.within(earlier), waiting, homes[0])
        choices: tuple[Choice, ...] = ()
        if len(homes) <= MOST_LISTED:
            labels = await _labels(work, homes, said.origin.author)
            choices = tuple(
                Choice(as_text(UserText(label)), Call(ENTER, {"house": home.house.id}))
                for label, home in zip(labels, homes, strict=True)
            )
        asks = None if choices else "house"
        reply = Reply(_question(listed=bool(choices)), choices=choices, call=waiting.call(), asks=asks)
        ctx = self._context(work, homes[0], said)
        return await self.performer.finish(ctx, reply, visit.place, ENTER)

    async def named(self, work: Work, homes: Sequence[Home], said: Said) -> Home | None:
        """The one of them that these words name."""
        place = namesakes.named(said.text[:LONGEST_HEARD], await _labels(work, homes, said.origin.author))
        return None if place is None else homes[place]

    async def drop(self, work: Work, visit: Visit, homes: Sequence[Home], question: Question) -> Written:
        """They would rather not say: what they had said is forgotten."""
        await over(work, question, "answered")
        ctx = self._context(work, homes[0], visit.incoming)
        reply = Reply(_("Very well, nothing was changed."))
        return await self.performer.finish(ctx, reply, visit.place, "dismissed")

    def _weightier(self, earlier: Waiting | None, now: Waiting, home: Home) -> Waiting:
        """A request is not forgotten for the « allô ? » that follows it; else the newest words count."""
        if earlier is None or self._weight(now, home) >= self._weight(earlier, home):
            return now
        return earlier

    def _weight(self, waiting: Waiting, home: Home) -> int:
        ear = Ear(waiting.said_at.astimezone(home.house.zone), home.language or "fr", {})
        routed = self.router.route(waiting.text, None, ear)
        if isinstance(routed, Asked):
            return 2
        return 1 if isinstance(routed, Puzzled) and not routed.idle else 0

    def _context(self, work: Work, home: Home, incoming: Incoming) -> Context:
        """Nobody's: who asks is not known in any house yet, or in several."""
        heard = heard_in(incoming.text) if isinstance(incoming, Said | Edited) else None
        locale = incoming.origin.locale
        network = locale[:2] if locale and locale[:2] in {"fr", "en"} else None
        language = polite(home.language or heard or network or default_language(home.house), home.house)
        return replace(self.meeting.for_house(work, home.house), asker=Asker(None, frozenset(), language))


async def over(work: Work, question: Question, state: State) -> None:
    """It is closed, and keeps no words; its buttons still lead into their houses."""
    questions = Questions(work, question.house)
    await questions.close(question.id, state)
    await questions.empty(question.id)


async def _labels(work: Work, homes: Sequence[Home], author: Address) -> list[str]:
    channels = await Homes(work).channels(author)
    return namesakes.told_apart([home.house for home in homes], channels)


def _question(*, listed: bool) -> Text:
    if listed:
        return _("I look after several houses: which one is this about?")
    return _("I look after many houses: say the name of the one that this is about.")
