"""One turn of a conversation: what was routed is done, or answered with a courtesy."""

from dataclasses import dataclass, replace

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, UserText, _, as_text, commas
from bot.engine.arriving.away import lasting
from bot.engine.doing.perform import Performer, Unknown
from bot.engine.doing.written import NOTHING, Written
from bot.engine.listening.second import Second, done, unheard, untouched
from bot.engine.networks.voting import stays
from bot.engine.questions.asked import Asked, Chat, Circling, Dismissed, Greeted, More, Puzzled, Routed
from bot.engine.questions.decided import OVER, answered, put_right
from bot.engine.speaking.place import Place
from bot.engine.speaking.silence import ASKED_TO_BE
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.store.letters.outbox import Letter
from bot.store.questions import Question, Questions

NO_MORE = _("I cannot do that any more. {help} shows what I can do here.", help=Names("help.show"))
MOST_AGAIN, LONGEST_AGAIN = 4, 40
"""So many choices, so long, are told once more to whoever was not understood."""


@dataclass(frozen=True)
class Turn:
    """Does what somebody meant, and says what comes of it."""

    performer: Performer

    async def take(self, ctx: Context, routed: Routed, place: Place) -> Written:
        """Write all that follows from it. Raises Refused."""
        match routed:
            case Asked():
                return await self._asked(ctx, routed, place)
            case Dismissed():
                return await self._dismissed(ctx, routed.question, place)
            case More():
                await ctx.store(Questions).close(routed.question.id, "answered")
                return await self.performer.finish(ctx, _next_page(routed.question), place, "more")
            case Puzzled():
                return await self.performer.finish(ctx, puzzled(ctx, routed), place, "puzzled")
            case Greeted():
                return await self._say(ctx, _hello(ctx), place, "greeted")
            case Circling():
                return await self._say(ctx, _circling(), place, "circling")
            case Chat():
                return NOTHING

    async def closed(self, ctx: Context, place: Place) -> Written:
        """Somebody answers a question that is over."""
        reply = Reply(OVER, private=place.handle is not None)
        return await self.performer.finish(ctx, reply, place, "dismissed")

    async def hushed(self, ctx: Context, place: Place) -> Written:
        """Where somebody asked for silence: no word that others would read."""
        if place.handle is None:
            return NOTHING
        return await self.performer.finish(ctx, ASKED_TO_BE, replace(place, edits=None), "silent")

    async def not_theirs(self, ctx: Context, place: Place) -> Written:
        """Somebody answers a question that was asked of somebody else, where they alone can be told so."""
        reply = Reply(_("That question is for somebody else."), private=True)
        return await self.performer.finish(ctx, reply, place, "dismissed")

    async def _dismissed(self, ctx: Context, question: Question, place: Place) -> Written:
        """A vote is everybody's: it goes on for the others."""
        letters = () if place.edits else await put_right(ctx, self.performer.saying, question)
        if not stays(question):
            await ctx.store(Questions).close(question.id, "answered")
        said = await self._say(ctx, _("Very well, nothing was changed."), place, "dismissed")
        return Written(letters).and_also(said)

    async def _say(self, ctx: Context, text: Text, place: Place, why: str) -> Written:
        return await self.performer.finish(ctx, Reply(text), place, why)

    async def _asked(self, ctx: Context, asked: Asked, place: Place) -> Written:
        if asked.answers and not lasting(asked.answers):
            await ctx.store(Questions).close(asked.answers.id, "answered")
        if asked.instead_of:
            await ctx.store(Questions).close(asked.instead_of.id, "lapsed")
        about = asked.answers or asked.instead_of
        try:
            reply = await self._performed(ctx, asked)
        except Refused as refusal:
            refusal.question = about.id if about else None
            if asked.then:
                refusal.close = unheard(refusal.close, asked.then_said)
            raise
        if reply is not None and asked.instead_of:
            reply = _set_aside(reply)
        letters = () if place.edits else await self._put_right(ctx, asked)
        return Written(letters).and_also(await self._and_then(ctx, asked, reply, place))

    async def _performed(self, ctx: Context, asked: Asked) -> Reply | None:
        """What was offered before an upgrade may be of a skill that is no more."""
        try:
            return await self.performer.perform(ctx, asked)
        except Unknown:
            refusal = Refused(NO_MORE)
            refusal.outright = True
            raise refusal from None

    async def _put_right(self, ctx: Context, asked: Asked) -> tuple[Letter, ...]:
        """What was answered or set aside in words offers nothing to press any more."""
        said = answered(asked, asked.answers) if asked.answers else OVER
        return await put_right(ctx, self.performer.saying, asked.answers or asked.instead_of, said)

    async def _and_then(self, ctx: Context, asked: Asked, reply: Reply | None, place: Place) -> Written:
        """What was asked is said; a second wish is offered where the first is done, else it is to be said again."""
        command = self.performer.registry.get(asked.call.name)
        ended = done(reply, looked=command is not None and command.manner.confirm is Confirm.NEVER)
        if asked.then and reply is not None and not ended:
            reply = untouched(reply, asked.then_said)
        written = await self.performer.finish(ctx, reply, place, asked.call.name)
        if asked.then is None or not ended:
            return written
        return written.and_also(await Second(self.performer).offer(ctx, asked, asked.then, place))


