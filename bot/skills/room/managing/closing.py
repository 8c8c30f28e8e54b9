"""Close a room or the whole house for a time, and open it again; whoever has a booking there hears of both."""

from collections.abc import Sequence
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Gone, Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Names, Text, UserText, _, _n
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.facts import HouseReopened, RoomClosed
from bot.kit.times.windows import RestOfDayKind, Window
from bot.rules.booking import AHEAD
from bot.skills.room.declare import skill
from bot.skills.room.managing.closed_notice import concern, tell_who_waits
from bot.skills.room.waiting.lists import line, subject_of
from bot.skills.room.words.keeping import CLOSE, OPEN
from bot.skills.room.words.misheard import closes_nothing
from bot.store.spaces.bookings import THEIRS, Booking, Bookings
from bot.store.spaces.rooms import Closure, Room, Rooms

ROOM = Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})
FAR = AHEAD * 2
"""Nothing is closed for later than this."""


def closing(when: Span, room: Room | None = None, **_more: object) -> Text:
    """What would be closed, before it is."""
    if room is None:
        return _("Shall I close the whole house {when}?", when=when)
    return _("Shall I close {room} {when}?", room=room.name, when=when)


async def not_past(ctx: Context, *, when: Span, **_more: object) -> None:
    """What is over cannot be closed any more."""
    if when.end <= ctx.now:
        raise Refused(_("That is in the past: {when}.", when=when))


@skill.command(
    "room.close",
    _("Close a {word.room:one}, or the whole house, for a time."),
    access=COORDINATOR,
    confirm=Confirm.ALWAYS,
    preview=closing,
    rule=not_past,
    names={"en": "close-room", "fr": "fermer-salle"},
    phrases=CLOSE,
    ears=Ears(unless=closes_nothing),
    examples={"en": "close the kitchen on 24 December", "fr": "ferme la cuisine le 24 décembre"},
    exact=True,
)
async def close(
    ctx: Context,
    *,
    when: Annotated[
        Window,
        Arg(
            _("From when to when? For example: 24 December, or Monday 9:00 to 12:00"),
            names={"en": "when", "fr": "quand"},
            kind=RestOfDayKind(),
        ),
    ],
    room: Annotated[Room | None, ROOM] = None,
    reason: Annotated[
        UserText, Arg(_("Why?"), names={"en": "reason", "fr": "motif"}, also=("why", "raison"))
    ] = NO_WORDS,
) -> Reply:
    """No booking from now on in that time; whoever has one there is told, and keeps it until somebody decides."""
    closure = await ctx.store(Rooms).close(room.id if room else None, when, reason)
    touched = await _touched(ctx, closure)
    ctx.fact(RoomClosed(ctx.house.id, closure.id))
    what = room.name if room else UserText(ctx.house.name)
    body = _("Closed: {what}, {when}.", what=what, when=when)
    if reason:
        body = _("Closed: {what}, {when}: {why}.", what=what, when=when, why=reason)
    if not touched:
        return Reply(body, undo=reopen.to(closure=closure.id))
    told = _n(
        "{count} booking is touched: its holder is told.",
        "{count} bookings are touched: their holders are told.",
        len(touched),
    )
    way_back = _("To open it again: {open}.", open=Names("room.open"))
    return Reply(Card(body, close=told, notes=(way_back,)))


@skill.command(
    "room.open",
    _("Open a closed {word.room:one} again, or the whole house."),
    access=COORDINATOR,
    names={"en": "reopen-room", "fr": "rouvrir-salle"},
    phrases=OPEN,
    examples={"en": "reopen the kitchen", "fr": "rouvre la cuisine"},
    exact=True,
)
async def open_again(
    ctx: Context,
    *,
    room: Annotated[Room | None, ROOM] = None,
    when: Annotated[Window | None, Arg(_("When?"), names={"en": "when", "fr": "quand"})] = None,
) -> Reply | Call:
    """The closure that is meant, or the one there is; else asked which."""
    reach = when or Span(ctx.now, ctx.now + FAR)
    found = [one for one in await ctx.store(Rooms).closures(reach) if room is None or one.room == room.id]
    if not found:
        raise Refused(
            _("No closure of {room} is noted.", room=room.name) if room else _("No closure is noted.")
        )
    if len(found) == 1:
        return reopen.to(closure=found[0].id)
    names = {one.id: one.name for one in await ctx.store(Rooms).all()}
    choices = tuple(Choice(_closed(ctx, one, names), reopen.to(closure=one.id)) for one in found)
    return Reply(_("Which closure?"), choices=choices)


def _closed(ctx: Context, closure: Closure, names: dict[int, UserText]) -> Text:
    what = UserText(ctx.house.name) if closure.room is None else names.get(closure.room, UserText("?"))
    return _("{room}, {when}", room=what, when=closure.span)


@skill.job("room.reopen", _("Take a closure back"), access=COORDINATOR)
async def reopen(ctx: Context, *, closure: int) -> Reply:
    """Lift it; whoever was told to look for another time hears that their booking stands."""
    rooms = ctx.store(Rooms)
    try:
        found = await rooms.closure(closure)
    except Gone as gone:
        raise Refused(_("That closure is lifted already.")) from gone
    await rooms.reopen(found)
    if found.room is None:
        ctx.fact(HouseReopened(ctx.house.id, found.id, found.span.start, found.span.end))
    names = {one.id: one.name for one in await rooms.all()}
    await concern(ctx, await _touched(ctx, found), found, lifted=True)
    for room in [found.room] if found.room else names:
        await line.advance(ctx, subject_of(room))
    return Reply(_("Open again: {what}.", what=_closed(ctx, found, names)))


async def _touched(ctx: Context, closure: Closure) -> Sequence[Booking]:
    """Somebody's; what is only kept for them, while they wait or await a yes, is no booking."""
    found = await ctx.store(Bookings).between(closure.span, [closure.room] if closure.room else None)
    return [one for one in found if one.state in THEIRS]


@skill.listen(RoomClosed)
def tell_holders(fact: RoomClosed) -> Sequence[Call]:
    """Whoever has a booking there learns it, aloud."""
    return [warn.to(closure=fact.closure)]


@skill.job("room.warn", _("Tell holders of a closure"))
async def warn(ctx: Context, *, closure: int) -> None:
    """Each holder of a booking that a closure touches; who waits for the room learns it too."""
    found = await ctx.store(Rooms).closure(closure)
    await tell_who_waits(ctx, found)
    await concern(ctx, await _touched(ctx, found), found, lifted=False)
