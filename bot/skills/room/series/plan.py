"""Plan a series: « réserve l'atelier tous les jeudis 18 h-20 h du 3 décembre au 28 janvier »: date by date, then a choice."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Days, Names, Text, UserText, Word, _, _n
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.rules.series import MOST_DATES, Dated, Repeated, before, dates, left_out, told, without_such_a_day
from bot.skills.room.declare import needs_a_yes, skill
from bot.skills.room.series.booking import WHEN, Wish, wish_for
from bot.skills.room.series.dates import days_of, elsewhere, free_ones, judge, lost_ones, reasons
from bot.skills.room.series.missed import waitable
from bot.skills.room.words.series import THE_FREE, THE_REST_TOO
from bot.store.spaces.rooms import Room

PEOPLE = Word("concierge", "the_many")


@skill.job("room.plan", _("Look at the dates of a series"), access=MEMBER)
async def plan(
    ctx: Context,
    *,
    room: Room,
    when: Annotated[Span, WHEN],
    people: int | None = None,
    purpose: UserText = NO_WORDS,
) -> Reply:
    """What each date would be, before anything is booked."""
    wish = await wish_for(ctx, room, when, people, purpose)
    _few_enough(wish)
    found = await judge(ctx, room, dates(wish.when), people, wish.along.items)
    lead = _("{room}, {series}.", room=room.name, series=told(wish.when))
    odd = _odd(wish.when)
    awaited = await needs_a_yes(ctx, (room, *wish.along.items))
    if not lost_ones(found):
        close = _("All are free. Shall I book them?")
        if awaited:
            close = _("All are free, for a yes from {people}. Shall I ask them?", people=PEOPLE)
        asked = Card(lead, odd, close=close)
        return Reply(asked, choices=(wish.booked(), Choice(_("no"), None)))
    items = (*await _told(ctx, room, found), *odd)
    choices = await _choices(ctx, wish, found)
    if not choices:
        nothing = _("Nothing is booked. {free} shows what is free.", free=Names("room.free"))
        return Reply(Card(lead, items, close=nothing))
    close = _("What shall I book?")
    if awaited:
        close = _("That needs a yes from {people}. What shall I ask them for?", people=PEOPLE)
    return Reply(Card(lead, items, close=close), choices=(*choices, Choice(_("nothing"), None)))


def _odd(when: Repeated) -> tuple[Text, ...]:
    """The dates that were left out, and the months that have no such day."""
    odd = []
    if out := left_out(when):
        odd.append(_("Left out: {dates}", dates=days_of(out)))
    if months := without_such_a_day(when):
        odd.append(
            _n(
                "No date in the month that ends on {days}: it has no such day",
                "No date in the months that end on {days}: they have no such day",
                len(months),
                days=Days(tuple(months)),
            )
        )
    return tuple(odd)


def _few_enough(wish: Wish) -> None:
    """Raise Refused, with as many as can be, where they are too many."""
    found = dates(wish.when, MOST_DATES + 1)
    if len(found) <= MOST_DATES:
        return
    shorter = before(wish.when, found[MOST_DATES].start.date())
    until = Choice(
        _("until {day}", day=found[MOST_DATES - 1].start.date()),
        plan.to(room=wish.room, when=shorter, people=wish.people, purpose=wish.purpose),
    )
    raise Refused(
        _("A series has {most} dates at most.", most=MOST_DATES),
        close=_("Nothing is booked."),
        ways_out=(until,),
    )


async def _told(ctx: Context, room: Room, found: Sequence[Dated]) -> tuple[Text, ...]:
    """The free dates first, then those that cannot be had, by reason."""
    free = free_ones(found)
    lost = await reasons(ctx, room, lost_ones(found))
    items = [_("Free: {dates}", dates=days_of(free))] if free else []
    return (*items, *(_("{dates}: {why}", dates=days, why=why) for days, why in lost))


async def _choices(ctx: Context, wish: Wish, found: Sequence[Dated]) -> list[Choice]:
    free, lost = free_ones(found), lost_ones(found)
    choices = []
    if free:
        label = _n("the free date", "the {count} free dates", len(free))
        choices.append(replace(wish.booked(), label=label, words=THE_FREE))
        choices += await _waited_for(ctx, wish, free, lost)
    return [*choices, *await _for_the_rest(ctx, wish, free, lost)]


async def _waited_for(ctx: Context, wish: Wish, free: Sequence[Span], lost: Sequence[Dated]) -> list[Choice]:
    """A place in the queue for each date that others have."""
    taken = await waitable(ctx, (wish.room, *wish.along.items), lost)
    if not taken:
        return []
    there = _("the waiting list for {dates}", dates=days_of(taken))
    if len(taken) > 1:
        there = _("the waiting list for the {many} that are taken", many=len(taken))
    label = _n("the free date, and {there}", "the {count} free dates, and {there}", len(free), there=there)
    return [Choice(label, Call("room.book_and_wait", wish.arguments()), THE_REST_TOO)]


async def _for_the_rest(
    ctx: Context, wish: Wish, free: Sequence[Span], lost: Sequence[Dated]
) -> list[Choice]:
    """Another room for the dates that are lost."""
    other = await elsewhere(ctx, wish.room, lost, wish.people, wish.along.items)
    if other is None:
        return []
    there = _("{room} on {dates}", room=other.room.name, dates=days_of(other.spans))
    label = _n("the free date, and {there}", "the {count} free dates, and {there}", len(free), there=there)
    return [replace(wish.booked(other.room), label=label if free else there)]
