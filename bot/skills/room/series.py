"""Book a series: « réserve l'atelier tous les jeudis 18 h-20 h du 3 décembre au 28 janvier »: date by date, then a choice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Listing, Names, Text, UserText, Word, _, _n
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.nouns import number_of_series
from bot.rules.along import Along, along
from bot.rules.nights import on_the_wall
from bot.rules.series import MOST_DATES, Dated, Repeated, before, dates, told, without
from bot.skills.room.besides import freed
from bot.skills.room.dates import days_of, elsewhere, free_ones, in_one_breath, judge, lost_ones, reasons
from bot.skills.room.declare import BookingAsked, needs_a_yes, over, skill, why_not
from bot.skills.room.reminding import expect
from bot.store.bookings import Bookings
from bot.store.rooms import Room, Rooms
from bot.store.series import ManySeries, Series

WHEN = Arg(Text("when"))


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished for on each date."""

    room: Room
    when: Repeated
    people: int | None
    purpose: UserText
    along: Along

    def booked(self, other: Room | None = None) -> Choice:
        """The Call that books the free dates, and in another room what is free there; its label is to be put."""
        call = book_series.to(
            room=self.room, when=self.when, people=self.people, purpose=self.purpose, other=other
        )
        return Choice(_("yes"), call)


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
    wish = await _wish(ctx, room, when, people, purpose)
    found = await judge(ctx, room, dates(wish.when), people, wish.along.items)
    lead = _("{room}, {series}.", room=room.name, series=told(wish.when))
    if not lost_ones(found):
        asked = Card(lead, close=_("All are free. Shall I book them?"))
        return Reply(asked, choices=(wish.booked(), Choice(_("no"), None)))
    items = await _told(ctx, room, found)
    choices = await _choices(ctx, wish, found)
    if not choices:
        nothing = _("Nothing is booked. {free} shows what is free.", free=Names("room.free"))
        return Reply(Card(lead, items, close=nothing))
    return Reply(
        Card(lead, items, close=_("What shall I book?")), choices=(*choices, Choice(_("nothing"), None))
    )


async def _wish(ctx: Context, room: Room, when: Span, people: int | None, purpose: UserText) -> Wish:
    wanted = along(purpose, room, await ctx.store(Rooms).all())
    return Wish(room, _few_enough(room, when, people, purpose), people, purpose, wanted)


