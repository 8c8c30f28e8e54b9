"""Somebody is looked for in the place of who cannot come: who may be asked at the last minute, the channel of the rota, the coordinators.

Who cannot come is told to nobody who is asked, and why is not even asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Moment, Span
from bot.core.text import Listing, Names, Text, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.facts import RoomClosed
from bot.kit.rallies.end import post_of, tell_asker
from bot.kit.rallies.rally import Round
from bot.kit.rallies.rings import Ring
from bot.kit.rota.rota import TOPICS, what_of
from bot.kit.rota.stints import Stint, number_of_shift
from bot.rules.rota import Staffed
from bot.skills.shift.cover.given_up import give_it_up, given_up, tell_them
from bot.skills.shift.cover.subject import (
    announced,
    begins,
    burdens,
    closing_of,
    fit,
    lacking,
    middle_of,
    shift_of,
    willing,
)
from bot.skills.shift.declare import TEAM, beside, skill
from bot.skills.shift.holding.release import let_go
from bot.skills.shift.holding.taking import companions, hold, takeable, told_parts
from bot.store.community.people import People, Role
from bot.store.helping.rallies import Rally
from bot.store.house.channels import Channels, Purpose
from bot.store.questions import Questions
from bot.store.rota.holders import Holders
from bot.store.spaces.rooms import Rooms

NEAR = timedelta(hours=3)
LONG_ENOUGH = timedelta(hours=1, minutes=30)
PART = Arg(Text("part"), hidden=True)


@dataclass(frozen=True)
class CoverCaller:
    """Somebody cannot hold what they held."""

    topics: Sequence[str] = TOPICS

    async def rings(self, ctx: Context, rally: Rally) -> Sequence[Ring]:
        now, parts = await lacking(ctx, rally)
        left = begins(ctx, parts) - ctx.now if parts else timedelta(0)
        near = left <= NEAR
        first = await willing(ctx, now)
        minutes = await burdens(ctx, first) if first else {}
        known = await ctx.store(Channels).of(Purpose.ROTA)
        channels = [one for one in known if one.hush is None and ctx.speaks_on(one.address.network)]
        rings = [Ring("willing", first, timedelta(minutes=10) if near else left / 6, burdens=minutes)]
        patience = timedelta(minutes=30) if near else left / 2
        if channels:
            rings.append(Ring("rota", patience=patience, channels=channels))
        else:
            others = [one for one in await fit(ctx, now) if Role.COORDINATOR not in one.roles]
            rings.append(Ring("team", others, patience))  # who coordinates is asked what to do instead
        said = await self._for_coordinators(ctx, rally, now, parts)
        coordinators = await ctx.store(People).with_role(Role.COORDINATOR)
        return (*rings, Ring("coordinators", coordinators, at_once=5, to_the_end=True, said=said))

    async def _for_coordinators(
        self, ctx: Context, rally: Rally, now: Staffed, parts: Sequence[Span]
    ) -> Reply | None:
        if not parts:
            return None
        lead = _("Nobody was found so far: {what}.", what=await self.name(ctx, rally))
        come = Choice(_("I'll come"), cover.yes(rally), words=("yes",))
        choices = (come, Choice(closing_of(now, parts), close_then.to(rally=rally)))
        return Reply(lead, (*choices, Choice(_("I call somebody"), call_them.to(rally=rally))))

    async def name(self, ctx: Context, rally: Rally) -> Text:
        now, parts = await lacking(ctx, rally)
        return told_parts(now.shift, parts or [now.shift.span])

    async def question(self, ctx: Context, rally: Rally) -> Card:
        now, parts = await lacking(ctx, rally)
        lead = _("Somebody is missing: {what}. Can you come?", what=told_parts(now.shift, parts))
        held = [Text("{when:time}", {"when": one.span}) for one in now.holders]
        return Card(lead, (_("Held already: {hours}.", hours=Listing(held)),) if held else ())

    async def more(self, ctx: Context, rally: Rally) -> Sequence[Choice]:
        """The first half, or the second, of what is long."""
        _now, parts = await lacking(ctx, rally)
        if not parts or parts[0].length < LONG_ENOUGH:
            return ()
        middle = middle_of(parts[0])
        first, second = Span(parts[0].start, middle), Span(middle, parts[0].end)
        return (
            Choice(_("only until {at:time}", at=Moment(middle)), cover_part.to(rally=rally, part=first)),
            Choice(_("only from {at:time} on", at=Moment(middle)), cover_part.to(rally=rally, part=second)),
        )

    async def taken(self, ctx: Context, rally: Rally) -> Reply:
        """They hold all that was missing."""
        shift = await shift_of(ctx, rally)
        now, parts = await takeable(ctx, Stint(shift, shift.span), ctx.person)
        await hold(ctx, now, parts, ctx.person)
        return Reply(await thanks(ctx, now, parts))

    async def released(self, ctx: Context, rally: Rally, person: int) -> None:
        """What they took by saying yes."""
        shift = await shift_of(ctx, rally)
        if rally.person in {one.person for one in await given_up(ctx, shift)}:
            await give_it_up(ctx, shift, rally.person)
        held = await ctx.store(Holders).of_shifts([shift.id])
        await let_go(
            ctx, shift, [one for one in held[shift.id] if one.person == person and one.kind == "hold"]
        )

    async def found(self, ctx: Context, rally: Rally) -> Reply:
        """Who only had others asked is replaced by nobody."""
        shift, name = await shift_of(ctx, rally), ctx.person.name
        if rally.person not in {one.person for one in await given_up(ctx, shift)}:
            return Reply(_("{name} comes: {what}.", name=name, what=what_of(shift)), urgency=Urgency.RING)
        await give_it_up(ctx, shift, rally.person, eased=True)
        told = _("{name} comes in your place: {what}.", name=name, what=what_of(shift))
        return Reply(told, urgency=Urgency.RING)

    async def nobody(self, ctx: Context, rally: Rally) -> Reply:
        """The honest end; the coordinators were asked and know."""
        what = await self.name(ctx, rally)
        sorry = _("I found nobody, sorry; the coordinators know: {what}.", what=what)
        reply = Reply(sorry, urgency=Urgency.RING)
        await tell_them(ctx, await shift_of(ctx, rally), reply, but=rally.person, eased=False)
        return reply


async def thanks(ctx: Context, now: Staffed, parts: Sequence[Span]) -> Card:
    """What whoever comes reads: what they hold now, and with whom."""
    lead = _(
        "Thank you! You hold it: {what}. Number {number}.",
        what=told_parts(now.shift, parts), number=number_of_shift(now.shift),
    )  # fmt: skip
    names = await beside(ctx, companions(now, parts, ctx.person.id), ctx.person.id)
    return Card(lead, (_("With you: {names}.", names=Listing(names)),) if names else ())


cover = Round(skill, CoverCaller(), access=TEAM)


@skill.job("shift.cover_part", _("Hold a part of what somebody is looked for"), access=TEAM, late=True)
async def cover_part(ctx: Context, *, rally: Rally, part: Annotated[Span, PART]) -> Reply:
    """Somebody is looked for what is left; who else was asked reads that, in the same message."""
    shift = await shift_of(ctx, rally)
    now, parts = await takeable(ctx, Stint(shift, part), ctx.person)
    await hold(ctx, now, parts, ctx.person)
    await ctx.store(Questions).close_post(post_of(rally), ctx.person.id)
    return Reply(await thanks(ctx, now, parts), private=True, kept=True)


@skill.job(
    "shift.close_then",
    _("Close the house where nobody was found, and announce it"),
    access=COORDINATOR,
    late=True,
)
async def close_then(ctx: Context, *, rally: Rally) -> Reply:
    """The hours of that day, whoever has a booking then, and everybody in the announcements."""
    now, parts = await _undecided(ctx, rally)
    told = announced(ctx, now, parts)
    await cover.settle(ctx, rally, told)
    for part in parts:
        closure = await ctx.store(Rooms).close(None, part, "")
        ctx.fact(RoomClosed(ctx.house.id, closure.id))
    reply = Reply(told, urgency=Urgency.INFORM)
    await tell_asker(ctx, rally, reply)
    await tell_them(ctx, now.shift, reply, but=rally.person)
    for channel in await ctx.store(Channels).of(Purpose.ANNOUNCEMENTS):
        ctx.tell(channel, Reply(told, urgency=Urgency.RING))
    how = _("To open after all: {reopen}.", reopen=Names("room.open"))
    return Reply(Card(_("Done, and announced. {what}", what=told), close=how))


@skill.job("shift.call_them", _("Say that one calls somebody oneself"), access=COORDINATOR, late=True)
async def call_them(ctx: Context, *, rally: Rally) -> Reply:
    """Whoever was asked may still say yes meanwhile."""
    now, _parts = await _undecided(ctx, rally)
    how = _("When somebody said yes to you: {sign_up}.", sign_up=Names("shift.sign_up"))
    return Reply(Card(_("Very well, you call: {what}.", what=what_of(now.shift)), close=how))


async def _undecided(ctx: Context, rally: Rally) -> tuple[Staffed, list[Span]]:
    """What a coordinator still has to decide."""
    now, parts = await lacking(ctx, rally)
    if rally.state != "open" or not parts:
        raise Refused(_("That is settled already: {what}.", what=what_of(now.shift)))
    return now, parts
