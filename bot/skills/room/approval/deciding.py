"""A yes or a no to what was asked for: written, told to whoever asked once and aloud, and taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.call import Call
from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Names, Text, UserText, Word, _
from bot.kit.context import Context
from bot.kit.people.peace import house_quiet, quiet_of
from bot.rules.approval import answered_by, reminded_at
from bot.rules.quiet import may_ring
from bot.skills.room.approval.approval import Answer, Approval, Approvals
from bot.skills.room.approval.cards import answers, as_asked, bookings_of, number, what
from bot.skills.room.besides import freed
from bot.skills.room.declare import Moved, kept_for, skill
from bot.skills.room.moving.places import Place, let_go, place_of
from bot.skills.room.reminders.reminding import expect
from bot.store.alarms import Late
from bot.store.community.people import People
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Rooms


async def decide(ctx: Context, approval: Approval, given: Mapping[int, Answer], words: UserText) -> Approval:
    """Write these answers; the team sees them at once, whoever asked at a decent hour."""
    bookings = await bookings_of(ctx, list(given))
    decided = await Approvals(ctx).keep(approval.answered(given, ctx.person.id, words))
    for booking in bookings:
        if given[booking.id] == "yes":
            await _grant(ctx, booking)
    await end_all(ctx, [one for one in bookings if given[one.id] == "no"])
    if decided.state != "open":
        wait_no_more(ctx, approval)
    show_again(ctx, approval)  # before the words go, which were for whoever asked
    await _tell_in_time(ctx, approval, bookings[0])
    return decided


def at_night(ctx: Context, first: Booking) -> bool:
    """Whether the house rings nobody now for what begins then."""
    return may_ring(ctx.now, first.span.start, house_quiet(ctx.house)) > ctx.now


async def told_at(ctx: Context, approval: Approval, first: Booking) -> datetime:
    """When whoever asked may be rung: by the house's hours and by theirs."""
    return may_ring(ctx.now, first.span.start, await quiet_of(ctx, approval.person))


async def _tell_in_time(ctx: Context, approval: Approval, first: Booking) -> None:
    at = await told_at(ctx, approval, first)
    ctx.alarms.at(at, tell.to(approval=approval.id), key=f"approval {approval.id} told", late=Late.always())


def wait_for_an_answer(ctx: Context, approval: Approval, first: Booking) -> None:
    """Reminded once, and ended honestly before it begins."""
    until = answered_by(ctx.now, first.span.start, house_quiet(ctx.house))
    end = Call("room.end_approval", {"approval": approval.id})
    ctx.alarms.at(until, end, key=f"approval {approval.id} end", late=Late.always())
    if at := reminded_at(ctx.now, until, first.span.start, house_quiet(ctx.house)):
        again = Call("room.remind_team", {"approval": approval.id})
        ctx.alarms.at(at, again, key=f"approval {approval.id} remind", late=Late.always())


def put_in_time(ctx: Context, approval: Approval, first: Booking) -> None:
    """The team is asked now, or in the morning."""
    call = Call("room.put_to_team", {"approval": approval.id})
    at = may_ring(ctx.now, first.span.start, house_quiet(ctx.house))
    ctx.alarms.at(at, call, key=f"approval {approval.id} put", late=Late.always())


def wait_no_more(ctx: Context, approval: Approval) -> None:
    """Nothing of it awaits an answer."""
    for key in ("put", "remind", "end"):
        ctx.alarms.cancel(f"approval {approval.id} {key}")


def show_again(ctx: Context, approval: Approval) -> None:
    """What the team was asked is put right, once for all that happens now."""
    call = Call("room.show_approval", {"approval": approval.id})
    ctx.alarms.at(ctx.now, call, key=f"approval {approval.id} show", late=Late.always())


async def _grant(ctx: Context, booking: Booking) -> None:
    """It is theirs; the place that it comes from is free for whoever waits for that."""
    left = await let_go(ctx, booking)
    booked = await ctx.store(Bookings).change(replace(booking, state="booked"))
    await expect(ctx, booked)
    if left:
        await freed(ctx, replace(left.of(booking), state="booked"))


async def end_all(ctx: Context, bookings: Sequence[Booking]) -> None:
    """Those first that can go back where they were: then they stand in nobody's way."""
    left = list(bookings)
    while left:
        free = [
            one for one in left if (place := await place_of(ctx, one)) and await _free_still(ctx, one, place)
        ]
        first = (free or left)[0]
        await ended(ctx, first)
        left.remove(first)


