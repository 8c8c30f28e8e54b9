"""A fair rotation: who is next and why, for the team; for the coordinators also proposed to each, and held on their yes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Moment, Span
from bot.core.text import NO_WORDS, Listing, Names, Text, UserText, Value, _, as_text
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.rota.rota import AHEAD, named, people_of, rota
from bot.kit.times.untils import Until
from bot.kit.times.windows import Window
from bot.rules.rotation import Chosen
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.duty.look import CALLED, WHEN
from bot.skills.shift.turn.asked_turns import SLOT, ask_all
from bot.skills.shift.turn.turns import (
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
from bot.skills.shift.words.hearing import NAMED
from bot.skills.shift.words.swapping import ROTATE, TURN
from bot.store.community.people import Person
from bot.store.rota.slots import Slot, Slots
from bot.understanding.fold import plain

USUAL = timedelta(weeks=4)
MINUTE = timedelta(minutes=1)
NO_SLOT = _("Nothing that comes again is on the rota yet.")


@skill.command(
    "shift.turn",
    _("See whose turn it is, and why."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "whose-turn", "fr": "à-qui-le-tour"},
    phrases=TURN,
    ears=NAMED,
    examples={"en": "who's on next week and why?", "fr": "c'est qui la semaine prochaine et pourquoi ?"},
    exact=True,
)
async def turn(
    ctx: Context,
    *,
    when: Annotated[Window | None, WHEN] = None,
    called: Annotated[UserText, CALLED] = NO_WORDS,
) -> Reply:
    """Next week where no other was said: who holds it, else whose turn it would be."""
    monday = monday_of(when.start) if when else monday_of(ctx.now) + A_WEEK
    running = await ctx.store(Slots).running()
    slots = [one for one in running if not called or plain(one.name) == plain(called)]
    if not slots:
        raise Refused(NO_SLOT)
    end = week_from(monday, ctx).end
    open_ones = [
        place for slot in slots for place in await open_places(ctx, slot, end) if place.monday == monday
    ]
    week = Week(monday, await whose(ctx, open_ones), {one.id: one for one in await team(ctx)})
    lines = [line for slot in slots for line in await _of_slot(ctx, slot, week, several=len(slots) > 1)]
    return Reply(Card(lines[0], tuple(lines[1:])))


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the whole rota: whose turn each open place is, and who takes turns."""

    monday: date
    turns: Sequence[tuple[Place, Chosen]]
    people: Mapping[int, Person]


async def _of_slot(ctx: Context, slot: Slot, week: Week, *, several: bool) -> list[Text]:
    held = await _held(ctx, slot, week_from(week.monday, ctx))
    lines = [*held]
    for chosen in (one for place, one in week.turns if place.slot == slot.id):
        lines += for_the_rest(chosen, week.people) if held else told(week.monday, chosen, week.people)
    lines = lines or [_("Week of {day}: nothing on the rota.", day=week.monday)]
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
        return Reply(_("Which one on the rota?"), choices=tuple(choices))
    known = next((one for one in slots if one.id == slot), slots[0])
    end = min(until.at if until else ctx.now + USUAL, ctx.now + AHEAD)
    places = await open_places(ctx, known, end)
    if not places:
        return Reply(
            _("All is held until {when:day}.", when=Moment(end - MINUTE))
        )  # at midnight: the day before
    return await _proposed(ctx, known, Until(end), places)


async def _proposed(ctx: Context, slot: Slot, until: Until, places: Sequence[Place]) -> Reply:
    people = {one.id: one for one in await team(ctx)}
    lines = [line for place, one in await whose(ctx, places) for line in told(place.monday, one, people)]
    ask = Choice(_("ask them"), ask_all.to(slot=slot.id, until=until), ("yes", "oui", "demande", "ask"))
    leave = Choice(_("no, leave it"), None, ("no", "non"))
    lead = _("{slot}, whose turn it is:", slot=named(slot))
    return Reply(Card(lead, tuple(lines), _("Shall I ask them?")), choices=(ask, leave), private=True)