def _set_aside(reply: Reply) -> Reply:
    """What was read back before is not done, and a later yes does not do it: they must know."""
    card = reply.body if isinstance(reply.body, Card) else Card(reply.body)
    note = _("I set aside what I had asked you before: nothing was done about it.")
    return replace(reply, body=replace(card, notes=(*card.notes, note)))


def _hello(ctx: Context) -> Text:
    return _("Hello {name}! {help} shows what I can do.", name=ctx.person.name, help=Names("help.show"))


def _circling() -> Text:
    return _(
        "We are going round in circles, so I stop answering this for a while. {help} shows what else I can do.",
        help=Names("help.show"),
    )


def _next_page(question: Question) -> Reply:
    """The choices that were not shown yet, numbered from one again."""
    rest = tuple(Choice(as_text(UserText(one.label)), one.call) for one in question.options if one.hidden)
    return Reply(_("The next ones:"), choices=rest, call=question.call, asks=question.asks)


def puzzled(ctx: Context, routed: Puzzled) -> Reply:
    """Not understood, with what helps: commands that are near, else where help is."""
    if routed.too_long:
        return Reply(_("That is too long for me: a few sentences are enough."))
    if routed.several:
        return Reply(
            _(
                "I can only do one thing at a time, so nothing is done yet. Tell me the first, then the second."
            )
        )
    if routed.idle:
        return Reply(
            _("I was not asking anything just now. {help} shows what I can do here.", help=Names("help.show"))
        )
    commands = ctx.skills.commands() if ctx.skills else ()
    if routed.near:
        choices = tuple(Choice(c.summary, c.ask()) for c in commands if c.id in routed.near)
        return Reply(_("I do not know that command. Did you mean:"), choices=choices)
    lead = _("Take your time.") if routed.later else _("I did not understand that.")
    if routed.open and (waits := _waits(routed.open)):
        return Reply(Card(lead, close=waits))
    if routed.later:
        return Reply(Card(lead, close=_("Or say never mind.")))
    ways_on = _(
        "{help} shows what I can do here, {human} finds you somebody to talk to.",
        help=Names("help.show"), human=Names("help.human"),
    )  # fmt: skip
    return Reply(Card(lead, close=ways_on))


def _waits(question: Question) -> Text | None:
    """What a question that is still open may be answered with; with nothing to choose from, nothing to say."""
    shown = [one.label for one in question.options if not one.hidden]
    if not shown or (len(shown) == 1 and not question.asks):
        return None  # « la suite » under a list waits for nothing
    if len(shown) == 1:
        return _("I still wait for an answer: {answers}. Or say never mind.", answers=UserText("1"))
    if len(shown) > MOST_AGAIN or max(map(len, shown)) > LONGEST_AGAIN:
        return _(
            "I still wait for an answer: its number, from 1 to {last}. Or say never mind.",
            last=UserText(str(len(shown))),
        )
    answers = commas([UserText(f"{number} {label}") for number, label in enumerate(shown, 1)])
    return _("I still wait for an answer: {answers}. Or say never mind.", answers=answers)
