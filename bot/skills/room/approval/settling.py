"""An answer of the team settles what was asked for: who may give it, what they read then, and how it is taken back."""

from collections.abc import Mapping
from typing import Annotated, Any

from bot.core.call import Json
from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Days, Names, Text, UserText, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.nouns import told_apart
from bot.skills.room.approval.approval import Answer, Approval, Approvals
from bot.skills.room.approval.cards import answers, bookings_of, name_of_asker, number, outcome
from bot.skills.room.approval.deciding import decide, put_in_time, reopened, told_at, wait_for_an_answer
from bot.skills.room.approval.requested import Requested, RequestedKind
from bot.skills.room.declare import skill, team
from bot.skills.room.moving.places import place_of
from bot.store.community.people import People

BOOKING = Arg(
    _("Which request? For example: R-12"),
    names={"en": "booking", "fr": "réservation"},
    kind=RequestedKind(),
    rest=True,
)


async def may_decide(ctx: Context, *, booking: Requested | None, **_more: object) -> None:
    """What is still asked for; and nobody says yes to themselves, unless there is nobody else."""
    if booking is None:
        return
    approval = booking.approval
    waiting = [one for one in booking.bookings if one in approval.bookings]
    if approval.state == "answered" or not waiting:
        await _decided(ctx, approval)
    if approval.person == ctx.person.id and await team(ctx, but=ctx.person.id):
        raise Refused(_("That is your own request: somebody else of the team answers it."))


async def _decided(ctx: Context, approval: Approval) -> None:
    if approval.by is not None and approval.by != ctx.person.id:
        by = await told_apart(ctx, await ctx.store(People).get(approval.by))
        raise Refused(
            _("{name} was faster, and nothing more was changed.", name=by),
            close=_closing(await outcome(ctx, approval)),
        )
    raise Refused(
        _("That is settled by now: nothing was changed."), close=_closing(await outcome(ctx, approval))
    )


def _closing(told: Text | Card) -> Text:
    return told if isinstance(told, Text) else told.lead


async def settle(ctx: Context, approval: Approval, given: Mapping[int, Answer], words: UserText) -> Reply:
    """Written, and told; within the hour it can be taken back, but for what went back where it was."""
    given = {one: answer for one, answer in given.items() if one in approval.bookings}
    fixed = [one for one in await bookings_of(ctx, list(given)) if await place_of(ctx, one)]
    decided = await decide(ctx, approval, given, words)
    now = await bookings_of(ctx, list(given))
    told = await outcome(ctx, decided) if decided.state == "answered" else await _partly(ctx, decided, given)
    name = await name_of_asker(ctx, approval)
    card = told if isinstance(told, Card) else Card(told)
    notes = [
        _("{name} hears it in the morning.", name=name)
        if await told_at(ctx, decided, now[0]) > ctx.now
        else _("{name} is told.", name=name)
    ]
    if fixed:
        return Reply(Card(card.lead, card.items, card.close, tuple(notes)))
    notes.append(_("To undo it within the hour: {undo}.", undo=Names("me.undo")))
    steps: list[Json] = [[one.id, one.version] for one in now]
    undo = undecide.to(approval=approval.id, steps=steps)
    return Reply(Card(card.lead, card.items, card.close, tuple(notes)), undo=undo)


async def _partly(ctx: Context, approval: Approval, given: Mapping[int, Answer]) -> Card:
    said = await answers(ctx, approval, list(given))
    left = await bookings_of(ctx, approval.bookings)
    lead = _("You said {said}", said=said[0])
    return Card(
        lead,
        said[1:],
        close=_("Still asked for: {dates}.", dates=Days(tuple(one.span.start.date() for one in left))),
    )


@skill.job("room.undecide", _("Take an answer back"), access=CONCIERGE)
async def undecide(
    ctx: Context,
    *,
    approval: str,
    steps: Annotated[list[Any], Arg(Text("steps"), kind=JsonKind())],
) -> Reply:
    """It awaits its answer again, of the whole team."""
    found = await Approvals(ctx).get(approval)
    if found is None:
        raise Refused(_("That was changed since: it cannot be undone."))
    again = await reopened(ctx, found, {int(one[0]): int(one[1]) for one in steps})
    bookings = await bookings_of(ctx, again.bookings)
    (wait_for_an_answer if again.asked else put_in_time)(ctx, again, bookings[0])
    return Reply(_("Undone: {number} awaits a yes again.", number=await number(ctx, again, bookings)))
