"""A date of an event at other hours: room, list, calendars and alarms go along; whoever comes is asked once it has settled."""

from dataclasses import replace
from typing import Annotated

from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.may_book import ways, why_not
from bot.kit.context import Context
from bot.kit.house.doors import unopened
from bot.kit.programme.changes import EventMoved
from bot.kit.queues.freed import freed
from bot.skills.event.asking import show_team
from bot.skills.event.card import show_soon
from bot.skills.event.changes import touched
from bot.skills.event.declare import skill, what_of
from bot.skills.event.edit import hosts
from bot.skills.event.holding import hold
from bot.skills.event.opening import asked_who_opens
from bot.skills.event.seats import line, subject_of
from bot.skills.event.timing import expect, mend_digest
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Room, Rooms

OCCASION = Arg(Text("occasion"), hidden=True)
SPAN = Arg(Text("span"), hidden=True)
ROOM = Arg(Text("room"), hidden=True)


async def can_move(ctx: Context, *, occasion: Occasion, span: Span, room: Room | None = None) -> None:
    """Its host's or the team's to move, to a time to come at which the room is to be had."""
    event = await ctx.store(Events).get(occasion.event)
    await hosts(ctx, event=event)
    if span.start <= ctx.now:
        raise Refused(_("That is in the past: {when}.", when=span))
    if not occasion.planned:
        raise Refused(_("That is not in the programme any more: {title}.", title=event.title))
    wanted = room or (await ctx.store(Rooms).get(event.room) if event.room is not None else None)
    if wanted is None:
        return
    objections = await why_not(ctx, wanted, span, event.places, but=occasion.booking or 0)
    if objections:
        several = len(await ctx.store(Occasions).to_come(event.id, ctx.now)) > 1
        found = [] if several else await ways(ctx, wanted, span, event.places)
        others = [way for way in found if way.span == span]
        raise Refused(
            *(one.reason for one in objections),
            close=_("Nothing was moved: it stays {when}.", when=occasion.span),
            ways_out=[
                Choice(_("{room}, {when}", room=one.room.name, when=one.span),
                       move_to.to(occasion=occasion, span=span, room=one.room))
                for one in others
            ],
        )  # fmt: skip


@skill.job(
    "event.move_to", _("Move a date of an event"), access=MEMBER, rule=can_move, amended_by=("event.move_on",)
)
async def move_to(
    ctx: Context,
    *,
    occasion: Annotated[Occasion, OCCASION],
    span: Annotated[Span, SPAN],
    room: Annotated[Room | None, ROOM] = None,
) -> Reply:
    """Room, list, calendars and alarms go along; whoever comes keeps their place, and is asked once it has settled."""
    event = await ctx.store(Events).get(occasion.event)
    if room is not None and room.id != event.room:
        event = await ctx.store(Events).change(replace(event, room=room.id))
    leaves_hours = event.hosted and await unopened(ctx, [span]) and not await unopened(ctx, [occasion.span])
    if leaves_hours:
        event = await ctx.store(Events).change(replace(event, hosted=False))
    if event.published:
        await touched(ctx, event, occasion)
    moved = await ctx.store(Occasions).change(replace(occasion, span=span, sequence=occasion.sequence + 1))
    await _room_along(ctx, event, moved, room)
    await line.move(ctx, subject_of(moved), span)
    if event.published:
        await expect(ctx, event)
        show_soon(ctx, event)
        mend_digest(ctx, occasion.span, span)
        ctx.fact(EventMoved(ctx.house.id, event.id, moved.id))
    else:
        await show_team(ctx, event)
    undo = move_to.to(occasion=moved, span=occasion.span)
    told = _("Moved: {what}.", what=await what_of(ctx, event, span))
    reply = Reply(told, undo=undo)
    return asked_who_opens(event, reply) if leaves_hours else reply


async def _room_along(ctx: Context, event: Event, occasion: Occasion, room: Room | None) -> None:
    if occasion.booking is None:
        if event.room is not None:
            kept = await hold(ctx, event, await ctx.store(Rooms).get(event.room), occasion.span)
            await ctx.store(Occasions).change(replace(occasion, booking=kept))
        return
    bookings = ctx.store(Bookings)
    before = await bookings.get(occasion.booking)
    await bookings.change(replace(before, span=occasion.span, room=room.id if room else before.room))
    await freed(ctx, before)
