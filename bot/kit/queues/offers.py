"""The offers of a queue: made to one for a while, handed on when there is no answer, open to all near the start."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.access import Access
from bot.kit.context import Context
from bot.kit.people.peace import quiet_of
from bot.kit.queues.tickets import Fit, Keeper, kept_until, not_answered, offer_choices
from bot.kit.skill import Skill
from bot.rules.queue import Pace, deadline, open_to_all, second_chance
from bot.rules.quiet import may_ring
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.questions import Questions
from bot.store.spaces.queues import Queues, State, Ticket


class Offers:
    """Makes, answers and ends the offers of one skill's queues; every handler is given a ticket as it stands now."""

    def __init__(
        self,
        skill: Skill,
        keeper: Keeper,
        advance: Callable[[Context, str], Awaitable[None]],
        access: Access,
        pace: Pace,
    ) -> None:
        name = skill.name
        self._keeper, self._advance, self._name, self._pace = keeper, advance, name, pace
        self._take = skill.job(
            f"{name}.take_offer", _("Take what is offered"), access=access, rule=self._to_be_had
        )(self._taken)
        self._pass = skill.job(f"{name}.pass_offer", _("Pass what is offered"), rule=_offered)(self._passed)
        self._say = skill.job(f"{name}.make_offer", _("Offer what was kept over night"))(self._morning)
        self._end = skill.job(f"{name}.end_offer", _("An offer was not answered"))(self._unanswered)

    async def make(self, ctx: Context, ticket: Ticket) -> Ticket:
        """Say it now or in the morning; held meanwhile, but where it is open to all."""
        start, queues = ticket.span.start, ctx.store(Queues)
        quiet = await quiet_of(ctx, ticket.person)
        at = may_ring(ctx.now, start, quiet)
        if open_to_all(at, start, self._pace):
            return await self._open(ctx, ticket, at)
        held = ticket.held if ticket.held is not None else await self._keeper.hold(ctx, ticket)
        if at > ctx.now:
            kept = await queues.turn(ticket, "kept", held=held)
            self.at(ctx, kept, at, self._say.to(ticket=kept))
            return kept
        offered = await queues.turn(
            ticket, "offered", held=held, until=deadline(ctx.now, start, quiet, self._pace)
        )
        await self._tell_one(ctx, offered)
        return offered

    async def _open(self, ctx: Context, ticket: Ticket, at: datetime) -> Ticket:
        """Whoever takes it first has it."""
        if at > ctx.now:
            wake = Call(f"{self._name}.wake_queue", {"subject": ticket.subject})
            ctx.alarms.at(at, wake, key=f"queue {ticket.subject}", late=Late.always())
            return ticket
        await self._keeper.let_go(ctx, ticket)
        opened = await ctx.store(Queues).turn(ticket, "open", until=ticket.span.start)
        lead = _("It is free now: {what}.", what=await self._keeper.name(ctx, ticket))
        first = _("It begins soon, so I keep it for nobody: whoever takes it first has it.")
        await self._ring(ctx, opened, Card(lead, close=first), self._choices(opened))
        return opened

    async def _tell_one(self, ctx: Context, ticket: Ticket) -> None:
        assert ticket.until is not None  # noqa: S101 - it is offered
        self.at(ctx, ticket, ticket.until, self._end.to(ticket=ticket))
        lead = _("It is free now: {what}.", what=await self._keeper.name(ctx, ticket))
        await self._ring(
            ctx, ticket, Card(lead, close=kept_until(ctx.now, ticket.until)), self._choices(ticket)
        )

    def _choices(self, ticket: Ticket) -> tuple[Choice, ...]:
        return offer_choices(self._take.to(ticket=ticket), self._pass.to(ticket=ticket))

    async def _morning(self, ctx: Context, *, ticket: Ticket) -> None:
        if ticket.state == "kept":
            await self.make(ctx, ticket)
            await self._advance(ctx, ticket.subject)

    async def _to_be_had(self, ctx: Context, *, ticket: Ticket) -> None:
        """Theirs to take: held for them, or open and still free."""
        await _offered(ctx, ticket=ticket)
        if ticket.span.start <= ctx.now:
            raise Refused(_("That has begun by now: the offer is over."))
        fit = await self._keeper.fit(ctx, ticket)
        if fit is Fit.NEVER:
            raise Refused(_("That cannot be had any more."))
        if ticket.state == "open" and fit is Fit.TAKEN:
            raise Refused(_("Somebody else was faster, and has it now. You stay on the waiting list."))

    async def _taken(self, ctx: Context, *, ticket: Ticket) -> Reply:
        held = ticket.held if ticket.held is not None else await self._keeper.hold(ctx, ticket)
        turned = await ctx.store(Queues).turn(ticket, "taken", held=held)
        self._quiet(ctx, ticket)
        given = await self._keeper.give(ctx, turned)
        await self._withdraw(ctx, ticket)
        return given

    async def _withdraw(self, ctx: Context, taken: Ticket) -> None:
        """The others to whom it was open are told so where they were asked; they go on waiting."""
        for other in await ctx.store(Queues).standing(taken.subject):
            if other.state != "open" or await self._keeper.fit(ctx, other) is Fit.FREE:
                continue
            await self._unask(ctx, other)
            await ctx.store(Queues).turn(other, "waiting")
            gone = _("Somebody else was faster: {what}.", what=await self._keeper.name(ctx, other))
            person = await ctx.store(People).get(other.person)
            ctx.tell(person, Reply(gone), post=_post(other))

    async def _passed(self, ctx: Context, *, ticket: Ticket) -> Reply:
        name = await self._keeper.name(ctx, ticket)
        await self.close(ctx, ticket, "passed")
        await self._advance(ctx, ticket.subject)
        return Reply(_("Very well, I offer it to others: {what}.", what=name))

    async def _unanswered(self, ctx: Context, *, ticket: Ticket) -> None:
        """Hand it on; later, where nobody could answer because nobody listened."""
        if ticket.state != "offered" or ticket.until is None:
            return
        quiet = await quiet_of(ctx, ticket.person)
        later = second_chance(ctx.now, ticket.until, ticket.span.start, quiet, self._pace)
        if ctx.now < ticket.until or later:
            until = max(later or ticket.until, ticket.until)
            again = await ctx.store(Queues).turn(ticket, "offered", held=ticket.held, until=until)
            self.at(ctx, again, until, self._end.to(ticket=again))
        elif ticket.span.start <= ctx.now:
            await self.end(ctx, ticket)
        else:
            await self.close(ctx, ticket, "silent")
            await self._advance(ctx, ticket.subject)
            await self._tell_lapse(ctx, ticket)

    async def _tell_lapse(self, ctx: Context, ticket: Ticket) -> None:
        """That it went on, or is free for all; and that their other places stand, where they have any."""
        free = await self._keeper.fit(ctx, ticket) is Fit.FREE
        lead = not_answered(await self._keeper.name(ctx, ticket), free=free)
        others = await ctx.store(Queues).of(ticket.person)
        close = _("Your other places on waiting lists stand.") if others else None
        choices = (Choice(_("I take it after all"), await self._keeper.again(ctx, ticket)),) if free else ()
        await self._ring(ctx, ticket, Card(lead, close=close), choices, post=False)

    async def end(self, ctx: Context, ticket: Ticket) -> None:
        """It begins: nothing is offered any more."""
        offered = ticket.state in {"offered", "open"}
        await self.close(ctx, ticket, "over")
        if not offered:
            vain = _("It did not come free in time: {what}.", what=await self._keeper.name(ctx, ticket))
            ctx.tell(await ctx.store(People).get(ticket.person), Reply(vain, urgency=Urgency.INFORM))

    async def close(self, ctx: Context, ticket: Ticket, state: State) -> None:
        """It waits no more; what was held for it is let go, and what was asked is not asked any more."""
        await self._keeper.let_go(ctx, ticket)
        await ctx.store(Queues).turn(ticket, state)
        await self._unask(ctx, ticket)
        self._quiet(ctx, ticket)

    async def move(self, ctx: Context, ticket: Ticket, span: Span) -> Ticket:
        """It waits for other hours: what was offered for the old ones is offered no more."""
        await self._keeper.let_go(ctx, ticket)
        await self._unask(ctx, ticket)
        self._quiet(ctx, ticket)
        return await ctx.store(Queues).move(ticket, span)

    def at(self, ctx: Context, ticket: Ticket, due: datetime, call: Call, what: str = "offer") -> None:
        ctx.alarms.at(due, call, key=_key(ticket, what), late=Late.always())

    def _quiet(self, ctx: Context, ticket: Ticket) -> None:
        for what in ("offer", "start"):
            ctx.alarms.cancel(_key(ticket, what))

    async def _unask(self, ctx: Context, ticket: Ticket) -> None:
        """A bare « oui » must not reach an offer that is over."""
        questions, take = ctx.store(Questions), self._take.to(ticket=ticket)
        for question in await questions.all_of(ticket.person, ctx.now):
            if any(one.call == take for one in question.options):
                await questions.close(question.id, "lapsed")

    async def _ring(
        self,
        ctx: Context,
        ticket: Ticket,
        body: Text | Card,
        choices: tuple[Choice, ...],
        *,
        post: bool = True,
    ) -> None:
        reply = Reply(body, choices=choices, urgency=Urgency.RING)
        ctx.tell(await ctx.store(People).get(ticket.person), reply, post=_post(ticket) if post else None)


def _key(ticket: Ticket, what: str) -> str:
    return f"queue {ticket.id} {what}"


def _post(ticket: Ticket) -> str:
    """A new name for each offer, so that a new one is a new message."""
    return f"queue:{ticket.id}:{ticket.version}"


async def _offered(ctx: Context, *, ticket: Ticket) -> None:
    """Offered to them, and not answered yet."""
    if ticket.person != ctx.person.id or ticket.state not in {"offered", "open"}:
        raise Refused(_("That offer is over."))
