"""Reminders of one's shifts, at one's own lead time, with whom one is: the day before, until somebody says otherwise."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Reply, Urgency
from bot.core.moments import Span
from bot.core.text import Listing, Names, Text, _
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.reminders import late_note, ring_before
from bot.kit.rota.rota import stands, what_of
from bot.kit.rota.stints import number_of_shift
from bot.kit.times.leads import Before, told
from bot.rules.lead import Lead
from bot.skills.shift.declare import TEAM, beside, skill
from bot.skills.shift.holding.taking import companions
from bot.skills.shift.words.wishes import NO_REMINDER, REMIND
from bot.store.community.people import People
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shifts
from bot.store.rota.volunteers import Volunteer, Volunteers

USUAL = Lead(days=1)
OFF = "off"
GRACE = timedelta(minutes=15)
FAR = timedelta(days=31)
HOLDER = Arg(Text("holder"), hidden=True)
LEAD = Arg(
    _("How long before? For example: one hour before, or the day before"),
    names={"en": "before", "fr": "avant"},
)


def lead_of(volunteer: Volunteer) -> Lead | None:
    """What they wish; None where they want no reminder."""
    if volunteer.lead is None:
        return USUAL
    return None if volunteer.lead == OFF else Lead.from_text(volunteer.lead)


async def expect(ctx: Context, holders: Iterable[Holder]) -> None:
    """To be called wherever somebody gets something to hold."""
    known = await ctx.store(Volunteers).all()
    for one in holders:
        if one.person is not None and one.kind != "spare":
            lead = lead_of(known.get(one.person, Volunteer(one.person)))
            key = f"shift reminder {one.id}"
            ring_before(ctx, lead, one.span.start, remind_now.to(holder=one.id), key, grace=GRACE)


@skill.job("shift.remind_now", _("Remind somebody of {word.shift:a}"))
async def remind_now(ctx: Context, *, holder: Annotated[int, HOLDER]) -> None:
    """One ringing message; nothing where they gave it up, or it began a while ago."""
    held = await ctx.store(Holders).find(holder)
    if held is None or held.person is None or ctx.now - held.span.start > GRACE:
        return
    now = await stands(ctx, await ctx.store(Shifts).get(held.shift))
    if (
        now.closed
        or now.shift.state != "planned"
        or not [one for one in (*now.holders, *now.shadows) if one.id == holder]
    ):
        return
    lead = lead_of(await ctx.store(Volunteers).of(held.person)) or USUAL
    what = what_of(now.shift, held.span)
    names = await beside(ctx, companions(now, [held.span], held.person), held.person)
    items = (_("With you: {names}.", names=Listing(names)),) if names else ()
    first = _("A reminder: {what}. Number {number}.", what=what, number=number_of_shift(now.shift))
    cannot = _("If you cannot: {drop}.", drop=Names("shift.drop"))
    late = late_note(ctx, lead.before(held.span.start))
    card = Card(first, items, close=late, notes=(cannot,))
    ctx.tell(await ctx.store(People).get(held.person), Reply(card, urgency=Urgency.RING))


@skill.command(
    "shift.remind",
    _("Choose how long before your shifts you are reminded."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "shift-reminders", "fr": "rappels-perms"},
    phrases=REMIND,
    examples={"en": "remind me of my shifts one hour before", "fr": "rappelle-moi mes perms une heure avant"},
    exact=True,
)
async def remind(ctx: Context, *, before: Annotated[Before, LEAD]) -> Reply:
    """For all that they hold and will hold."""
    await _wish(ctx, before.lead.to_text())
    return Reply(_("Noted: I remind you of your shifts {lead}.", lead=told(before.lead)))


@skill.command(
    "shift.no_reminder",
    _("Be reminded of your shifts no more."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "no-shift-reminders", "fr": "perms-sans-rappel"},
    phrases=NO_REMINDER,
    examples={"en": "stop reminding me of my shifts", "fr": "ne me rappelle plus mes perms"},
    exact=True,
)
async def no_reminder(ctx: Context) -> Reply:
    """They remember by themselves."""
    await _wish(ctx, OFF)
    return Reply(_("Noted: I remind you of your shifts no more."))


async def _wish(ctx: Context, lead: str) -> None:
    await ctx.store(Volunteers).wish(ctx.person.id, lead=lead)
    await expect(ctx, await ctx.store(Holders).of(ctx.person.id, Span(ctx.now, ctx.now + FAR)))
