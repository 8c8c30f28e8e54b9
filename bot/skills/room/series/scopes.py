"""Of a series: this date alone, this and the following, or all that is to come."""

from collections.abc import Callable, Sequence

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.text import Text, _, _n
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import TextKind
from bot.store.spaces.bookings import Booking, Bookings

THIS, FOLLOWING, ALL = "this", "following", "all"
SCOPE = Arg(Text("scope"), kind=TextKind(), hidden=True)
"""Which dates a Call is about: never typed by that name; empty while nobody has said."""


ONLY = (
    "only that one",
    "just that one",
    "only this one",
    "just this one",
    "that one",
    "seulement celle-là",
    "juste celle-là",
    "celle-là",
)
AND_AFTER = ("and the following", "this and the following", "that one and the following", "et les suivantes", "celle-là et les suivantes",
             "et les suivants")  # fmt: skip
EVERY = (
    "all",
    "all of them",
    "all of it",
    "every one",
    "the whole series",
    "toutes",
    "toutes les dates",
    "tout",
    "toute la série",
    "la série",
)


async def to_come(ctx: Context, booking: Booking) -> list[Booking]:
    """The dates of its series that stand and have not begun, and itself."""
    if booking.series is None:
        return [booking]
    dates = await ctx.store(Bookings).of_series(booking.series)
    return [one for one in dates if one.id == booking.id or (one.holding and one.span.start > ctx.now)]


async def within(ctx: Context, booking: Booking, scope: str) -> list[Booking]:
    """The bookings that a scope means, by start; « the following » in the order of the series, wherever they were moved."""
    if scope not in {FOLLOWING, ALL}:
        return [booking]
    dates = await to_come(ctx, booking)
    return dates if scope == ALL else [one for one in dates if _place(one) >= _place(booking)]


def _place(booking: Booking) -> str:
    return booking.occurrence or booking.span.start.date().isoformat()


async def which(ctx: Context, booking: Booking, question: Text, call: Callable[[str], Call]) -> Reply | None:
    """The question of which dates are meant; None where there is only one."""
    dates = await to_come(ctx, booking)
    if len(dates) == 1:
        return None
    after = await within(ctx, booking, FOLLOWING)
    choices = [Choice(_("only {day}", day=booking.span.start.date()), call(THIS), ONLY)]
    if 1 < len(after) < len(dates):
        label = _n("that date and the {count} after it", "that date and the {count} after it", len(after) - 1)
        choices.append(Choice(label, call(FOLLOWING), AND_AFTER))
    choices.append(Choice(_("all {count} dates", count=len(dates)), call(ALL), EVERY))
    return Reply(question, choices=(*choices, Choice(_("nothing"), None)))


def soonest(bookings: Sequence[Booking]) -> Booking:
    return min(bookings, key=lambda one: one.span.start)
