"""Reminders of one's bookings, at one's own lead time: set with each booking, right wherever it is moved, late only while it helps."""

from bot.core.card import Card, Reply, Urgency
from bot.core.text import _
from bot.kit.booking.together import together
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.kit.reminders import late_note, ring_before
from bot.rules.lead import Lead
from bot.skills.room.declare import skill
from bot.skills.room.presence.check_in import await_arrival
from bot.skills.room.told import what_of
from bot.store.community.people import People
from bot.store.rows import on_shelf
from bot.store.shelf import Shelf
from bot.store.spaces.bookings import Booking, Bookings

KIND = "reminder"
OFF = "off"


async def expect(ctx: Context, booking: Booking) -> None:
    """To be called wherever somebody gets a booking, or gets it at another time: they are awaited, and reminded."""
    await await_arrival(ctx, booking)
    await set_reminder(ctx, booking)


async def lead_of(ctx: Context, person: int) -> Lead | None:
    """What they wish for all of their bookings."""
    kept = await _shelf(ctx).get(KIND, on_shelf(person))
    return Lead.from_text(str(kept.body["lead"])) if kept else None


async def lead_for(ctx: Context, booking: Booking) -> Lead | None:
    """What was said of this one counts first."""
    names = [f"booking {booking.id}"] + ([on_shelf(booking.person)] if booking.person is not None else [])
    wished = await _shelf(ctx).some(KIND, names)
    lead = next((str(wished[name].body["lead"]) for name in names if name in wished), OFF)
    return None if lead == OFF else Lead.from_text(lead)


async def wish(ctx: Context, person: int, lead: Lead | None, *, single: bool = True) -> None:
    """For all that they have and will have; with `single=False` what was said of single ones holds no more."""
    name, mine = on_shelf(person), await ctx.store(Bookings).of(person, ctx.now)
    for one in () if single else mine:
        await _shelf(ctx).delete(KIND, f"booking {one.id}")
    if lead is None:
        await _shelf(ctx).delete(KIND, name)
    else:
        await _shelf(ctx).put(KIND, name, {"lead": lead.to_text()})
    for booking in mine:
        await set_reminder(ctx, booking)


async def wish_for(ctx: Context, booking: Booking, lead: Lead | None) -> None:
    """For one; forgotten when it is over."""
    kept = lead.to_text() if lead else OFF
    await _shelf(ctx).put(KIND, f"booking {booking.id}", {"lead": kept}, due=booking.span.end)
    for old in await _shelf(ctx).due(ctx.now):
        if old.kind == KIND:
            await _shelf(ctx).delete(KIND, old.id)
    await set_reminder(ctx, booking)


async def set_reminder(ctx: Context, booking: Booking) -> None:
    """The one alarm of this booking, at the lead time that holds now; none where that is over or nobody wishes it."""
    lead = await lead_for(ctx, booking)
    ring_before(ctx, lead, booking.span.start, remind.to(booking=booking), _key(booking))


@skill.job("room.remind_now", _("Remind somebody of a booking"))
async def remind(ctx: Context, *, booking: Booking) -> None:
    """One ringing message; where it was moved or given back meanwhile, at its own time or not at all."""
    lead = await lead_for(ctx, booking)
    if lead is None or booking.person is None or booking.state != "booked" or booking.span.start <= ctx.now:
        return
    due = lead.before(booking.span.start)
    if due > ctx.now:
        await set_reminder(ctx, booking)
        return
    held = await together(ctx, booking)
    what = what_of(held.rooms, booking, held.told)
    lead_in = _("A reminder: {what}. Number {number}.", what=what, number=number_of(booking))
    notes = (_("What for: {purpose}", purpose=booking.purpose),) if booking.purpose else ()
    holder = await ctx.store(People).get(booking.person)
    ctx.tell(holder, Reply(Card(lead_in, notes, close=late_note(ctx, due)), urgency=Urgency.RING))


def _key(booking: Booking) -> str:
    return f"reminder {booking.id}"


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
