"""« Encore quelqu'un ? » : asked of the last person when the doors should be closed; without a word they become unknown."""

from dataclasses import replace
from datetime import timedelta

from bot.core.card import Choice, Reply, Urgency
from bot.core.errors import Gone, Refused
from bot.core.moments import Moment
from bot.core.text import _
from bot.kit.access import CONCIERGE
from bot.kit.context import Context
from bot.kit.doors import doors_of
from bot.rules.doors import SILENCE, Doors, State, later
from bot.skills.house.declare import skill
from bot.skills.house.doors.showing import show
from bot.store.alarms import Late
from bot.store.people import People
from bot.store.signs import Sign, Signs

SOON = timedelta(minutes=15)
LONGER = timedelta(hours=1)
ASK, FORGET = "house still open", "house sign forgotten"


def await_the_end(ctx: Context, sign: int, state: State) -> None:
    """Somebody is asked a little after the planned end; where none is known, nobody is."""
    since = state.since or ctx.now
    if state.until:
        ctx.alarms.at(later(state.until, SOON), ask.to(sign=sign), key=ASK, late=Late.by(minutes=90))
    else:
        ctx.alarms.cancel(ASK)
    ctx.alarms.at(later(state.until or since, SILENCE), forget.to(sign=sign), key=FORGET, late=Late.always())


def rest(ctx: Context) -> None:
    """Nobody is asked any more."""
    ctx.alarms.cancel(ASK)
    ctx.alarms.cancel(FORGET)


@skill.job("house.ask_still", _("Ask whether somebody is still there"))
async def ask(ctx: Context, *, sign: int) -> None:
    """Once for each end that was planned; silence is an answer too."""
    last, state = await ctx.store(Signs).last(), await doors_of(ctx)
    if last is None or last.id != sign or state.doors is not Doors.OPEN or state.until is None:
        return
    await show(ctx, last.at)
    if last.person is None:
        return
    try:
        whom = await ctx.store(People).get(last.person)
    except Gone:
        return
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
    ctx.tell(whom, Reply(body, choices=(yes, no), urgency=Urgency.RING, until=until))


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
    if last and last.id == sign and (await doors_of(ctx)).doors is Doors.UNKNOWN:
        await show(ctx, last.at)
