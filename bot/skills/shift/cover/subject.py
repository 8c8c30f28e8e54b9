"""What a cover is about, and who may be asked: what is still to be held of a shift, who of the team fits, who holds least."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.moments import Moment, Span
from bot.core.text import Listing, Text, Value, _
from bot.kit.context import Context
from bot.kit.rota.rota import named, stands
from bot.rules.rota import Staffed, elapsed
from bot.skills.shift.cover.given_up import given_up
from bot.store.community.people import People, Person, Role
from bot.store.helping.rallies import Rally
from bot.store.rota.holders import Holders
from bot.store.rota.shifts import Shift, Shifts
from bot.store.rota.volunteers import Volunteers
from bot.understanding.fold import plain

A_MONTH = timedelta(days=30)
MINUTE = timedelta(minutes=1)


def subject_of(shift: Shift) -> str:
    """What the cover of a shift is about."""
    return f"shift:{shift.id}"


async def shift_of(ctx: Context, rally: Rally) -> Shift:
    """The shift that a cover is about."""
    return await ctx.store(Shifts).get(int(rally.subject.partition(":")[2]))


async def lacking(ctx: Context, rally: Rally) -> tuple[Staffed, list[Span]]:
    """The shift as it stands, and what of it is still open and to come."""
    now = await stands(ctx, await shift_of(ctx, rally))
    found: list[Span] = []
    for span in (gap.span for gap in now.gaps if gap.span.end > ctx.now):
        touching = found and found[-1].end == span.start  # of one hour one person lacks, of the next two
        begins = found.pop().start if touching else max(span.start, ctx.now)
        found.append(Span(begins, span.end))
    return now, found


def begins(ctx: Context, parts: Sequence[Span]) -> datetime:
    """Until when somebody may be found: the beginning, or of what goes on already the end."""
    first = parts[0]
    return first.start if first.start > ctx.now else first.end


async def willing(ctx: Context, now: Staffed) -> list[Person]:
    """Who would come if need be, and who may be asked at the last minute."""
    known = await ctx.store(Volunteers).all()
    spares = {one.person for one in now.spares}
    return [
        one
        for one in await fit(ctx, now)
        if one.id in spares or (one.id in known and known[one.id].last_minute)
    ]


async def fit(ctx: Context, now: Staffed) -> list[Person]:
    """Those of the team who could: trained where that is needed, not there already, and not who could not."""
    people = ctx.store(People)
    team = [*await people.with_role(Role.CONCIERGE), *await people.with_role(Role.COORDINATOR)]
    there = {one.person for one in now.holders} | {one.person for one in await given_up(ctx, now.shift)}
    wanted = plain(now.shift.needs)
    return [
        one
        for one in {one.id: one for one in team}.values()
        if one.id not in there and (not wanted or any(wanted in plain(flag) for flag in one.flags))
    ]


async def burdens(ctx: Context, people: Sequence[Person]) -> dict[int, int]:
    """How many minutes each holds around now: who holds least is asked first."""
    month = Span(ctx.now - A_MONTH, ctx.now + A_MONTH)
    held = await ctx.store(Holders).between(month)
    return {
        one.id: int(elapsed(holder for holder in held if holder.person == one.id) / MINUTE) for one in people
    }


def middle_of(span: Span) -> datetime:
    """Half of it, at a full or a half hour where that is near."""
    half = span.start + span.length / 2
    rounded = half - timedelta(minutes=half.minute % 30, seconds=half.second, microseconds=half.microsecond)
    return rounded if rounded > span.start else half


def closing_of(now: Staffed, parts: Sequence[Span]) -> Text:
    """What a coordinator may decide instead: all that is left of it closed."""
    span, whole = parts[0], now.shift.span
    if len(parts) == 1 and span.end == whole.end and span.start > whole.start:
        return _("close at {at:time}, and announce it", at=Moment(span.start))
    if len(parts) == 1 and span.start == whole.start and span.end < whole.end:
        return _("open at {at:time} only, and announce it", at=Moment(span.end))
    return _("stay closed then, and announce it")


def announced(ctx: Context, now: Staffed, parts: Sequence[Span]) -> Text:
    """What everybody reads of it."""
    span, whole, name = parts[0], now.shift.span, named(now.shift)
    day: Text = (
        _("Today") if span.start.date() == ctx.now.date() else Text("{day:day}", {"day": Moment(span.start)})
    )
    if len(parts) == 1 and span.end == whole.end and span.start > whole.start:
        return _(
            "{day}: {name} closes at {at:time} instead of {end:time}.",
            day=day, name=name, at=Moment(span.start), end=Moment(whole.end),
        )  # fmt: skip
    if len(parts) == 1 and span.start == whole.start and span.end < whole.end:
        return _(
            "{day}: {name} opens at {at:time} instead of {start:time}.",
            day=day, name=name, at=Moment(span.end), start=Moment(whole.start),
        )  # fmt: skip
    hours: list[Value] = [Text("{when:time}", {"when": one}) for one in parts]
    return _("{day}: {name} is closed, {hours}.", day=day, name=name, hours=Listing(hours))