async def ended(ctx: Context, booking: Booking) -> Booking:
    """No yes was given: it goes back where it was, or is nobody's; the slot that was kept for it is free."""
    left = await let_go(ctx, booking)
    back = left if left and await _free_still(ctx, booking, left) else None
    bookings = ctx.store(Bookings)
    if back:
        now = await bookings.change(replace(back.of(booking), state="booked"))
        await expect(ctx, now)
        ctx.fact(Moved(ctx.house.id, booking.id, booking.room, booking.span.start, booking.span.end))
    else:
        now = await bookings.change(replace(booking, state="refused"))
    await freed(ctx, booking)
    return now


async def _free_still(ctx: Context, booking: Booking, place: Place) -> bool:
    rooms, there = ctx.store(Rooms), place.of(booking).resources
    if place.span.start <= ctx.now or any([await rooms.closures(place.span, one) for one in there]):
        return False
    held = [await ctx.store(Bookings).clashing(one, place.span, but=booking.id) for one in there]
    own = await kept_for(ctx, booking.id)
    return all(one.id in own for others in held for one in others)


@skill.job("room.tell_decision", _("Tell what the team decided"))
async def tell(ctx: Context, *, approval: str) -> None:
    """Once, aloud, with the words that were given."""
    found = await Approvals(ctx).get(approval)
    if found is None or not found.untold:
        return
    first = (await as_asked(ctx, found, found.untold))[0]
    if await told_at(ctx, found, first) > ctx.now:
        await _tell_in_time(ctx, found, first)
        return
    asker = await ctx.store(People).get(found.person)
    card = await _told(ctx, found)
    ctx.tell(asker, Reply(card, urgency=Urgency.RING))
    await Approvals(ctx).keep(replace(found, untold=(), words=NO_WORDS))


async def _told(ctx: Context, approval: Approval) -> Card:
    said = await answers(ctx, approval, approval.untold)
    people = Word("concierge", "the_many")
    lead, items = (
        (_("The answer of {people}: {said}", people=people, said=said[0]), ())
        if len(said) == 1
        else (_("The answer of {people}:", people=people), said)
    )
    refused = [one for one in approval.untold if approval.answers.get(one) == "no"]
    becomes = await what_becomes(ctx, refused, look=len(refused) == len(approval.untold))
    close = _("They add: {words}", words=approval.words) if approval.words else None
    return Card(lead, (*items, *becomes), close=close)


async def what_becomes(ctx: Context, refused: Sequence[int], *, look: bool = True) -> tuple[Text, ...]:
    """Where it stays, for what was to move; else that nothing is booked, and where to look."""
    bookings = await bookings_of(ctx, refused)
    back = [one for one in bookings if one.state == "booked"]
    stays = [_("It stays where it was: {what}.", what=await what(ctx, [one])) for one in back]
    if look and len(back) < len(bookings):
        stays.append(_("Nothing is booked then; {free} shows what is free.", free=Names("room.free")))
    return tuple(stays)


async def reopened(ctx: Context, approval: Approval, versions: Mapping[int, int]) -> Approval:
    """As if these had not been answered. Raises Refused where that cannot be."""
    bookings = await bookings_of(ctx, list(versions))
    if any(one.version != versions[one.id] for one in bookings):
        raise Refused(_("That was changed since: it cannot be undone."))
    if bookings[0].span.start <= ctx.now:
        raise Refused(_("That has begun by now, or is over."))
    for booking in bookings:
        await _asked_again(ctx, booking)
    again = await Approvals(ctx).keep(approval.again(list(versions)))
    if not set(versions) & set(approval.untold):
        await _tell_reopened(ctx, again, bookings)
    show_again(ctx, again)
    return again


async def _asked_again(ctx: Context, booking: Booking) -> None:
    if booking.state not in {"booked", "refused"}:
        raise Refused(_("That was changed since: it cannot be undone."))
    if booking.state == "refused":
        held = [await ctx.store(Bookings).clashing(one, booking.span) for one in booking.resources]
        if any(held):
            raise Refused(_("Somebody has it by now: it cannot be undone."))
    await ctx.store(Bookings).restore(booking, "asked")


async def _tell_reopened(ctx: Context, approval: Approval, bookings: Sequence[Booking]) -> None:
    """They have heard an answer that holds no more."""
    asker = await ctx.store(People).get(approval.person)
    lead = _(
        "The answer of {people} is taken back: {what}, number {number}.",
        people=Word("concierge", "the_many"), what=await what(ctx, bookings),
        number=await number(ctx, approval, bookings),
    )  # fmt: skip
    body = Card(lead, close=_("It awaits a yes again, and is kept for you meanwhile."))
    ctx.tell(asker, Reply(body, urgency=Urgency.RING))
