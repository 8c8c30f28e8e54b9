"""A fair rotation: who is next and why, for the team; for the coordinators also proposed to each, and held on their yes."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Moment, Span
from bot.core.text import Listing, Names, Text, Value, _, as_text
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.rota import AHEAD, named, people_of, rota
from bot.kit.untils import Until
from bot.kit.windows import Window
from bot.skills.shift.asked_turns import SLOT, ask_all
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.handing_phrases import ROTATE, TURN
from bot.skills.shift.turns import (
    A_WEEK,
    Place,
    for_the_rest,
    monday_of,
    open_places,
    team,
    told,
    week_from,
    whose,
)
from bot.store.shift_slots import Slot, Slots

USUAL = timedelta(weeks=4)
NO_SLOT = _("Nothing that comes again is on the rota yet.")


@skill.command(
    "shift.turn",
    _("See whose turn it is, and why."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "whose-turn", "fr": "à-qui-le-tour"},
    phrases=TURN,
    examples={"en": "who's on next week and why?", "fr": "c'est qui la semaine prochaine et pourquoi ?"},
    exact=True,
)
async def turn(
    ctx: Context,
    *,
    when: Annotated[Window | None, Arg(_("When?"), names={"en": "when", "fr": "quand"})] = None,
) -> Reply:
    """Next week where no other was said: who holds it, else whose turn it would be."""
    monday = monday_of(when.start) if when else monday_of(ctx.now) + A_WEEK
    slots = await ctx.store(Slots).running()
    if not slots:
        raise Refused(NO_SLOT)
    lines = [line for slot in slots for line in await _of_week(ctx, slot, monday, several=len(slots) > 1)]
    return Reply(Card(lines[0], tuple(lines[1:])))


async def _of_week(ctx: Context, slot: Slot, monday: date, *, several: bool) -> list[Text]:
    week = week_from(monday, ctx)
    places = [one for one in await open_places(ctx, slot, week.end) if one.monday == monday]
    held = await _held(ctx, slot, week)
    people = {one.id: one for one in await team(ctx)}
    lines = [*held]
    for place, chosen in zip(places, await whose(ctx, slot, places), strict=True):
        lines += for_the_rest(chosen, people) if held else told(place.monday, chosen, people)
    lines = lines or [_("Week of {day}: nothing on the rota.", day=monday)]
    return [_("{slot}: {line}", slot=named(slot), line=lines[0]), *lines[1:]] if several else lines


async def _held(ctx: Context, slot: Slot, week: Span) -> list[Text]:
    """Who holds something of it already."""
    shifts = [one for one in await rota(ctx, week) if one.shift.slot == slot.id]
    people = await people_of(ctx, [holder for one in shifts for holder in one.holders])
    names: list[Value] = [one.name for one in people.values()]
    monday = monday_of(week.start)
    return (
        [_("Week of {day}, on the rota already: {names}.", day=monday, names=Listing(names))] if names else []
    )


@skill.command(
    "shift.rotate",
    _("Propose a fair rotation of what nobody holds yet."),
    access=COORDINATOR,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "rotation", "fr": "roulement"},
    phrases=ROTATE,
    examples={"en": "propose a fair rotation", "fr": "propose un roulement équitable"},
    exact=True,
)
async def rotate(
    ctx: Context,
    *,
    until: Annotated[Until | None, Arg(_("Until when?"), names={"en": "until", "fr": "jusque"})] = None,
    slot: Annotated[int, SLOT] = 0,
) -> Reply:
    """Shown first; nobody is asked before a coordinator says so, and nobody holds anything before their own yes."""
    slots = await ctx.store(Slots).running()
    if not slots:
        raise Refused(NO_SLOT, close=_("To put something on it: {define}.", define=Names("shift.define")))
    if not slot and len(slots) > 1:
        choices = [Choice(as_text(named(one)), rotate.ask(until=until, slot=one.id)) for one in slots]
        return Reply(_("Which one?"), choices=tuple(choices))
    known = next((one for one in slots if one.id == slot), slots[0])
    end = min(until.at if until else ctx.now + USUAL, ctx.now + AHEAD)
    places = await open_places(ctx, known, end)
    if not places:
        return Reply(_("All is held until {when:day}.", when=Moment(end)))
    return await _proposed(ctx, known, Until(end), places)


async def _proposed(ctx: Context, slot: Slot, until: Until, places: Sequence[Place]) -> Reply:
    people = {one.id: one for one in await team(ctx)}
    chosen = zip(places, await whose(ctx, slot, places), strict=True)
    lines = [line for place, one in chosen for line in told(place.monday, one, people)]
    ask = Choice(_("ask them"), ask_all.to(slot=slot.id, until=until), ("yes", "oui", "demande", "ask"))
    leave = Choice(_("no, leave it"), None, ("no", "non"))
    lead = _("{slot}, whose turn it is:", slot=named(slot))
    return Reply(Card(lead, tuple(lines), _("Shall I ask them?")), choices=(ask, leave), private=True)
