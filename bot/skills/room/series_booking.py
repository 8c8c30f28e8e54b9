"""A series that is booked: date by date by the rules as they are then, and told with what was not to be had."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Listing, Names, Text, UserText, Word, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.nouns import number_of_series
from bot.rules.along import Along, along
from bot.rules.series import Dated, Repeated, dates, without
from bot.skills.room.check_in import await_arrival
from bot.skills.room.dates import days_of, free_ones, in_one_breath, lost_ones, reasons
from bot.skills.room.declare import BookingAsked, awaits_a_yes, skill, why_not
from bot.skills.room.series_back import unbook_series
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


async def wish_for(ctx: Context, room: Room, when: Span, people: int | None, purpose: UserText) -> Wish:
    """With the things that its purpose names."""
    if not isinstance(when, Repeated):
        raise TypeError("a series has a rule")
    wanted = along(purpose, room, await ctx.store(Rooms).all())
    return Wish(room, when, people, purpose, wanted)


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
    wish = await wish_for(ctx, room, when, people, purpose)
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
    lead = _confirmed(room, series, free_ones(found), awaited=awaits_a_yes(ctx, (room, *wish.along.items)))
    card = Card(lead, await _beside(ctx, wish, other, moved, missed), close=_how_to_change())
    undo = unbook_series.to(series=series.id, version=series.version)
    return Reply(card, undo=undo, kept=True)


def _series(ctx: Context, wish: Wish) -> Series:
    minutes = wish.when.lasts // timedelta(minutes=1)
    starts = wish.when.begins.replace(tzinfo=wish.when.zone)
    items = tuple(item.id for item in wish.along.items)
    return Series(
        0, 0, wish.room.id, ctx.person.id, wish.when.rule, starts, minutes,
        wish.along.purpose, wish.people, items,
    )  # fmt: skip


async def _book(ctx: Context, wish: Wish, room: Room, series: Series, span: Span) -> Dated:
    """One date, unless something speaks against it: the dates before it are booked by now."""
    items = wish.along.items
    if objections := await why_not(ctx, room, span, wish.people, items):
        return Dated(span, tuple(objections))
    awaited = awaits_a_yes(ctx, (room, *items))
    booking = await ctx.store(Bookings).add(
        room.id, ctx.person.id, span, wish.along.purpose, wish.people,
        items=series.items, state="asked" if awaited else "booked",
        series=series.id, occurrence=span.start.date().isoformat(),
    )  # fmt: skip
    await_arrival(ctx, room, booking)
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
