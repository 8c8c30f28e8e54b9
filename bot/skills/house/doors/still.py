"""« Encore quelqu'un ? » : asked of the last person when the doors should be closed; without a word they become unknown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Gone, Refused
from bot.core.moments import Moment
from bot.core.text import NO_WORDS, Text, UserText, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.facts import DoorsTold, RoomClosed
from bot.kit.house.doors import doors_of
from bot.kit.rota.rota import on_duty_at, people_of
from bot.rules.doors import SILENCE, Doors, State, later
from bot.skills.house.declare import skill
from bot.skills.house.doors.showing import show
from bot.store.alarms import Late
from bot.store.community.people import People, Person
from bot.store.rota.signs import Sign, Signs

SOON = timedelta(minutes=15)
LONGER = timedelta(hours=1)
LOOK = timedelta(hours=1)
"""So often the sign is compared with the rota while the house is open."""
ASK, FORGET = "house still open", "house sign forgotten"


def await_the_end(ctx: Context, sign: int, state: State) -> None:
    """Somebody is asked a little after the planned end; where none is known, nobody is."""
    since = state.since or ctx.now
    if state.until and not state.overdue:
        due = min(later(state.until, SOON), later(ctx.now, LOOK))  # the rota may change meanwhile
        planned = UserText(state.until.isoformat())
        ctx.alarms.at(due, ask.to(sign=sign, planned=planned), key=ASK, late=Late.by(minutes=90))
    else:
        ctx.alarms.cancel(ASK)
    ctx.alarms.at(later(state.until or since, SILENCE), forget.to(sign=sign), key=FORGET, late=Late.always())


def rest(ctx: Context) -> None:
    """Nobody is asked any more."""
    ctx.alarms.cancel(ASK)
    ctx.alarms.cancel(FORGET)


@skill.job("house.ask_still", _("Ask whether somebody is still there"))
async def ask(
    ctx: Context, *, sign: int, planned: Annotated[UserText, Arg(Text("planned"), hidden=True)] = NO_WORDS
) -> None:
    """Once for each end that was planned, of those who were there last; silence is an answer too."""
    last, state = await ctx.store(Signs).last(), await doors_of(ctx)
    if last is None or last.id != sign:
        return
    if state.doors is not Doors.OPEN or state.until is None:  # it was closed by who decides that
        await show(ctx, last.at)
        return
    if not state.overdue:
        if state.until.isoformat() != planned:
            await show(ctx, last.at)
        await_the_end(ctx, sign, state)
        return
    await show(ctx, last.at)
    body = _(
        "We should have been open until {until:time}. Is somebody still there?", until=Moment(state.until)
    )
    yes = Choice(
        _("yes, one more hour"), stay.to(sign=sign), ("yes", "oui", "encore", "toujours", "still here")
    )
    no = Choice(
        _("no, closed"), leave.to(sign=sign), ("no", "non", "fermé", "closed", "on ferme", "we closed")
    )
    until = later(state.until, SILENCE)
    for whom in await _last_there(ctx, last, state.until):
        ctx.tell(whom, Reply(body, choices=(yes, no), urgency=Urgency.RING, until=until))


async def _last_there(ctx: Context, sign: Sign, end: datetime) -> Sequence[Person]:
    """Whoever was on duty at the end, else who said last that it is open."""
    moment = end.astimezone(ctx.house.zone) - timedelta(minutes=1)
    held = [one for shift in await on_duty_at(ctx, moment) for one in shift.at(moment)]
    if held and sign.until is None:
        return list((await people_of(ctx, held)).values())
    try:
        return [await ctx.store(People).get(sign.person)] if sign.person else []
    except Gone:
        return []


@skill.job("house.still_open", _("Stay open for one more hour"), access=CONCIERGE)
async def stay(ctx: Context, *, sign: int) -> Reply:
    """Asked again when that hour is over."""
    last = await _unchanged(ctx, sign)
    until = later(ctx.now, LONGER)
    put = await ctx.store(Signs).put(replace(last, id=0, at=ctx.now, until=until, person=ctx.person.id))
    await show(ctx, last.at)
    await_the_end(ctx, put, await doors_of(ctx))
    return Reply(_("Noted: open until {until:time}.", until=Moment(until)))


@skill.job("house.all_gone", _("Nobody is there any more"), access=CONCIERGE)
async def leave(ctx: Context, *, sign: int) -> Reply:
    """The same as « on ferme »."""
    last = await _unchanged(ctx, sign)
    await ctx.store(Signs).put(Sign(0, open=False, at=ctx.now, person=ctx.person.id))
    ctx.fact(DoorsTold(ctx.house.id))
    await show(ctx, last.at)
    rest(ctx)
    return Reply(_("Noted: we are closed. Thank you!"))


async def _unchanged(ctx: Context, sign: int) -> Sign:
    last = await ctx.store(Signs).last()
    if last is None or last.id != sign:
        raise Refused(_("Something else was said of the doors since."))
    return last


@skill.job("house.forget_sign", _("What was said of the doors is too old"))
async def forget(ctx: Context, *, sign: int) -> None:
    """The message that shows it says so too."""
    last = await ctx.store(Signs).last()
    if last is None or last.id != sign:
        return
    state = await doors_of(ctx)
    if state.doors is Doors.OPEN:
        await_the_end(ctx, sign, state)
    else:
        await show(ctx, last.at)


@skill.listen(RoomClosed)
def closed(_fact: RoomClosed) -> Sequence[Call]:
    """What is shown of today may be otherwise."""
    return [refresh.to()]


@skill.job("house.refresh_sign", _("Tell of the doors as they are"))
async def refresh(ctx: Context) -> None:
    """Where the house is open now, it may be so for less long."""
    last, state = await ctx.store(Signs).last(), await doors_of(ctx)
    if last and last.open and state.since == last.at and state.doors is Doors.OPEN:
        await show(ctx, last.at)
        await_the_end(ctx, last.id, state)
