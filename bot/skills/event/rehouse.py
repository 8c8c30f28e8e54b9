"""Another room for an event: « la couture sera en salle verte »; all of its dates go there, or none does."""

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
from bot.kit.queues.freed import freed
from bot.skills.event.asking import show_team
from bot.skills.event.card import show_soon
from bot.skills.event.changes import touched
from bot.skills.event.declare import EVENT, first_of, skill, what_of
from bot.skills.event.edit import hosts
from bot.skills.event.holding import free, hold
from bot.skills.event.timing import expect, mend_digest
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.rooms import Room, Rooms

ROOM = Arg(Text("room"), hidden=True)


async def can_rehouse(ctx: Context, *, event: Event, room: Room | None) -> None:
    """Its host's or the team's to do, where the room is to be had on each date."""
    await hosts(ctx, event=event)
    if room is None:
        return
    for one in await ctx.store(Occasions).to_come(event.id, ctx.now):
        if objections := await why_not(ctx, room, one.span, event.places, but=one.booking or 0):
            raise Refused(
                *(against.reason for against in objections),
                close=_("Nothing was changed: {what}.", what=await what_of(ctx, event, one.span)),
                ways_out=await _elsewhere(ctx, event, room, one.span),
            )


async def _elsewhere(ctx: Context, event: Event, room: Room, span: Span) -> list[Choice]:
    """Other rooms at the same hours; of several dates nothing is offered that may be had on one only."""
    if len(await ctx.store(Occasions).to_come(event.id, ctx.now)) > 1:
        return []
    found = [way for way in await ways(ctx, room, span, event.places) if way.span == span]
    return [
        Choice(_("{room}, {when}", room=way.room.name, when=way.span), rehouse.to(event=event, room=way.room))
        for way in found
        if way.room.id != event.room
    ]


@skill.job(
    "event.rehouse",
    _("Move an event to another room"),
    access=MEMBER,
    rule=can_rehouse,
    amended_by=("event.move",),
)
async def rehouse(
    ctx: Context,
    *,
    event: Annotated[Event, EVENT],
    room: Annotated[Room | None, ROOM] = None,
) -> Reply:
    """What it had is free again; whoever comes hears of it once it has settled."""
    if room is not None and room.id == event.room:
        what = await what_of(ctx, event, (await first_of(ctx, event)).span)
        raise Refused(_("It is there already: {what}.", what=what))
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    if event.published:
        for one in dates:
            await touched(ctx, event, one)
    changed = await ctx.store(Events).change(replace(event, room=room.id if room else None))
    for one in dates:
        await _goes(ctx, changed, one, room)
    if changed.published:
        await expect(ctx, changed)
        show_soon(ctx, changed)
        mend_digest(ctx, *[one.span for one in dates])
    else:
        await show_team(ctx, changed)
    told = _("Noted: {what}.", what=await what_of(ctx, changed, (await first_of(ctx, changed)).span))
    was = await ctx.store(Rooms).get(event.room) if event.room is not None else None
    return Reply(told, undo=rehouse.to(event=event, room=was))


async def _goes(ctx: Context, event: Event, occasion: Occasion, room: Room | None) -> None:
    changed = await ctx.store(Occasions).change(replace(occasion, sequence=occasion.sequence + 1))
    if room is None:
        await free(ctx, changed)
    elif changed.booking is None:
        kept = await hold(ctx, event, room, changed.span)
        await ctx.store(Occasions).change(replace(changed, booking=kept))
    else:
        before = await ctx.store(Bookings).get(changed.booking)
        await ctx.store(Bookings).change(replace(before, room=room.id))
        await freed(ctx, before)
