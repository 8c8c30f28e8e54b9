"""What was said while the bot was away, too long ago to be done unasked: asked once, all in one question."""

from dataclasses import dataclass, replace

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Text, UserText, _, as_text, commas
from bot.engine.dialogue import Settled, settle_or_refuse
from bot.engine.doing.perform import Performer, admit
from bot.engine.doing.written import NOTHING, Written
from bot.engine.networks.voting import stays
from bot.engine.questions.asked import Asked
from bot.engine.questions.enquiry import CONFIRMED
from bot.engine.speaking.place import Place, private_place
from bot.kit.context import Context
from bot.store.questions import Question, Questions

STILL_USEFUL = "still useful"
MOST_KEPT = 5
AGAIN = _("I was away when you wrote. Ask me again if it is still useful.")
ABOVE = _("I answered you in private.")


def lasting(question: Question) -> bool:
    """Several late wishes stand in one question, and everybody's votes: it stays open, whichever is taken."""
    return stays(question) or (question.call is not None and question.call.name == STILL_USEFUL)


async def _unanswered(ctx: Context) -> Question | None:
    """What they were already asked so, by whichever account."""
    return next(filter(lasting, await ctx.store(Questions).all_of(ctx.person.id, ctx.now)), None)


@dataclass(frozen=True)
class Away:
    """Collects a person's late words into one question, in private: "still useful?"."""

    performer: Performer

    async def ask(self, ctx: Context, asked: Asked, place: Place) -> Written:
        """Ask about these words, together with the earlier ones that are still unanswered, wherever they were said."""
        wishes = (asked, asked.then) if asked.then else (asked,)
        new = [choice for one in wishes if (choice := await self._choice(ctx, one))]
        if not new:
            return await self._pointer(ctx, place, AGAIN)
        kept: list[Choice] = []
        where = place
        earlier = await _unanswered(ctx)
        if earlier:
            await ctx.store(Questions).close(earlier.id, "lapsed")
            offered = [one for one in earlier.options if one.call]
            kept = [Choice(as_text(UserText(one.label)), one.call) for one in offered[: MOST_KEPT - 1]]
            where = replace(private_place(earlier.channel) or place, edits=earlier.letter)
        reply = Reply(
            _("I was away when you wrote. Is this still useful?"),
            choices=(*kept, *new, Choice(_("no"), None)),
            call=Call(STILL_USEFUL),
            private=True,
            kept=True,
        )
        pointed = await self._pointer(ctx, place, ABOVE) if where.handle is None else NOTHING
        return pointed.and_also(await self.performer.finish(ctx, reply, where, STILL_USEFUL))

    async def _pointer(self, ctx: Context, place: Place, said: Text) -> Written:
        """Who used a command waits for a word there; others do not know yet that they are heard."""
        if place.handle is None:
            return NOTHING
        return await self.performer.finish(ctx, Reply(said, private=True), place, STILL_USEFUL)

    async def _choice(self, ctx: Context, asked: Asked) -> Choice | None:
        """The Call with its moments already absolute, shown with what it would do; nothing where it would be refused."""
        command = self.performer.registry.get(asked.call.name)
        if command is None:
            return None
        try:
            await admit(ctx, command)
            settled = await settle_or_refuse(ctx, command, asked)
        except Refused:
            return None
        if not isinstance(settled, Settled):
            return Choice(command.summary, settled.call or command.ask())
        labels = [a.kind.label(v) for a in command.arguments if (v := settled.values[a.name]) != a.default]
        call = command.ask(**settled.values).with_arguments(**{CONFIRMED: True})
        return Choice(Text("{what} {values}", {"what": command.summary, "values": commas(labels)}), call)
