"""Of a series that was asked for, a yes to some dates: read back, and what about the others asked."""

from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Choice, Reply
from bot.core.text import NO_WORDS, Days, Text, UserText, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.rules.approval import chosen
from bot.skills.room.approval import Answer
from bot.skills.room.approval_cards import bookings_of
from bot.skills.room.declare import skill
from bot.skills.room.requested import Requested
from bot.skills.room.settling import BOOKING, may_decide, settle

DATES = Arg(_("Which dates do you approve? For example: 3 and 10 December, or all but the 17th"))
HIDDEN = Arg(Text("rest"), hidden=True)


@skill.job("room.choose_dates", _("Choose dates that were asked for"), access=CONCIERGE, rule=may_decide)
async def choose(
    ctx: Context,
    *,
    booking: Annotated[Requested, BOOKING],
    dates: Annotated[UserText, DATES],
) -> Reply:
    """Read back before anything is written: days are easily mistaken."""
    bookings = await bookings_of(ctx, booking.approval.bookings)
    days = [one.span.start.date() for one in bookings]
    some = chosen(dates, days, ctx.said_at, ctx.asker.language[:2])
    again = choose.ask(booking=booking)
    if not some:
        asked = _("These dates are asked for: {dates}. Which of them?", dates=Days(tuple(days)))
        return Reply(asked, call=again, asks="dates", believed=False)
    left = [day for day in days if day not in some]
    if not left:
        return await settle(ctx, booking.approval, dict.fromkeys(booking.approval.bookings, "yes"), NO_WORDS)
    asked = _("Yes to {some}, and what about {rest}?", some=Days(tuple(some)), rest=Days(tuple(left)))

    def answer(rest: str) -> Call:
        wanted: list[Json] = [one.id for one in bookings if one.span.start.date() in some]
        return answer_dates.to(booking=booking, wanted=wanted, rest=rest)

    choices = (
        Choice(_("no to those"), answer("no"), ("no",)),
        Choice(_("those wait"), answer("wait")),
        Choice(_("nothing"), None),
    )
    return Reply(asked, choices=choices, call=again, asks="dates", believed=False)


@skill.job("room.answer_dates", _("Answer dates that were asked for"), access=CONCIERGE, rule=may_decide)
async def answer_dates(
    ctx: Context,
    *,
    booking: Annotated[Requested, BOOKING],
    wanted: Annotated[list[Json], Arg(Text("wanted"), kind=JsonKind())],
    rest: Annotated[str, HIDDEN] = "",
) -> Reply:
    """These get a yes, the others a no or nothing yet."""
    given: dict[int, Answer] = {one: "yes" for one in booking.approval.bookings if one in wanted}
    if rest == "no":
        given |= {one: "no" for one in booking.approval.bookings if one not in wanted}
    return await settle(ctx, booking.approval, given, NO_WORDS)
