"""The dates of a series that somebody else had when it was booked: kept, for people come back to them in a later breath."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from bot.core.moments import Span
from bot.kit.context import Context
from bot.rules.series import Dated, placed, rule_of
from bot.skills.room.declare import skill
from bot.store.shelf import Shelf
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Room
from bot.store.spaces.series import Series

KIND = "missed"


async def waitable(ctx: Context, rooms: Sequence[Room], missed: Iterable[Dated]) -> list[Span]:
    """Those on which somebody else has the room, or a thing wanted with it, and nothing else stands in the way: they may come free."""
    taken = [one.span for one in missed if all(why.kind == "taken" for why in one.objections)]
    return [span for span in taken if await _has_another(ctx, rooms, span)]


async def _has_another(ctx: Context, rooms: Sequence[Room], span: Span) -> bool:
    bookings = ctx.store(Bookings)
    holders = [one for room in rooms for one in await bookings.clashing(room.id, span)]
    return bool(holders) and all(one.person != ctx.person.id for one in holders)


async def remember_missed(ctx: Context, series: int, spans: Sequence[Span]) -> None:
    """Until the last of them is over; what is older is forgotten."""
    shelf = _shelf(ctx)
    for old in await shelf.due(ctx.now):
        if old.kind == KIND:
            await shelf.delete(old.kind, old.id)
    if spans:
        days = [span.start.date().isoformat() for span in spans]
        await shelf.put(KIND, str(series), {"days": [*days]}, due=max(span.end for span in spans))


async def missed_of(ctx: Context, series: Series) -> list[Span]:
    """Those that have not begun."""
    kept = await _shelf(ctx).get(KIND, str(series.id))
    days = kept.body["days"] if kept else []
    spans = [_on(series, date.fromisoformat(str(day))) for day in (days if isinstance(days, list) else [])]
    return [span for span in spans if span.start > ctx.now]


async def forget_missed(ctx: Context, series: int) -> None:
    """They are waited for, or not wanted any more."""
    await _shelf(ctx).delete(KIND, str(series))


def _on(series: Series, day: date) -> Span:
    rule = rule_of(series)
    return placed(datetime.combine(day, rule.begins.time()), rule.lasts, rule.zone)


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
