"""Come each time: « je viens à tous les repair cafés », "count me in for every one of them"."""

from collections.abc import Sequence
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.text import Days, Names, Text, _, _n, commas
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import JsonKind
from bot.kit.programme.events import NOTHING, coming_events
from bot.skills.event.answering import MOST_AT_ONCE, free_for
from bot.skills.event.declare import EVENT, skill
from bot.skills.event.guest_words import EACH_TIME
from bot.skills.event.join import COUNT, join
from bot.skills.event.misheard import of_one_time
from bot.skills.event.seats import leave_line, line, subject_of, write
from bot.store.programme.events import Event
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.programme.rsvps import SEATED, Rsvp, Rsvps


@skill.command(
    "event.join_each",
    _("Say that you come each time to what comes again."),
    access=VISITOR,
    names={},
    phrases=EACH_TIME,
    ears=Ears(unless=of_one_time),
    examples={"en": "I come to every repair café", "fr": "je viens à tous les repair café"},
)
async def join_each(
    ctx: Context,
    *,
    event: Annotated[Event | None, EVENT] = None,
    count: Annotated[int | None, COUNT] = None,
) -> Reply | Call:
    """To all dates that there are by now; where it is full, nothing is said for them, and they are told."""
    if event is None:
        return await _the_one_that_comes_again(ctx, count)
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    if len(dates) < 2 or not event.published:  # noqa: PLR2004 - one date is no series
        return join.ask(event=event, count=count)
    many = min(count or 1, MOST_AT_ONCE)
    mine = [one for one in dates if await _comes(ctx, event, one, many)]
    if not mine:
        raise Refused(_("It is full each time: {title}.", title=event.title))
    full = [one for one in dates if one not in mine]
    return _receipt(event, many, mine, full)


async def _the_one_that_comes_again(ctx: Context, count: int | None) -> Reply | Call:
    found = await coming_events(ctx)
    several = [
        (one, first) for one, first in found if len(await ctx.store(Occasions).to_come(one.id, ctx.now)) > 1
    ]
    if not found:
        raise Refused(NOTHING)
    if len(several) == 1:
        return join_each.ask(event=several[0][0], count=count)
    choices = tuple(
        Choice(commas([one.title, first.span]), join_each.ask(event=one, count=count))
        for one, first in several or found
    )
    return Reply(EVENT.question, choices=choices, call=join_each.ask(count=count), asks="event")


async def _comes(ctx: Context, event: Event, date: Occasion, count: int) -> bool:
    """Whether there is a place, which is theirs now."""
    person = ctx.person.id
    before = await ctx.store(Rsvps).one(date.id, person)
    has = before.count if before and before.answer in SEATED else 0
    if count > has and not await free_for(ctx, event, date, count):
        return False
    await leave_line(ctx, date, person)
    await write(ctx, date, Rsvp(date.id, person, "yes", count, ctx.now))
    await line.advance(ctx, subject_of(date))
    return True


def _receipt(event: Event, count: int, mine: Sequence[Occasion], full: Sequence[Occasion]) -> Reply:
    """A receipt that nobody else reads."""
    lead: Text = _n(
        "Noted: you come each time: {title}, {days}.",
        "Noted: {count} of you come each time: {title}, {days}.",
        count,
        title=event.title,
        days=_days(mine),
    )
    notes = (_("It is full: {days}.", days=_days(full)),) if full else ()
    close = _("If you cannot come after all: {leave}.", leave=Names("event.leave"))
    undo = leave_each.to(event=event, dates=[one.id for one in mine])
    return Reply(Card(lead, close=close, notes=notes), private=True, pointed=False, undo=undo)


def _days(dates: Sequence[Occasion]) -> Days:
    return Days(tuple(one.span.start.date() for one in dates))


@skill.job("event.leave_each", _("Take back that one comes each time"))
async def leave_each(
    ctx: Context, *, event: Event, dates: Annotated[Json, Arg(Text("dates"), kind=JsonKind(), hidden=True)]
) -> Reply:
    """All that was said at once."""
    for one in dates if isinstance(dates, list) else []:
        date = await ctx.store(Occasions).get(int(str(one)))
        await write(ctx, date, Rsvp(date.id, ctx.person.id, "no", 1, ctx.now))
        await line.advance(ctx, subject_of(date))
    return Reply(_("Undone: you do not come: {title}.", title=event.title), private=True)
