"""The second wish of one breath: read back once the first is done, and left for a yes; told again where the first is not."""

from dataclasses import dataclass, replace

from bot.core.call import Json
from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Text, UserText, _
from bot.engine.doing.perform import Performer
from bot.engine.doing.written import Written
from bot.engine.questions.asked import Asked
from bot.engine.questions.enquiry import PARTIAL
from bot.engine.speaking.place import Place
from bot.engine.speaking.refusal import refused
from bot.kit.context import Context
from bot.kit.effects import Effects
from bot.kit.times.spoken import mentioned

LONGEST_SAID = 80


@dataclass(frozen=True)
class Second:
    """Offers what was said after « et »."""

    performer: Performer

    async def offer(self, ctx: Context, asked: Asked, then: Asked, place: Place) -> Written:
        """As a message of its own, that nothing is done without."""
        ctx = replace(ctx, effects=Effects())
        second = replace(self._on_the_same_day(ctx, asked, then), guessed=True)
        try:
            reply = await self.performer.perform(ctx, second)
        except Refused as refusal:
            reply = refused(refusal)
        return await self.performer.finish(ctx, reply, replace(place, edits=None), second.call.name)

    def _on_the_same_day(self, ctx: Context, asked: Asked, then: Asked) -> Asked:
        """« la verte lundi 10h-12h et la bleue 14h-16h » is on Monday too."""
        command = self.performer.registry.get(then.call.name)
        times = [a.name for a in (command.arguments if command else ()) if a.kind.form == "time"]
        for name in (one for one in times if one in then.words and one in asked.words):
            before = mentioned(asked.words[name], ctx.said_at, ctx.asker.language)
            after = mentioned(then.words[name], ctx.said_at, ctx.asker.language)
            if before and before.start and after and not after.dated:
                day: Json = {"start": before.start.isoformat(), "grain": "day"}
                return replace(then, call=then.call.with_arguments(**{PARTIAL + name: day}))
        return then


def untouched(reply: Reply, said: str) -> Reply:
    """The first is not done yet, so nothing is done about the second."""
    card = reply.body if isinstance(reply.body, Card) else Card(reply.body)
    return replace(reply, body=replace(card, notes=(*card.notes, unheard(None, said))))


def unheard(close: Text | None, said: str) -> Text:
    """That the second is to be said again, after whatever closes the answer to the first."""
    again = _(
        "Nothing is done yet about: {said}. Say it again after this.", said=UserText.clean(said, LONGEST_SAID)
    )
    return Text("{close} {again}", {"close": close, "again": again}) if close else again


def done(reply: Reply | None, *, looked: bool = False) -> bool:
    """Whether the first was done: it asks nothing. Where one only looked, what is offered with the answer is no question."""
    if reply is None or reply.call or reply.asks:
        return False
    return looked or not reply.choices
