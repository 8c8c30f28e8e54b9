"""Change what comes again on the rota: « la perm du mardi finit à 19h désormais »; read back first, and whoever is touched told once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span, wall
from bot.core.spec import SlotForm
from bot.core.text import Listing, Names, Text, UserText, Value, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg, Read
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.heard import Heard
from bot.kit.kinds import register
from bot.kit.notice import Notice
from bot.kit.rota import go_round, people_of
from bot.kit.slots import number_of_slot
from bot.rules.rota import dates_of
from bot.skills.shift.declare import skill
from bot.skills.shift.ending import holders_to_come
from bot.skills.shift.moving import move_shift
from bot.skills.shift.patterns import told
from bot.store.shift_slots import Slot, Slots
from bot.store.shifts import Shift, Shifts
from bot.understanding.slot_changes import Changed, read_change, read_sentence

A_DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
SLOT = Arg(_("Which one?"), names={"en": "slot", "fr": "créneau"})
EXAMPLE = _("What changes? For example: it ends at 19:00, or two people")
ID, START = Arg(Text("slot"), hidden=True), Arg(Text("start"), hidden=True)
MINUTES, PEOPLE = Arg(Text("minutes"), hidden=True), Arg(Text("people"), hidden=True)


@dataclass(frozen=True)
class ChangedKind:
    """Hours, one of them, or how many people."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: Changed) -> Json:
        hours = [one.isoformat() if one else None for one in (value.starts, value.ends)]
        return [*hours, value.people]

    async def load(self, ctx: Context, raw: Json) -> Changed:
        if not isinstance(raw, list):
            raise TypeError("a change is stored with its hours and its people")
        starts, ends = (time.fromisoformat(str(one)) if one else None for one in raw[:2])
        return Changed(starts, ends, int(str(raw[2])) if raw[2] else None)

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Changed]:
        found = read_change(words, ctx.said_at, ctx.asker.language)
        return Read(trouble=EXAMPLE) if found.empty else Read((found,))

    async def suggest(self, ctx: Context) -> Sequence[Changed]:
        return ()

    def label(self, value: Changed) -> Value:
        return UserText(", ".join(str(one) for one in (value.starts, value.ends, value.people) if one))


register(Changed, ChangedKind())


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


def taken_apart(heard: Heard) -> Mapping[str, str] | None:
    """« La perm du mardi finit à 19h désormais »."""
    read = read_sentence(heard.text, asked=heard.asked)
    return (
        {name: words for name, words in zip(("slot", "change"), read, strict=True) if words} if read else None
    )


@skill.command(
    "shift.change",
    _("Change the hours of what comes again on the rota, or by how many it is held."),
    access=COORDINATOR,
    names={"en": "change-shifts", "fr": "changer-perms"},
    ears=Ears(apart=taken_apart),
    exact=True,
    examples={
        "en": "the Tuesday shift ends at 19:00 from now on",
        "fr": "la perm du mardi finit à 19h désormais",
    },
)
async def change(
    ctx: Context,
    *,
    slot: Annotated[Slot, SLOT],
    change: Annotated[Changed, Arg(EXAMPLE, names={"en": "change", "fr": "changement"}, rest=True)],
) -> Reply:
    """As it will be, and whom that touches, before it is."""
    new = _changed(slot, change)
    if new == slot:
        raise Refused(_("That is so already: {what}.", what=told(slot)))
    held = await holders_to_come(ctx, await ctx.store(Shifts).coming(slot.id, ctx.now))
    names: list[Value] = [one.name for one in (await people_of(ctx, held)).values()]
    hits = names and (new.start, new.minutes) != (slot.start, slot.minutes)
    whom = (_("It touches, and I tell them: {names}.", names=Listing(names)),) if hits else ()
    lead = _("From now on: {what} ({number})? So far: {before}.", what=told(new), number=number_of_slot(slot), before=told(slot))  # fmt: skip
    yes, no = Choice(_("yes"), _so(new), ("yes",)), Choice(_("no"), None, ("no",))
    return Reply(Card(lead, whom), (yes, no))


def _changed(slot: Slot, by: Changed) -> Slot:
    """What was not said stays: an end by the wall, also when the beginning moves."""
    first = slot.start.replace(tzinfo=None)
    ends = by.ends or (first + slot.minutes * MINUTE).time()
    starts = datetime.combine(first.date(), by.starts or first.time())
    lasts = datetime.combine(first.date(), ends) - starts
    minutes = int((lasts if lasts > timedelta(0) else lasts + A_DAY) / MINUTE)
    start = starts.replace(tzinfo=slot.start.tzinfo)
    people = by.people or slot.people
    return replace(slot, start=start, minutes=minutes, people=people, kept_open=min(slot.kept_open, people))


def _so(slot: Slot) -> Call:
    return reshape.to(slot=slot.id, start=slot.start.isoformat(), minutes=slot.minutes, people=slot.people)


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
) -> Reply:
    """All its dates that have not begun; nobody loses what they hold."""
    before = await ctx.store(Slots).get(slot)
    if before.state != "running":
        raise Refused(_("That is off the rota already: {what}.", what=told(before)))
    coming = await ctx.store(Shifts).coming(slot, ctx.now)
    about = coming[0].span.start if coming else ctx.now
    await hours.touched(ctx, slot, await _holding(ctx, coming), known(before), about=about)
    new = replace(before, start=wall(start, ctx.house.zone), minutes=minutes, people=people)
    new = await ctx.store(Slots).save(replace(new, grown=_grown(ctx, before, coming)))
    for shift in coming:
        span = _same_day(new, shift)
        changed = replace(shift, span=span if span.start > ctx.now else shift.span, people=people)
        if changed != shift:
            await move_shift(ctx, shift, changed, tells=False)
    go_round(ctx)
    return Reply(
        _("Changed: {what}, number {number}.", what=told(new), number=number_of_slot(new)), undo=_so(before)
    )


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
