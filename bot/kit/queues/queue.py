"""A queue that any skill can open: places in order, timed offers one after the other, all in rows and alarms.

A skill makes one `Line` with a `Keeper`, calls `join` to let people wait, and `advance` in the very transaction that frees
something: what it was freed for is held before anybody else can have it.
"""

from collections.abc import Sequence

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, _, _n
from bot.kit.access import MEMBER, Access
from bot.kit.access import standing as standing_of
from bot.kit.context import Context
from bot.kit.queues.offers import Offers
from bot.kit.queues.tickets import Fit, Keeper, number_of
from bot.kit.skill import Skill
from bot.rules.queue import BRISK, Pace, behind, may_jump
from bot.store.community.people import People
from bot.store.spaces.queues import Queues, Ticket

MOST_WAITING = 50
"""In one queue."""
MOST_OF_ONE = 10
"""Places that one person may have, in all queues."""


class Line:
    """The queues of one skill. Its jobs are named after the skill: `room.take_offer`, `room.end_offer`."""

    def __init__(self, skill: Skill, keeper: Keeper, *, access: Access = MEMBER, pace: Pace = BRISK) -> None:
        name = skill.name
        self.keeper = keeper
        self._access = access
        self._offers = Offers(skill, keeper, self.advance, access, pace)
        self.leave = skill.job(f"{name}.leave_queue", _("Leave the waiting list"), rule=standing)(self._leave)
        self.wake = skill.job(f"{name}.wake_queue", _("Offer what is free"))(self._wake)
        self._start = skill.job(f"{name}.end_wait", _("What was waited for begins"))(self._began)

    async def join(
        self,
        ctx: Context,
        subject: str,
        span: Span,
        people: int | None = None,
        *,
        within: int | None = None,
    ) -> Ticket:
        """The asker, at the end of the queue; once for the same time. Raises Refused where too many wait."""
        queues = ctx.store(Queues)
        mine = await queues.of(ctx.person.id)
        same = next((one for one in mine if one.subject == subject and one.span == span), None)
        if same:
            raise Refused(_("You are on that waiting list already: {number}.", number=number_of(same)))
        if len(mine) >= MOST_OF_ONE:
            raise Refused(
                _n("You wait for {count} thing already.", "You wait for {count} things already.", len(mine))
            )
        if len(await queues.standing(subject)) >= MOST_WAITING:
            raise Refused(_("Too many people wait for that already."))
        return await self.enter(ctx, subject, ctx.person.id, span, people, within=within)

    async def enter(
        self,
        ctx: Context,
        subject: str,
        person: int,
        span: Span,
        people: int | None = None,
        *,
        within: int | None = None,
    ) -> Ticket:
        """Somebody at the end of the queue, until it begins."""
        ticket = await ctx.store(Queues).add(subject, person, span, people, within)
        self._offers.at(ctx, ticket, span.start, self._start.to(ticket=ticket), "start")
        return ticket

    async def move(self, ctx: Context, subject: str, span: Span) -> None:
        """All who wait do so for other hours, in their order and under their numbers."""
        for ticket in await ctx.store(Queues).standing(subject):
            moved = await self._offers.move(ctx, ticket, span)
            self._offers.at(ctx, moved, span.start, self._start.to(ticket=moved), "start")
        await self.advance(ctx, subject)

    async def before(self, ctx: Context, ticket: Ticket) -> int:
        """How many come first for some of the same time."""
        queue = await ctx.store(Queues).standing(ticket.subject)
        return sum(one.id < ticket.id and one.span.overlaps(ticket.span) for one in queue)

    async def advance(self, ctx: Context, subject: str) -> None:
        """Offer what is free to whom it is due, in strict order but where the house lets a smaller wish go first."""
        earlier: list[Ticket] = []
        for ticket in await ctx.store(Queues).standing(subject):
            one: Ticket | None = ticket
            if ticket.span.start <= ctx.now:
                continue  # its own alarm ends it
            if ticket.state == "waiting" and await self._may_go(ctx, ticket, earlier):
                one = await self._served(ctx, ticket)
            if one:
                earlier.append(one)

    async def _may_go(self, ctx: Context, ticket: Ticket, earlier: Sequence[Ticket]) -> bool:
        """Nobody is before them; or the house lets a smaller wish go first, and nobody was jumped too often."""
        if not behind(ticket, earlier):
            return True
        return ctx.house.policy.jumps and may_jump(
            ticket, earlier, await ctx.store(Queues).served(ticket.subject)
        )

    async def _served(self, ctx: Context, ticket: Ticket) -> Ticket | None:
        """The ticket with its offer where it can be had; None where it stands in nobody's way."""
        match await self.keeper.fit(ctx, ticket):
            case Fit.TAKEN:
                return ticket
            case Fit.NEVER:
                return None
            case Fit.FREE:
                person = await ctx.store(People).get(ticket.person)
                member = await ctx.store(People).is_member(person)
                if self._access.allows(standing_of(person, member=member)):
                    return await self._offers.make(ctx, ticket)
                await ctx.store(Queues).turn(ticket, "barred")
                return None

    async def _wake(self, ctx: Context, *, subject: str) -> None:
        await self.advance(ctx, subject)

    async def close(self, ctx: Context, ticket: Ticket) -> None:
        """Somebody waits no longer; what was held for them goes on."""
        await self._offers.close(ctx, ticket, "left")
        await self.advance(ctx, ticket.subject)

    async def _leave(self, ctx: Context, *, ticket: Ticket) -> Reply:
        """Their own place."""
        await self.close(ctx, ticket)
        return Reply(_("You are off the waiting list: {what}.", what=await self.keeper.name(ctx, ticket)))

    async def _began(self, ctx: Context, *, ticket: Ticket) -> None:
        """No offer is made after the start; whoever waited in vain is told so, once."""
        if ticket.state in STILL and ctx.now < ticket.span.start:  # the clock was set back
            self._offers.at(ctx, ticket, ticket.span.start, self._start.to(ticket=ticket), "start")
        elif ticket.state in STILL:
            await self._offers.end(ctx, ticket)


async def standing(ctx: Context, *, ticket: Ticket) -> None:
    """One's own place, that one still has."""
    if ticket.person != ctx.person.id or ticket.state not in STILL:
        raise Refused(_("You are not on that waiting list any more."))


STILL = frozenset({"waiting", "kept", "offered", "open"})


def told(lead: Text, before: int) -> Card:
    """How a place in a queue is confirmed."""
    rank = (
        _n("{count} person is before you.", "{count} people are before you.", before)
        if before
        else _("Nobody is before you.")
    )
    return Card(lead, close=rank, notes=(_("I tell you in private when it is free."),))
