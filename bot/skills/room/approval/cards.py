"""What the team reads of an approval: who asks for what, and what became of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.card import Card
from bot.core.errors import Gone
from bot.core.moments import Span, wall
from bot.core.text import Listing, Names, Text, UserText, Value, _
from bot.kit.booking.together import together, where
from bot.kit.context import Context
from bot.kit.nouns import number_of, number_of_series, told_apart
from bot.skills.room.approval.approval import Approval
from bot.skills.room.declare import things
from bot.skills.room.moving.places import place_of
from bot.skills.room.series.dates import in_their_rooms
from bot.skills.room.told import what_of
from bot.store.community.people import People
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.series import ManySeries


async def bookings_of(ctx: Context, ids: Sequence[int]) -> list[Booking]:
    """By start."""
    found = [await ctx.store(Bookings).get(one) for one in ids]
    return sorted(found, key=lambda one: one.span.start)


async def as_asked(ctx: Context, approval: Approval, ids: Sequence[int]) -> list[Booking]:
    """As they were asked for, wherever they are now."""
    found = []
    for booking in [await ctx.store(Bookings).get(one) for one in ids]:
        room, start, end = approval.about[booking.id]
        span = Span(wall(start, ctx.house.zone), wall(end, ctx.house.zone))
        found.append(replace(booking, room=room, span=span))
    return sorted(found, key=lambda one: one.span.start)


async def name_of_asker(ctx: Context, approval: Approval) -> Value:
    """Told from another one of that name: the team must know who asks."""
    try:
        return await told_apart(ctx, await ctx.store(People).get(approval.person))
    except Gone:  # forgotten meanwhile
        return UserText("?")


async def what(ctx: Context, bookings: Sequence[Booking]) -> Text:
    """One booking in full; of several the room, the hours and the dates."""
    if len(bookings) == 1:
        only = bookings[0]
        held = await together(ctx, only)
        return what_of(held.rooms, only, held.told)
    return await in_their_rooms(ctx, bookings)


async def number(ctx: Context, approval: Approval, bookings: Sequence[Booking]) -> UserText:
    """By which it is answered: the booking's, of several dates the series'."""
    if len(bookings) == 1 or approval.series is None:
        return number_of(bookings[0])
    return number_of_series(await ctx.store(ManySeries).get(approval.series))


async def question(ctx: Context, approval: Approval) -> Card:
    """Who asks for what, for whom, what for; and what stands if they say no."""
    bookings = await bookings_of(ctx, approval.bookings)
    numbered = await number(ctx, approval, bookings)
    name, asked = await name_of_asker(ctx, approval), await what(ctx, bookings)
    lead = _("{name} asks for {what}. Number {number}.", name=name, what=asked, number=numbered)
    how = _(
        "A word may go with the answer: {refuse} {number}: too loud",
        refuse=Names("room.refuse"),
        number=numbered,
    )
    return Card(lead, await _beside(ctx, bookings), close=_("Do you say yes?"), notes=(how,))


async def _beside(ctx: Context, bookings: Sequence[Booking]) -> tuple[Text, ...]:
    items = []
    first = bookings[0]
    if first.purpose:
        items.append(_("What for: {purpose}", purpose=first.purpose))
    if len(bookings) > 1 and first.items:
        names = [item.name for item in await things(ctx, first)]
        items.append(_("Each time with: {items}", items=Listing(names)))
    left = [place.of(booking) for booking in bookings if (place := await place_of(ctx, booking))]
    for rooms in dict.fromkeys((one.room, *one.items) for one in left):
        there = [one for one in left if one.resources == rooms]
        from_where = await in_their_rooms(ctx, there)
        if len(there) == 1:
            from_where = _("{room}, {when}", room=await where(ctx, there[0]), when=there[0].span)
        items.append(_("It would move there from: {where}", where=from_where))
    return tuple(items)


async def outcome(ctx: Context, approval: Approval) -> Text | Card:
    """What became of it, and by whose word."""
    bookings = await as_asked(ctx, approval, approval.all)
    name, asked = await name_of_asker(ctx, approval), await what(ctx, bookings)
    values: dict[str, Value] = {"name": name, "what": asked, "number": await number(ctx, approval, bookings)}
    match approval.state:
        case "silent":
            return _("Nobody answered in time: {name}, {what}, number {number}.", **values)
        case "closed":
            return _(
                "It is closed then, so nobody needs to answer: {name}, {what}, number {number}.", **values
            )
        case "answered" if approval.by is not None:
            return await _answered(ctx, approval)
        case _:
            return _("No longer asked for: {name}, {what}, number {number}.", **values)


async def _answered(ctx: Context, approval: Approval) -> Card:
    """Whose answer it was; each with what it is about, where there are two."""
    by = await told_apart(ctx, await ctx.store(People).get(approval.by or 0))
    asker = await name_of_asker(ctx, approval)
    said = await answers(ctx, approval, approval.all)
    lead, items = (
        (_("{by} answered {name}: {said}", by=by, name=asker, said=said[0]), ())
        if len(said) == 1
        else (_("{by} answered {name}:", by=by, name=asker), said)
    )
    close = _("With these words: {words}", words=approval.words) if approval.words else None
    return Card(lead, items, close=close)


async def answers(ctx: Context, approval: Approval, ids: Sequence[int]) -> tuple[Text, ...]:
    """What got a yes, then what got a no."""
    yes = await as_asked(ctx, approval, [one for one in ids if approval.answers.get(one) == "yes"])
    no = await as_asked(ctx, approval, [one for one in ids if approval.answers.get(one) == "no"])
    items = []
    if yes:
        numbered = await number(ctx, approval, yes)
        items.append(_("yes to {what}, number {number}.", what=await what(ctx, yes), number=numbered))
    if no:
        numbered = await number(ctx, approval, no)
        items.append(_("no to {what}, number {number}.", what=await what(ctx, no), number=numbered))
    return tuple(items)
