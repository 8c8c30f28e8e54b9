"""Hold a slot each time: « je prends la perm de tous les mardis »; while one is away the place stays one's own."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Days, Names, Text, _, _n
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.rota.rota import AHEAD, named, standing
from bot.kit.rota.stints import Stint
from bot.rules.rota import comes
from bot.rules.slot_days import weekdays_in
from bot.skills.shift.declare import TEAM, ShiftDropped, look_again, skill
from bot.skills.shift.duty.reminding import expect
from bot.skills.shift.pattern.patterns import days_told
from bot.skills.shift.words.wishes import NOT_EACH_TIME
from bot.store.community.people import Role
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.regulars import Regular, Regulars
from bot.store.rota.shifts import Shifts
from bot.store.rota.slots import Slot, Slots

SLOT = Arg(Text("slot"), hidden=True)
RULE = Arg(Text("rule"), hidden=True)
REGULAR = Arg(Text("regular"), hidden=True)


async def asked_each_time(ctx: Context, stint: Stint, take: Call) -> Reply:
    """Read back, with the one date beside it: to `take` that alone."""
    slot = await _slot(ctx, stint)
    days, every = weekdays_in(stint.again), every_of(stint.again)
    often = _("every other week") if every > 1 else _("each week")
    what = Text("{name}, {days}", {"name": named(slot), "days": days_told(sorted(days))}) if days else Text("{name}", {"name": named(slot)})  # fmt: skip
    each = Choice(_("yes, each time"), come_each_time.to(slot=slot.id, rule=stint.again), words=("yes",))
    once = Choice(_("only {when}", when=stint.span), take)
    body = _("Shall I put you on the rota each time? {what}, {often}.", what=what, often=often)
    return Reply(body, (each, once, Choice(_("no"), None, words=("no",))))


async def _slot(ctx: Context, stint: Stint) -> Slot:
    if stint.shift.slot is None:
        raise Refused(_("That comes only once."))
    return await ctx.store(Slots).get(stint.shift.slot)


def every_of(rule: str) -> int:
    """Every week, or every other."""
    return 2 if "INTERVAL=2" in rule else 1


@skill.job("shift.come_each_time", _("Hold a slot each time"), access=TEAM)
async def come_each_time(ctx: Context, *, slot: Annotated[int, SLOT], rule: Annotated[str, RULE]) -> Reply:
    """Of what is there already, all dates that lack somebody; of what will be, each."""
    known = await ctx.store(Slots).get(slot)
    if known.people - known.kept_open <= len([one for one in await ctx.store(Regulars).all() if one.slot == slot and weekdays_in(rule) & (one.days or weekdays_in(rule))]):  # fmt: skip
        raise Refused(
            _("All places for each time are given there; the others are kept open. Take single dates.")
        )
    regular = Regular(0, slot, ctx.person.id, ctx.now, weekdays_in(rule), every_of(rule))
    regular = await ctx.store(Regulars).add(regular)
    shifts = [one for one in await ctx.store(Shifts).coming(slot, ctx.now) if comes(regular, one.span)]
    made = [
        Holder(0, one.shift.id, ctx.person.id, one.shift.span, regular=True)
        for one in await standing(ctx, shifts)
        if any(gap.span == one.shift.span for gap in one.gaps) and not one.held_by(ctx.person.id)
    ]
    kept = [await ctx.store(Holders).add(one) for one in made]
    await expect(ctx, kept)
    look_again(ctx)
    first = [shift.span.start.date() for shift in shifts[:3]]
    lead = _n(
        "Noted: you are on the rota each time, {count} date so far.",
        "Noted: you are on the rota each time, {count} dates so far.",
        len(kept),
    )
    items = (_("The next ones: {days}.", days=Days(tuple(first))),) if first else ()
    away = _("A pause gives your dates to others meanwhile, and keeps your place.")
    return Reply(Card(lead, items, away), undo=stop_each_time.to(regular=regular.id))


@skill.job("shift.stop_each_time", _("Hold a slot each time no more"), access=TEAM)
async def stop_each_time(ctx: Context, *, regular: Annotated[int, REGULAR]) -> Reply:
    """The dates to come are open again, and the coordinators know."""
    mine = [one for one in await ctx.store(Regulars).of(ctx.person.id) if one.id == regular]
    if not mine:
        raise Refused(_("That is over already."))
    count = await _stop(ctx, mine)
    return Reply(
        _n("Very well: {count} date is open again.", "Very well: {count} dates are open again.", count)
    )


async def _stop(ctx: Context, mine: Sequence[Regular]) -> int:
    window = Span(ctx.now, ctx.now + AHEAD + timedelta(days=366))
    held = [
        one
        for one in await ctx.store(Holders).of(ctx.person.id, window)
        if one.regular and one.span.start > ctx.now
    ]
    slots = {one.slot for one in mine}
    shifts = {one.id: one for one in await ctx.store(Shifts).all_of({one.shift for one in held})}
    gone = [one for one in held if one.shift in shifts and shifts[one.shift].slot in slots]
    await ctx.store(Holders).drop(gone)
    for regular in mine:
        await ctx.store(Regulars).drop(regular)
    for one in gone[:1]:
        ctx.fact(ShiftDropped(ctx.house.id, one.shift, ctx.person.id))
    if gone:
        told = _n(
            "{name} no longer holds it each time: {count} date is open.",
            "{name} no longer holds it each time: {count} dates are open.",
            len(gone), name=ctx.person.name,
        )  # fmt: skip
        ctx.tell(Role.COORDINATOR, Reply(told, urgency=Urgency.LATER))
    return len(gone)


@skill.command(
    "shift.not_each_time",
    _("Hold nothing each time any more; single dates stay yours."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "not-each-time", "fr": "plus-chaque-fois"},
    phrases=NOT_EACH_TIME,
    examples={"en": "I no longer hold the shift each time", "fr": "je ne tiens plus la perm chaque fois"},
    exact=True,
)
async def not_each_time(ctx: Context) -> Reply:
    """The one slot that they hold each time; which of several is asked."""
    mine = await ctx.store(Regulars).of(ctx.person.id)
    if not mine:
        raise Refused(_("You hold nothing each time. To give up one date: {drop}.", drop=Names("shift.drop")))
    if len(mine) == 1:
        count = await _stop(ctx, mine)
        return Reply(
            _n("Very well: {count} date is open again.", "Very well: {count} dates are open again.", count)
        )
    choices = [
        Choice(
            Text("{name}", {"name": named(await ctx.store(Slots).get(one.slot))}),
            stop_each_time.to(regular=one.id),
        )
        for one in mine
    ]
    return Reply(_("Which one on the rota?"), tuple(choices))
