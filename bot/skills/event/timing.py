"""What follows from a date of an event: its place in the networks' calendars, its reminder, and the question at its end."""

from datetime import timedelta

from bot.core.call import Call
from bot.core.happening import Happening
from bot.core.moments import Span
from bot.kit.context import Context
from bot.kit.programme import happenings
from bot.rules.digest import next_digest, week_of
from bot.skills.event.declare import where
from bot.store.alarms import Late
from bot.store.programme.events import Event
from bot.store.programme.occasions import Occasion, Occasions

NEXT_ONES = 4
"""So many dates of what comes again stand in a network's own calendar."""
BEFORE = timedelta(days=1)
REMIND = "event.remind"
END = "event.end"
DIGEST = "event.digest"
MEND = "event.mend_digest"


async def expect(ctx: Context, event: Event) -> None:
    """All of its dates that are to come are shown, and their alarms set; said again, nothing is there twice."""
    for number, occasion in enumerate(await ctx.store(Occasions).to_come(event.id, ctx.now)):
        if number < NEXT_ONES:
            await _show(ctx, event, occasion)
        _wake(ctx, occasion)


async def _show(ctx: Context, event: Event, occasion: Occasion) -> None:
    place = await where(ctx, event)
    happening = Happening(
        event.title,
        occasion.span.start,
        occasion.span.end,
        f"{place}, {ctx.house.name}" if place else str(ctx.house.name),
        event.about,
    )
    await happenings.show(ctx, key_of(event, occasion), happening)


def _wake(ctx: Context, occasion: Occasion) -> None:
    remind = occasion.span.start - BEFORE
    if remind > ctx.now:
        call = Call(REMIND, {"occasion": occasion.id})
        ctx.alarms.at(remind, call, key=f"occasion {occasion.id} remind", late=Late.by(minutes=12 * 60))
    end = Call(END, {"occasion": occasion.id})
    ctx.alarms.at(occasion.span.end, end, key=f"occasion {occasion.id} end", late=Late.always())


async def forget(ctx: Context, event: Event, occasion: Occasion) -> None:
    """It does not take place."""
    await happenings.drop(ctx, key_of(event, occasion))
    for what in ("remind", "end"):
        ctx.alarms.cancel(f"occasion {occasion.id} {what}")


def key_of(event: Event, occasion: Occasion) -> str:
    """The name of a date in the networks' calendars, wherever it is moved."""
    return f"event:{event.number}:{occasion.occurrence}"


def wake_digest(ctx: Context) -> None:
    """The week is told on the next Monday; said again, it is the same one."""
    ctx.alarms.at(next_digest(ctx.now), Call(DIGEST), key="event digest", late=Late.always())


def mend_digest(ctx: Context, *touched: Span) -> None:
    """What was told of this week is put right where it stands, if any of these is within it."""
    if not any(one.overlaps(week_of(ctx.now)) for one in touched):
        return
    ctx.alarms.at(ctx.now, Call(MEND), key="event digest mend", late=Late.always())
