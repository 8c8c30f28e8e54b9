"""A series that is booked: date by date by the rules as they are then, and told with what was not to be had."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated

from bot.core.call import Json
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
from bot.skills.room.declare import BookingAsked, needs_a_yes, skill, why_not
from bot.skills.room.reminders.reminding import expect
from bot.skills.room.series.dates import days_of, free_ones, in_one_breath, lost_ones, reasons
from bot.skills.room.series.missed import remember_missed, waitable
from bot.skills.room.series.taking_back import unbook_series
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Room, Rooms
from bot.store.spaces.series import ManySeries, Series

WHEN = Arg(Text("when"))


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished for on each date."""

    room: Room
    when: Repeated
    people: int | None
    purpose: UserText
    along: Along

    def arguments(self) -> Mapping[str, Json]:
        """As the Calls that book it have them."""
        return book_series.to(
            room=self.room, when=self.when, people=self.people, purpose=self.purpose
        ).arguments

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


@dataclass(frozen=True, slots=True)
class Made:
    """A series as it was booked: its free dates, those that another room was free for, and those that nothing was."""

    series: Series
    booked: Sequence[Span]
    elsewhere: Sequence[Span]
    missed: Sequence[Dated]
    awaited: bool


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
    made = await make(ctx, wish, other)
    taken = await waitable(ctx, (room, *wish.along.items), made.missed)
    await remember_missed(ctx, made.series.id, taken)
    hint = _("To wait for the dates that others have: {wait}.", wait=Names("room.wait_rest"))
    beside = await _beside(ctx, wish, other, made)
    return confirmed(wish, made, [*beside, hint] if taken else beside)


async def make(ctx: Context, wish: Wish, other: Room | None = None) -> Made:
    """Book what can be had. Raises Refused where that is nothing at all."""
    series = await ctx.store(ManySeries).add(_series(ctx, wish))
    found = [await _book(ctx, wish, wish.room, series, span) for span in dates(wish.when)]
    lost = lost_ones(found)
    there = [await _book(ctx, wish, other, series, one.span) for one in lost] if other else []
    moved = free_ones(there)
    missed = [one for one in lost if one.span not in moved]
    if not (free_ones(found) or moved):
        why = await reasons(ctx, wish.room, missed)
        raise Refused(
            *(_("{dates}: {why}", dates=days, why=why) for days, why in why), close=_("Nothing is booked.")
        )
    rule = without(wish.when, (one.span.start.date() for one in missed)).rule
    kept = await ctx.store(ManySeries).save(replace(series, rule=rule))
    awaited = await needs_a_yes(ctx, (wish.room, *wish.along.items))
    return Made(kept, free_ones(found), moved, missed, awaited)


def confirmed(wish: Wish, made: Made, beside: Sequence[Text]) -> Reply:
    """What was booked and what was not, and how it is taken back."""
    lead = _lead(wish.room, made.series, made.booked, awaited=made.awaited)
    undo = unbook_series.to(series=made.series.id, version=made.series.version)
    return Reply(Card(lead, tuple(beside), close=_how_to_change()), undo=undo, kept=True)


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
    awaited = await needs_a_yes(ctx, (room, *items))
    booking = await ctx.store(Bookings).add(
        room.id, ctx.person.id, span, wish.along.purpose, wish.people,
        items=series.items, state="asked" if awaited else "booked",
        series=series.id, occurrence=span.start.date().isoformat(),
    )  # fmt: skip
    await expect(ctx, booking)
    if awaited:
        ctx.fact(BookingAsked(ctx.house.id, booking.id))
    return Dated(span)


def _lead(room: Room, series: Series, booked: Sequence[Span], *, awaited: bool) -> Text:
    number = number_of_series(series)
    if not booked:
        return _("Booked, as series {number}:", number=number)
    what = in_one_breath(room.name, booked)
    if awaited:
        people = Word("concierge", "the_many")
        return _(
            "Asked for: {what}. Series {number}. It awaits a yes from {people}.",
            what=what,
            number=number,
            people=people,
        )
    return _("Booked: {what}. Series {number}.", what=what, number=number)


async def _beside(ctx: Context, wish: Wish, other: Room | None, made: Made) -> Sequence[Text]:
    """What stands in another room, what comes along, and what was not booked."""
    items = []
    if other and made.elsewhere:
        items.append(_("{room}: {dates}", room=other.name, dates=days_of(made.elsewhere)))
    return [*items, *along_with(wish), *await not_booked(ctx, wish.room, made.missed)]


def along_with(wish: Wish) -> list[Text]:
    """What is booked and noted each time beside the room."""
    said = []
    if wish.along.items:
        said.append(_("Each time with: {items}", items=Listing([item.name for item in wish.along.items])))
    if wish.along.purpose:
        said.append(_("Noted with it: {purpose}.", purpose=wish.along.purpose))
    return said


async def not_booked(ctx: Context, room: Room, missed: Sequence[Dated]) -> list[Text]:
    """Which dates could not be had, and why."""
    why = await reasons(ctx, room, missed)
    return [_("Not booked: {dates}: {why}", dates=days, why=why) for days, why in why]


def _how_to_change() -> Text:
    return _(
        "To change or cancel one date or all of them: {move}, {cancel} (or {undo} within the hour).",
        move=Names("room.move"), cancel=Names("me.cancel"), undo=Names("me.undo"),
    )  # fmt: skip
