"""Give dates of a series back: one, it and the following, or all; within the hour they can be taken again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.together import where
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.rules.series import Dated, Repeated, before, rule_of, without
from bot.skills.room.besides import freed, given_up
from bot.skills.room.declare import BookingAsked, skill, things, unchanged, why_not
from bot.skills.room.series import scopes
from bot.skills.room.series.dates import days_of, free_ones, in_one_breath, lost_ones, reasons
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Rooms
from bot.store.spaces.series import ManySeries, Series


async def ones_own(ctx: Context, *, booking: Booking, **_more: object) -> None:
    """Whoever has it gives it back."""
    if booking.person != ctx.person.id or not booking.holding:
        raise Refused(_("That was changed meanwhile: look at it again."))


@skill.job("room.cancel_dates", _("Cancel dates of a series"), access=MEMBER, rule=ones_own)
async def cancel_dates(ctx: Context, *, booking: Booking, scope: Annotated[str, scopes.SCOPE]) -> Reply:
    """The dates that were meant are free again; within the hour they can be taken again."""
    given = await give_up(ctx, booking, scope)
    how = _("To undo it within the hour: {undo}.", undo=Names("me.undo"))
    told = _("Cancelled: {what}.", what=await what_of(ctx, given.dates[0], given.dates))
    return Reply(Card(told, tuple(given.told), notes=(how,)), undo=given.again())


@dataclass(frozen=True, slots=True)
class Given:
    """The series as it was, its dates that are free from now on, all it takes to undo that, and what else ended."""

    series: Series
    dates: Sequence[Booking]
    steps: list[Json]
    told: Sequence[Text]

    def again(self) -> Call:
        """Take them again."""
        return take_again.to(series=self.series.id, rule=self.series.rule, steps=self.steps)


async def give_up(ctx: Context, booking: Booking, scope: str) -> Given:
    """The dates that a scope means are exceptions of its rule from now on."""
    many = ctx.store(ManySeries)
    series = await many.get(booking.series or 0)
    dates = await scopes.within(ctx, booking, scope)
    cancelled = [await ctx.store(Bookings).cancel(one) for one in dates]
    left = [one for one in await ctx.store(Bookings).of_series(series.id) if one.holding]
    rule = _shorter(rule_of(series), dates, booking if scope == scopes.FOLLOWING else None).rule
    await many.save(replace(series, rule=rule, state="running" if left else "cancelled"))
    for one in dates:
        await freed(ctx, one)
    told: list[Text] = []
    if not left or scope in {scopes.FOLLOWING, scopes.ALL}:
        told = await given_up(ctx, series.id, booking.span.start if left else None)
    steps: list[Json] = [[was.id, one.version, was.state] for was, one in zip(dates, cancelled, strict=True)]
    return Given(series, dates, steps, told)


def _shorter(rule: Repeated, dates: Sequence[Booking], first: Booking | None) -> Repeated:
    if first is not None and first.occurrence:
        return before(rule, date.fromisoformat(first.occurrence))
    return without(rule, (date.fromisoformat(one.occurrence) for one in dates if one.occurrence))


async def what_of(ctx: Context, first: Booking, dates: Sequence[Booking]) -> Text:
    """The dates in one breath."""
    room = await where(ctx, first)
    if len(dates) == 1:
        return _("{room}, {when}", room=room, when=dates[0].span)
    return in_one_breath(room, (one.span for one in dates))


@skill.job("room.take_again", _("Take the cancellation of dates back"), access=MEMBER)
async def take_again(
    ctx: Context,
    *,
    series: int,
    rule: Annotated[str, Arg(Text("rule"), kind=JsonKind())],
    steps: Annotated[list[Json], Arg(Text("steps"), kind=JsonKind())],
) -> Reply:
    """Those that are still free; the others are told."""
    many = ctx.store(ManySeries)
    found = await many.get(series)
    again = [await _again(ctx, step) for step in steps if isinstance(step, list)]
    back, lost = free_ones(again), lost_ones(again)
    room = await ctx.store(Rooms).get(found.room)
    why = [_("{dates}: {why}", dates=days, why=why) for days, why in await reasons(ctx, room, lost)]
    if not back:
        raise Refused(*why)
    shorter = without(rule_of(replace(found, rule=rule)), (one.span.start.date() for one in lost))
    await many.save(replace(found, rule=shorter.rule, state="running"))
    lead = _("Undone: {room}, {dates}: yours again.", room=room.name, dates=days_of(back))
    return Reply(Card(lead, tuple(_("Not possible: {why}", why=one) for one in why)))


async def _again(ctx: Context, step: Sequence[Json]) -> Dated:
    booking = await ctx.store(Bookings).get(int(str(step[0])))
    unchanged(booking, int(str(step[1])))
    room = await ctx.store(Rooms).get(booking.room)
    if objections := await why_not(ctx, room, booking.span, booking.people, await things(ctx, booking)):
        return Dated(booking.span, tuple(objections))
    await ctx.store(Bookings).restore(booking, "asked" if step[2] == "asked" else "booked")
    if step[2] == "asked":
        ctx.fact(BookingAsked(ctx.house.id, booking.id))
    return Dated(booking.span)
