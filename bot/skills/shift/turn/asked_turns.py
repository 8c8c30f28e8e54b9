"""Asking those whose turn it is: each in private, with a clock; a no or silence asks the next, and nobody is held to anything."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Moment
from bot.core.text import Days, Listing, Text, UserText, Value, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.people.team import team_of
from bot.kit.rota.rota import named, rota, what_of
from bot.kit.rota.stints import Stint
from bot.kit.times.untils import Until
from bot.rules.rotation import Turn
from bot.rules.swapping import answer_by
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.duty.reminding import expect
from bot.skills.shift.holding.taking import hold, takeable
from bot.skills.shift.turn.turns import Place, open_places, team, week_from, whose
from bot.store.alarms import Late
from bot.store.community.people import Person
from bot.store.rota.slots import Slot, Slots
from bot.store.shelf import Shelf

SLOT = Arg(Text("slot"), hidden=True)
WEEK = Arg(Text("week"), hidden=True)
PLACE = Arg(Text("place"), hidden=True)
KIND = "turn asked"


@skill.job("shift.ask_turns", _("Ask everybody whose turn it is"), access=COORDINATOR)
async def ask_all(ctx: Context, *, slot: Annotated[int, SLOT], until: Until) -> Reply:
    """As things are now."""
    known = await ctx.store(Slots).get(slot)
    places = await open_places(ctx, known, until.at)
    people = {one.id: one for one in await team(ctx)}
    chosen = await whose(ctx, places)
    asked = [(place, people[one.person]) for place, one in chosen if one.person is not None]
    await _forget(ctx, {_week(known, place.monday) for place, _person in asked})
    for place, person in asked:
        await _ask(ctx, known, place, person)
    if not asked:
        return Reply(_("Nobody can be asked for that."))
    names: list[Value] = [one.name for one in dict.fromkeys(person for _place, person in asked)]
    return Reply(_("I ask {names}, each in private; you hear what comes of it.", names=Listing(names)))


async def _ask(ctx: Context, slot: Slot, place: Place, person: Person) -> None:
    """One person, one place of a week; with its clock."""
    by = answer_by(ctx.now, place.turn.start)
    if by is None:
        await _nobody(ctx, slot, place.monday)
        return
    lead = _("It is your turn: {slot}, {when}. Can you?", slot=named(slot), when=_times(place.turn))
    how = _("Nothing is held before your yes; without an answer by {when} I ask the next.", when=Moment(by))
    await _remember(ctx, slot, place, person)
    same = {"slot": slot.id, "week": place.monday.isoformat(), "place": place.number}
    yes = Choice(_("yes, I take it"), accept_turn.ask(**same), ("yes", "oui"))
    no = Choice(_("no, not then"), pass_turn.ask(**same), ("no", "non"))
    ctx.tell(person, Reply(Card(lead, close=how), choices=(yes, no), urgency=Urgency.RING, until=by))
    ctx.alarms.at(by, next_turn.ask(**same), key=_key(slot, place.monday, place.number), late=Late.always())


def _times(turn: Turn) -> Value:
    """Days that have the same hours are told together."""
    hours = {(one.start.timetz(), one.end.timetz()) for one in turn.spans}
    if len(hours) > 1 or len(turn.spans) == 1:
        return Listing([Text("{when}", {"when": one}) for one in turn.spans])
    days = Days(tuple(one.start.date() for one in turn.spans))
    return Text("{days}, {hours:time}", {"days": days, "hours": turn.spans[0]})


def _key(slot: Slot, monday: date, number: int) -> str:
    return f"turn {slot.id} {monday.isoformat()} {number}"


@skill.job("shift.accept_turn", _("Take one's turn"), access=TEAM)
async def accept_turn(
    ctx: Context,
    *,
    slot: Annotated[int, SLOT],
    week: Annotated[UserText, WEEK],
    place: Annotated[int, PLACE],
) -> Reply:
    """What is still open of that week is theirs."""
    known, monday = await ctx.store(Slots).get(slot), date.fromisoformat(week)
    held: list[Text] = []
    for one in await rota(ctx, week_from(monday, ctx)):
        if one.shift.slot != slot or not one.gaps or one.held_by(ctx.person.id):
            continue
        now, parts = await takeable(ctx, Stint(one.shift, one.shift.span), ctx.person)
        await expect(ctx, await hold(ctx, now, parts, ctx.person))
        held += [what_of(one.shift, part) for part in parts]
    if not held:
        raise Refused(_("Nothing of that week is open any more."))
    ctx.alarms.cancel(_key(known, monday, place))
    name = ctx.person.name
    await _tell(ctx, _("{name} takes the week of {day}: {slot}.", name=name, day=monday, slot=named(known)))
    return Reply(Card(_("Thank you! You are on the rota:"), tuple(held)))


@skill.job("shift.pass_turn", _("Leave one's turn to the next"), access=TEAM)
async def pass_turn(
    ctx: Context,
    *,
    slot: Annotated[int, SLOT],
    week: Annotated[UserText, WEEK],
    place: Annotated[int, PLACE],
) -> Reply:
    """They keep their place: it is theirs again the next time."""
    await _next(ctx, slot, date.fromisoformat(week), place)
    return Reply(_("Very well, I ask the next; you keep your place in the rotation."))


@skill.job("shift.next_turn", _("Ask the next one whose turn it is"))
async def next_turn(
    ctx: Context,
    *,
    slot: Annotated[int, SLOT],
    week: Annotated[UserText, WEEK],
    place: Annotated[int, PLACE],
) -> None:
    """Nobody answered in time."""
    await _next(ctx, slot, date.fromisoformat(week), place)


async def _next(ctx: Context, slot: int, monday: date, number: int) -> None:
    known = await ctx.store(Slots).get(slot)
    before = await _asked(ctx, known, monday)
    ctx.alarms.cancel(_key(known, monday, number))
    places = await open_places(ctx, known, week_from(monday, ctx).end)
    left = [one for one in places if one.monday == monday][: number + 1]
    if not left:
        return
    place = replace(left[-1], number=number)  # another place of that week may be held by now
    ((_place, chosen),) = await whose(ctx, [place], before)
    people = {one.id: one for one in await team(ctx)}
    if chosen.person is None:
        await _nobody(ctx, known, monday)
    else:
        await _ask(ctx, known, place, people[chosen.person])


def _week(slot: Slot, monday: date) -> str:
    return f"{slot.id} {monday.isoformat()}"


async def _asked(ctx: Context, slot: Slot, monday: date) -> list[int]:
    """Who was asked for a place of that week, whichever: nobody is asked twice."""
    kept = await _shelf(ctx).get(KIND, _week(slot, monday))
    known = kept.body["asked"] if kept else []
    return [int(str(one)) for one in known] if isinstance(known, list) else []


async def _remember(ctx: Context, slot: Slot, place: Place, person: Person) -> None:
    asked: list[Json] = [*await _asked(ctx, slot, place.monday), person.id]
    due = week_from(place.monday, ctx).end
    await _shelf(ctx).put(KIND, _week(slot, place.monday), {"asked": asked}, due=due)


async def _forget(ctx: Context, weeks: Collection[str]) -> None:
    """These are asked anew; and what is over."""
    over = [one.id for one in await _shelf(ctx).due(ctx.now) if one.kind == KIND]
    for week in (*weeks, *over):
        await _shelf(ctx).delete(KIND, week)


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)


async def _nobody(ctx: Context, slot: Slot, monday: date) -> None:
    """The honest end."""
    await _tell(ctx, _("Nobody takes the week of {day}: {slot}.", day=monday, slot=named(slot)))


async def _tell(ctx: Context, news: Text) -> None:
    for whom in await team_of(ctx):
        ctx.tell(whom, Reply(news, urgency=Urgency.LATER))
