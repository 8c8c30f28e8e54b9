"""What comes again on the rota has other hours, or numbers: its dates follow, on all its days or on some of them, and who holds them is told once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span, wall
from bot.core.text import Names, Text, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.notice import Notice
from bot.kit.rota.rota import go_round
from bot.kit.rota.slots import number_of_slot
from bot.rules.rota import dates_of
from bot.rules.slot_days import days_of, only_on
from bot.skills.shift.declare import skill
from bot.skills.shift.holding.moving import move_shift
from bot.skills.shift.pattern.ending import holders_to_come
from bot.skills.shift.pattern.patterns import told
from bot.store.rota.regulars import Regulars
from bot.store.rota.shifts import Shift, Shifts
from bot.store.rota.slots import Slot, Slots

A_DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
ID, START = Arg(Text("slot"), hidden=True), Arg(Text("start"), hidden=True)
MINUTES, PEOPLE = Arg(Text("minutes"), hidden=True), Arg(Text("people"), hidden=True)
DAYS = Arg(Text("days"), kind=JsonKind(), hidden=True)


def known(slot: Slot) -> Json:
    """What its holders know of its hours."""
    return [slot.start.time().isoformat(), slot.minutes] if slot.state == "running" else None


@dataclass(frozen=True)
class HoursTeller:
    """Tells whoever holds any of its dates, once for all of them."""

    async def now(self, ctx: Context, thing: int) -> Json:
        return known(await ctx.store(Slots).get(thing))

    async def told(self, ctx: Context, thing: int, was: Json) -> Reply:
        slot = await ctx.store(Slots).get(thing)
        lead = _("Other hours on the rota from now on: {what}. What you hold goes along.", what=told(slot))
        how = _("If you cannot: {drop}.", drop=Names("shift.drop"))
        before = was if isinstance(was, list) else []
        items: list[Text] = []
        if len(before) == len(("start", "minutes")):
            first = datetime.combine(slot.start.date(), time.fromisoformat(str(before[0])), slot.start.tzinfo)
            items = [_("It was {old:time}.", old=Span(first, first + int(str(before[1])) * MINUTE))]
        return Reply(Card(lead, tuple(items), close=how), urgency=Urgency.RING)


hours = Notice(skill, "hours", HoursTeller())


def so(slot: Slot, alone: Collection[int] = ()) -> Call:
    """It is like that from now on; of what comes on several days, on these alone."""
    days: Json = [*sorted(alone)] or None
    start = slot.start.isoformat()
    return reshape.to(slot=slot.id, start=start, minutes=slot.minutes, people=slot.people, days=days)


async def coming_on(ctx: Context, slot: Slot, alone: Collection[int]) -> list[Shift]:
    """Its dates that have not begun: all, or those on some days."""
    coming = await ctx.store(Shifts).coming(slot.id, ctx.now)
    return [one for one in coming if not alone or one.span.start.weekday() in alone]


@skill.job(
    "shift.reshape", _("Give what comes again on the rota other hours, or other numbers"), access=COORDINATOR
)
async def reshape(
    ctx: Context,
    *,
    slot: Annotated[int, ID],
    start: Annotated[str, START],
    minutes: Annotated[int, MINUTES],
    people: Annotated[int, PEOPLE],
    days: Annotated[Json, DAYS] = None,
) -> Reply:
    """All its dates that have not begun, on these days; nobody loses what they hold."""
    before = await ctx.store(Slots).get(slot)
    if before.state != "running":
        raise Refused(_("That is off the rota already: {what}.", what=told(before)))
    alone = frozenset(int(str(day)) for day in days) if isinstance(days, list) else frozenset()
    coming = await coming_on(ctx, before, alone)
    if alone:
        before = await _split(ctx, before, alone)
        coming = [replace(one, slot=before.id) for one in coming]
    about = coming[0].span.start if coming else ctx.now
    await hours.touched(ctx, before.id, await _holding(ctx, coming), known(before), about=about)
    new = replace(before, start=wall(start, ctx.house.zone), minutes=minutes, people=people)
    new = await ctx.store(Slots).save(replace(new, grown=_grown(ctx, before, coming)))
    for shift in coming:
        span = _same_day(new, shift)
        changed = replace(shift, span=span if span.start > ctx.now else shift.span, people=people)
        if alone or changed != shift:
            await move_shift(ctx, shift, changed, tells=False)
    go_round(ctx)
    return Reply(
        _("Changed: {what}, number {number}.", what=told(new), number=number_of_slot(new)), undo=so(before)
    )


async def _split(ctx: Context, slot: Slot, alone: frozenset[int]) -> Slot:
    """These days are a slot of their own from now on, with whoever comes each time on them."""
    rest = await ctx.store(Slots).save(only_on(slot, days_of(slot) - alone))
    part = await ctx.store(Slots).add(replace(only_on(slot, alone), version=1))
    regulars = ctx.store(Regulars)
    for one in await regulars.all():
        if one.slot != slot.id or (one.days and one.days.isdisjoint(alone)):
            continue
        await regulars.add(replace(one, slot=part.id, days=one.days & alone))
        if one.days:
            await regulars.drop(one)
        if one.days - alone:
            await regulars.add(replace(one, slot=rest.id, days=one.days - alone))
    return part


async def _holding(ctx: Context, coming: Sequence[Shift]) -> list[int]:
    """But whoever says so."""
    held = [one.person for one in await holders_to_come(ctx, coming)]
    return [one for one in dict.fromkeys(held) if one is not None and one != ctx.person.id]


def _same_day(slot: Slot, shift: Shift) -> Span:
    midnight = shift.span.start.replace(hour=0, minute=0, second=0)
    found = dates_of(slot, Span(midnight, midnight + A_DAY))
    return found[0] if found else shift.span


def _grown(ctx: Context, slot: Slot, coming: Sequence[Shift]) -> datetime | None:
    """At midnight: a date of that day is there already, or is still to be made."""
    if slot.grown is None:
        return None
    local = slot.grown.astimezone(ctx.house.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    there = any(one.span.start.date() == local.date() for one in coming)
    return midnight + A_DAY if there else midnight
