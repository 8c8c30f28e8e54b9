"""How much of the rota one carried: for oneself alone, with what is usual in the house beside it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.card import Card, Reply
from bot.core.moments import Span
from bot.core.text import Text, _, _n
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.rota.rota import what_of
from bot.rules.counters import hours_by_person, usual
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.words.handing import COUNT
from bot.store.rota.holders import Holder, Holders, worked
from bot.store.rota.shifts import Shifts

AHEAD = timedelta(weeks=9)
MOST_COMING = 5
NOTHING = timedelta(0)


@skill.command(
    "shift.count",
    _("See how much of the rota you carried, and what comes next for you."),
    access=TEAM,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "my-shifts", "fr": "mes-perms"},
    phrases=COUNT,
    examples={"en": "my shifts", "fr": "mes perms"},
    exact=True,
)
async def count(ctx: Context) -> Reply:
    """This month and the last twelve, in hours that passed; nobody else sees it."""
    month = ctx.now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    year = month.replace(year=month.year - 1)
    held = worked(await ctx.store(Holders).between(Span(year, ctx.now)), ctx.now)
    this_month = [one for one in held if one.span.start >= month]
    lines = (
        _("This month: {told}.", told=_told(ctx, this_month)),
        _("In the last twelve months: {told}.", told=_told(ctx, held)),
    )
    coming = await _coming(ctx)
    close = _("Nothing of the rota is yours in the next weeks.") if not coming else None
    privately = _("Only you see this.")
    return Reply(Card(_("What you carried of the rota:"), (*lines, *coming), close, (privately,)))


def _told(ctx: Context, held: Sequence[Holder]) -> Text:
    """One's own, and the median where that gives nobody away."""
    mine = [one for one in held if one.person == ctx.person.id and one.kind == "hold"]
    hours = hours_by_person(mine).get(ctx.person.id, NOTHING)
    own = (
        _n("{count} time, {hours}", "{count} times, {hours}", len(mine), hours=hours)
        if mine
        else _("nothing")
    )
    median = usual(held)
    return _("{own} (the median of the team: {median})", own=own, median=median) if median else own


async def _coming(ctx: Context) -> list[Text]:
    """What goes on counts as coming."""
    window = Span(ctx.now, ctx.now + AHEAD)
    mine = [one for one in await ctx.store(Holders).of(ctx.person.id, window) if one.kind == "hold"]
    return [await _line(ctx, one, ctx.now) for one in mine[:MOST_COMING]]


async def _line(ctx: Context, held: Holder, now: datetime) -> Text:
    what = what_of(await ctx.store(Shifts).get(held.shift), held.span)
    if held.span.start <= now:
        return _("Now: {what}.", what=what)
    return _("To come: {what}.", what=what)
