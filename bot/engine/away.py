"""What was said while the bot was away, too long ago to be done unasked: asked once, all in one question."""

from dataclasses import dataclass, replace

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Text, UserText, _, as_text, commas
from bot.engine.asked import Asked
from bot.engine.dialogue import CONFIRMED, Settled, settle_or_refuse
from bot.engine.perform import Performer, admit
from bot.engine.place import Place
from bot.engine.written import NOTHING, Written
from bot.kit.context import Context
from bot.store.questions import Question, Questions

STILL_USEFUL = "still useful"
MOST_KEPT = 5


def lasting(question: Question) -> bool:
    """Several late wishes stand in one question: it stays open until « no », whichever is taken."""
    return question.call is not None and question.call.name == STILL_USEFUL


@dataclass(frozen=True)
class Away:
    """Collects a person's late words into one question: "still useful?"."""

    performer: Performer

    async def ask(self, ctx: Context, asked: Asked, place: Place) -> Written:
        """Ask about these words, together with the earlier ones that are still unanswered."""
        choice = await self._choice(ctx, asked)
        if choice is None:
            return NOTHING
        questions = ctx.store(Questions)
        earlier = await questions.open_for(ctx.person.id, place.key)
        kept: list[Choice] = []
        if earlier and lasting(earlier):
            kept = [Choice(as_text(UserText(o.label)), o.call) for o in earlier.options if o.call][
                : MOST_KEPT - 1
            ]
            place = replace(place, edits=earlier.letter)
            await questions.close(earlier.id, "lapsed")
        reply = Reply(
            _("I was away when you wrote. Is this still useful?"),
            choices=(*kept, choice, Choice(_("no"), None)),
            call=Call(STILL_USEFUL),
        )
        return await self.performer.finish(ctx, reply, place, STILL_USEFUL)

    async def _choice(self, ctx: Context, asked: Asked) -> Choice | None:
        """The Call with its moments already absolute, shown with what it would do; nothing where it would be refused."""
        command = self.performer.registry.get(asked.call.name)
        if command is None:
            return None
        try:
            admit(ctx, command)
            settled = await settle_or_refuse(ctx, command, asked)
        except Refused:
            return None
        if not isinstance(settled, Settled):
            return Choice(command.summary, settled.call or command.ask())
        labels = [a.kind.label(v) for a in command.arguments if (v := settled.values[a.name]) != a.default]
        call = command.ask(**settled.values).with_arguments(**{CONFIRMED: True})
        return Choice(Text("{what} {values}", {"what": command.summary, "values": commas(labels)}), call)