def _few_enough(room: Room, when: Span, people: int | None, purpose: UserText) -> Repeated:
    """Raise Refused, with as many as can be, where they are too many."""
    if not isinstance(when, Repeated):
        raise TypeError("a series has a rule")
    found = dates(when, MOST_DATES + 1)
    if len(found) <= MOST_DATES:
        return when
    shorter = before(when, found[MOST_DATES].start.date())
    until = Choice(
        _("until {day}", day=found[MOST_DATES - 1].start.date()),
        plan.to(room=room, when=shorter, people=people, purpose=purpose),
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
        choices.append(replace(wish.booked(), label=label))
    return [*choices, *await _for_the_rest(ctx, wish, free, lost)]


async def _for_the_rest(
    ctx: Context, wish: Wish, free: Sequence[Span], lost: Sequence[Dated]
) -> list[Choice]:
    """What can be done about the dates that are lost: another room; a place in the queue would be offered here too."""
    other = await elsewhere(ctx, wish.room, lost, wish.people)
    if other is None:
        return []
    there = _("{room} on {dates}", room=other.room.name, dates=days_of(other.spans))
    label = _n("the free date, and {there}", "the {count} free dates, and {there}", len(free), there=there)
    return [replace(wish.booked(other.room), label=label if free else there)]


@skill.job("room.book_series", _("Book a series"), access=MEMBER)
async def book_series(
    ctx: Context,
    *,
    room: Room,
    when: Annotated[Span, WHEN],
    people: int | None = None,
    purpose: UserText = NO_WORDS,
    other: Room | None = None,
) -> Reply:
    """Date by date, each by the rules as they are now; the answer tells what was booked and what was not."""
    wish = await _wish(ctx, room, when, people, purpose)
    series = await ctx.store(ManySeries).add(_series(ctx, wish))
    found = [await _book(ctx, wish, room, series, span) for span in dates(wish.when)]
    lost = lost_ones(found)
    there = [await _book(ctx, wish, other, series, one.span) for one in lost] if other else []
    moved = free_ones(there)
    missed = [one for one in lost if one.span not in moved]
    if not (free_ones(found) or moved):
        why = [_("{dates}: {why}", dates=days, why=why) for days, why in await reasons(ctx, room, missed)]
        raise Refused(*why, close=_("Nothing is booked."))
    rule = without(wish.when, (one.span.start.date() for one in missed)).rule
    series = await ctx.store(ManySeries).save(replace(series, rule=rule))
    lead = _confirmed(
        room, series, free_ones(found), awaited=await needs_a_yes(ctx, (room, *wish.along.items))
    )
    card = Card(lead, await _beside(ctx, wish, other, moved, missed), close=_how_to_change())
    undo = unbook_series.to(series=series.id, version=series.version)
    return Reply(card, undo=undo, kept=True)


def _series(ctx: Context, wish: Wish) -> Series:
    minutes = on_the_wall(wish.when) // timedelta(minutes=1)
    items = tuple(item.id for item in wish.along.items)
    return Series(
        0, 0, wish.room.id, ctx.person.id, wish.when.rule, wish.when.start, minutes,
        wish.along.purpose, wish.people, items,
    )  # fmt: skip


async def _book(ctx: Context, wish: Wish, room: Room, series: Series, span: Span) -> Dated:
    """One date, unless something speaks against it: the dates before it are booked by now."""
    items = wish.along.items
    if objections := await why_not(ctx, room, span, wish.people, items):
        return Dated(span, tuple(objections))
    awaited = await needs_a_yes(ctx, (room, *items))
    booking = await ctx.store(Bookings).add(
        room.id, ctx.person.id, span, wish.along.purpose, wish.people,
        items=series.items, state="asked" if awaited else "booked",
        series=series.id, occurrence=span.start.date().isoformat(),
    )  # fmt: skip
    await expect(ctx, room, booking)
    if awaited:
        ctx.fact(BookingAsked(ctx.house.id, booking.id))
    return Dated(span)


def _confirmed(room: Room, series: Series, booked: Sequence[Span], *, awaited: bool) -> Text:
    number = number_of_series(series)
    if not booked:
        return _("Booked, as series {number}:", number=number)
    what = in_one_breath(room, booked)
    if awaited:
        people = Word("concierge", "the_many")
        return _(
            "Asked for: {what}. Series {number}. It awaits a yes from {people}.",
            what=what,
            number=number,
            people=people,
        )
    return _("Booked: {what}. Series {number}.", what=what, number=number)


async def _beside(
    ctx: Context, wish: Wish, other: Room | None, moved: Sequence[Span], missed: Sequence[Dated]
) -> tuple[Text, ...]:
    """What stands in another room, and what was not booked."""
    items = []
    if other and moved:
        items.append(_("{room}: {dates}", room=other.name, dates=days_of(moved)))
    if wish.along.items:
        items.append(_("Each time with: {items}", items=Listing([item.name for item in wish.along.items])))
    if wish.along.purpose:
        items.append(_("Noted with it: {purpose}.", purpose=wish.along.purpose))
    for days, why in await reasons(ctx, wish.room, missed):
        items.append(_("Not booked: {dates}: {why}", dates=days, why=why))
    return tuple(items)


def _how_to_change() -> Text:
    return _(
        "To cancel one date or all of them: {cancel}, or {undo} within the hour.",
        cancel=Names("me.cancel"), undo=Names("me.undo"),
    )  # fmt: skip


async def nothing_changed(ctx: Context, *, series: int, version: int) -> None:
    """Nobody has cancelled or moved any of it since."""
    found = await ctx.store(ManySeries).get(series)
    if found.version != version or found.state != "running":
        raise Refused(_("That was changed since: it cannot be undone."))


@skill.job("room.unbook_series", _("Take a series back"), rule=nothing_changed)
async def unbook_series(ctx: Context, *, series: int, version: int) -> Reply:  # noqa: ARG001 - `version` is its rule's
    """Undo a series: each date of it that is not over is free again."""
    many = ctx.store(ManySeries)
    found = await many.get(series)
    held = [one for one in await ctx.store(Bookings).of_series(series) if one.holding and not over(ctx, one)]
    for booking in held:
        await ctx.store(Bookings).cancel(booking)
        await freed(ctx, booking)
    await many.save(replace(found, state="cancelled"))
    room = await ctx.store(Rooms).get(found.room)
    days = days_of(booking.span for booking in held)
    return Reply(_("Undone: {room}, {dates}: free again.", room=room.name, dates=days))
