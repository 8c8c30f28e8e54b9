"""Change what comes again on the rota: « la perm du mardi finit à 19h désormais », for that day alone; read back before it counts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Listing, Text, UserText, Value, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.heard import Heard
from bot.kit.rota.rota import people_of
from bot.kit.rota.slots import days_said, number_of_slot
from bot.rules.slot_days import days_of, only_on, some_of
from bot.skills.shift.declare import skill
from bot.skills.shift.pattern.changed_hours import EXAMPLE
from bot.skills.shift.pattern.ending import holders_to_come
from bot.skills.shift.pattern.patterns import told
from bot.skills.shift.pattern.reshaped import coming_on, so
from bot.skills.shift.words.hearing import BY_NAME
from bot.store.rota.slots import Slot
from bot.understanding.slot_changes import Changed, read_sentence

A_DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
SLOT = Arg(_("Which one on the rota?"), names={"en": "slot", "fr": "créneau"})
DAYS = Arg(Text("days"), hidden=True)
"""Of what comes on several days, those that were said: the words that name them."""


def taken_apart(heard: Heard) -> Mapping[str, str] | None:
    """« La perm du mardi finit à 19h désormais »."""
    read = read_sentence(heard.text, asked=heard.asked)
    if read is None:
        return None
    slot, change = read
    said = {"slot": slot, "change": change, "days": slot if days_said(slot) else ""}
    return {name: words for name, words in said.items() if words}


@skill.command(
    "shift.change",
    _("Change the hours of what comes again on the rota, or by how many it is held."),
    access=COORDINATOR,
    names={"en": "change-shifts", "fr": "changer-perms"},
    ears=Ears(apart=taken_apart, by_name=BY_NAME),
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
    days: Annotated[UserText, DAYS] = NO_WORDS,
) -> Reply:
    """As it will be, and whom that touches, before it is."""
    alone = some_of(slot, days_said(days))
    before = only_on(slot, alone) if alone else slot
    new = _changed(before, change)
    if new == before:
        raise Refused(_("That is so already: {what}.", what=told(before)))
    held = await holders_to_come(ctx, await coming_on(ctx, slot, alone))
    names: list[Value] = [one.name for one in (await people_of(ctx, held)).values()]
    hits = names and (new.start, new.minutes) != (slot.start, slot.minutes)
    lines = [_("It touches, and I tell them: {names}.", names=Listing(names))] if hits else []
    if alone:
        lines.append(_("The other days stay as they are: {what}.", what=told(_others(slot, alone))))
    lead = _("From now on: {what} ({number})? So far: {before}.", what=told(new), number=number_of_slot(slot), before=told(before))  # fmt: skip
    yes, no = Choice(_("yes"), so(new, alone), ("yes",)), Choice(_("no"), None, ("no",))
    return Reply(Card(lead, tuple(lines)), (yes, no))


def _others(slot: Slot, alone: frozenset[int]) -> Slot:
    return only_on(slot, days_of(slot) - alone)


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
