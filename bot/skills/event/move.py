"""Other hours for an event, or for one of its dates: « décale la couture à 15h », "move the book club of 4 February to the 11th"."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, _, commas
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.aims import Aim, aimed
from bot.kit.booking.may_book import ways, why_not
from bot.kit.context import Context
from bot.kit.house.doors import unopened
from bot.kit.programme.changes import EventMoved
from bot.kit.queues.freed import freed
from bot.skills.event.asking import show_team
from bot.skills.event.card import show_soon
from bot.skills.event.changes import touched
from bot.skills.event.declare import EVENT, skill, what_of
from bot.skills.event.edit import hosts
from bot.skills.event.holding import hold
from bot.skills.event.opening import asked_who_opens
from bot.skills.event.seats import line, subject_of
from bot.skills.event.timing import expect, mend_digest
from bot.skills.event.words import MOVE
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasion, Occasions
from bot.store.spaces.bookings import Bookings
from bot.store.spaces.queues import Queues
from bot.store.spaces.rooms import Room, Rooms
from bot.understanding.times import Mention, read_times

WHEN = Arg(
    _("To when? For example: Friday 14:00, or one hour later"),
    names={"en": "when", "fr": "quand"},
    also=("to",),
)
OCCASION = Arg(Text("occasion"), hidden=True)
SPAN = Arg(Text("span"), hidden=True)
ROOM = Arg(Text("room"), hidden=True)


@skill.command(
    "event.move",
    _("Move an event, or one of its dates."),
    access=MEMBER,
    rule=hosts,
    names={"en": "move-event", "fr": "déplacer-événement"},
    phrases=MOVE,
    examples={"en": "move the sewing workshop to 15:00", "fr": "décale l'atelier couture à 15h"},
)
async def move(ctx: Context, *, event: Annotated[Event, EVENT], when: Annotated[Aim, WHEN]) -> Reply | Call:
    """The date that was named, the only one, or the one that is asked for; what was left open stays as it is."""
    dates = await ctx.store(Occasions).to_come(event.id, ctx.now)
    if not dates:
        raise Refused(_("There is no such date to come: {title}.", title=event.title))
    named = _named(ctx, dates, when)
    if named is None and len(dates) > 1:
        choices = tuple(_choice(ctx, event, one, when) for one in dates[:8])
        return Reply(_("Which date do you mean?"), choices=tuple(one for one in choices if one))
    occasion, aim = named or (dates[0], when)
    found = aimed(aim, occasion.span, ctx.asker.language)
    if not found or found[0] == occasion.span:
        raise Refused(_("I read no other time there: it is {when}.", when=occasion.span))
    if len(found) > 1:
        several = tuple(Choice(commas([one]), move_to.to(occasion=occasion, span=one)) for one in found[:4])
        return Reply(_("Which time do you mean?"), choices=several)
    return move_to.to(occasion=occasion, span=found[0])


def _choice(ctx: Context, event: Event, occasion: Occasion, when: Aim) -> Choice | None:
    found = aimed(when, occasion.span, ctx.asker.language)
    if not found:
        return None
    return Choice(commas([event.title, occasion.span]), move_to.to(occasion=occasion, span=found[0]))


def _named(ctx: Context, dates: list[Occasion], when: Aim) -> tuple[Occasion, Aim] | None:
    """« du 4 février au 11 »: the date that the words begin with, and the rest of them, read from that day on."""
    mentions = [
        one for one in read_times(when.words, when.said, ctx.asker.language[:2], asked=True) if one.start
    ]
    for one in mentions:
        found = next((date for date in dates if _of_day(one, date)), None)
        if found and len(mentions) > 1:
            midnight = found.span.start.replace(hour=0, minute=0)
            return found, Aim(when.words[one.finish :], midnight)
        if found and one.dated:  # « du 3 décembre à 19 h 30 », « du 4 février au 11 »
            return found, when
    return None


def _of_day(mention: Mention, occasion: Occasion) -> bool:
    return mention.start is not None and mention.start.date() == occasion.span.start.date()


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
        others = [way for way in await ways(ctx, wanted, span, event.places) if way.span == span]
        raise Refused(
            *(one.reason for one in objections),
            close=_("Nothing was moved: it stays {when}.", when=occasion.span),
            ways_out=[
                Choice(_("{room}, {when}", room=one.room.name, when=one.span),
                       move_to.to(occasion=occasion, span=span, room=one.room))
                for one in others
            ],
        )  # fmt: skip


@skill.job("event.move_to", _("Move a date of an event"), access=MEMBER, rule=can_move)
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
        await touched(ctx, occasion)
    moved = await ctx.store(Occasions).change(replace(occasion, span=span, sequence=occasion.sequence + 1))
    await _room_along(ctx, event, moved, room)
    await _line_along(ctx, moved)
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


async def _line_along(ctx: Context, occasion: Occasion) -> None:
    """Whoever waits does so for the new hours, in the same order."""
    queues = ctx.store(Queues)
    for ticket in await queues.standing(subject_of(occasion)):
        await line.close(ctx, ticket)
        await line.enter(ctx, ticket.subject, ticket.person, occasion.span, ticket.people)
    await line.advance(ctx, subject_of(occasion))
