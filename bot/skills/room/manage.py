"""Add, change and close rooms, by who coordinates the house."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import NO_WORDS, Text, UserText, _, _n
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.kinds import JsonKind, TextKind
from bot.kit.whens import Window
from bot.skills.room.declare import RoomClosed, skill
from bot.skills.room.phrases import ADD, CLOSE, EDIT
from bot.store.bookings import Bookings
from bot.store.people import People
from bot.store.rooms import Room, Rooms
from bot.understanding.fold import plain

NAME = Arg(_("What is it called?"), names={"en": "name", "fr": "nom"}, kind=TextKind(60))
PEOPLE = Arg(_("How many people does it hold?"), names={"en": "people", "fr": "personnes"})
ROOM = Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})


@skill.command(
    "room.add",
    _("Add a {word.room:one}."),
    access=COORDINATOR,
    names={"en": "add-room", "fr": "ajouter-salle"},
    phrases=ADD,
    examples={"en": "add a room Attic for 12 people", "fr": "ajoute une salle Grenier pour 12 personnes"},
    exact=True,
)
async def add(
    ctx: Context,
    *,
    name: Annotated[UserText, NAME],
    people: Annotated[int | None, PEOPLE] = None,
) -> Reply:
    """A new room, bookable at once."""
    rooms = ctx.store(Rooms)
    if any(plain(room.name) == plain(name) for room in await rooms.all()):
        raise Refused(_("There is a {word.room:one} called {name} already.", name=name))
    room = await rooms.add(name, "room", capacity=people)
    return Reply(_("Added: {room}.", room=_described(room)), undo=retire.to(room=room))


def _described(room: Room) -> Text:
    if room.capacity is None:
        return Text("{room}", {"room": room.name})
    return _n("{room} ({count} person)", "{room} ({count} people)", room.capacity, room=room.name)


@skill.job("room.retire", _("Take a new room back"), access=COORDINATOR)
async def retire(ctx: Context, *, room: Room) -> Reply:
    """Undo the adding of a room that nobody has booked yet."""
    far = Span(ctx.now, ctx.now.replace(year=ctx.now.year + 2, month=1, day=1))
    if await ctx.store(Bookings).between(far, [room.id]):
        raise Refused(_("{room} is booked by now: it cannot be undone.", room=room.name))
    await ctx.store(Rooms).retire(room.id)
    return Reply(_("Undone: {room} is gone.", room=room.name))


@skill.command(
    "room.edit",
    _("Change a {word.room:one}: its name, another name for it, how many it holds."),
    access=COORDINATOR,
    names={"en": "edit-room", "fr": "modifier-salle"},
    phrases=EDIT,
    examples={"en": "the blue room holds 10 people", "fr": "la salle bleue contient 10 personnes"},
    exact=True,
)
async def edit(
    ctx: Context,
    *,
    room: Annotated[Room, ROOM],
    people: Annotated[int | None, PEOPLE] = None,
    name: Annotated[UserText, NAME] = NO_WORDS,
    alias: Annotated[
        UserText, Arg(_("What is it also called?"), names={"en": "alias", "fr": "aussi"}, kind=TextKind(60))
    ] = NO_WORDS,
) -> Reply:
    """Change what was said; its old name stays as one that people may type."""
    if not (people or name or alias):
        reply = _("What changes? Say for example: {room} holds 10 people.", room=room.name)
        return Reply(reply)
    aliases = [*room.aliases, *([str(alias)] if alias else []), *([str(room.name)] if name else [])]
    changed = replace(
        room, name=name or room.name, capacity=people or room.capacity, aliases=tuple(dict.fromkeys(aliases))
    )
    await ctx.store(Rooms).save(changed)
    return Reply(_("Changed: {room}.", room=_described(changed)), undo=_back(room))


def _back(room: Room) -> Call:
    return restore.to(room=room, name=room.name, people=room.capacity or 0, aliases=list(room.aliases))


@skill.job("room.restore", _("Take a change of a room back"), access=COORDINATOR)
async def restore(
    ctx: Context,
    *,
    room: Room,
    name: UserText,
    people: Annotated[int, Arg(PEOPLE.question)],
    aliases: Annotated[list[str], Arg(NAME.question, kind=JsonKind())],
) -> Reply:
    """Undo the change of a room."""
    await ctx.store(Rooms).save(replace(room, name=name, capacity=people or None, aliases=tuple(aliases)))
    return Reply(_("Undone: {room} is as before.", room=name))


def closing(when: Span, room: Room | None = None, **_more: object) -> Text:
    """What would be closed, before it is."""
    if room is None:
        return _("Shall I close the whole house {when}?", when=when)
    return _("Shall I close {room} {when}?", room=room.name, when=when)


@skill.command(
    "room.close",
    _("Close a {word.room:one}, or the whole house, for a time."),
    access=COORDINATOR,
    confirm=Confirm.ALWAYS,
    preview=closing,
    names={"en": "close-room", "fr": "fermer-salle"},
    phrases=CLOSE,
    examples={"en": "close the kitchen on 24 December", "fr": "ferme la cuisine le 24 décembre"},
    exact=True,
)
async def close(
    ctx: Context,
    *,
    when: Annotated[Window, Arg(_("From when to when?"), names={"en": "when", "fr": "quand"})],
    room: Annotated[Room | None, ROOM] = None,
    reason: Annotated[UserText, Arg(_("Why?"), names={"en": "reason", "fr": "motif"})] = NO_WORDS,
) -> Reply:
    """No booking from now on in that time; whoever has one there is told, and keeps it until somebody decides."""
    if when.end <= ctx.now:
        raise Refused(_("That is in the past: {when}.", when=when))
    closure = await ctx.store(Rooms).close(room.id if room else None, when, reason)
    touched = await ctx.store(Bookings).between(when, [room.id] if room else None)
    ctx.fact(RoomClosed(ctx.house.id, closure.id))
    what = room.name if room else UserText(ctx.house.name)
    body = _("Closed: {what}, {when}.", what=what, when=when)
    if not touched:
        return Reply(body, undo=reopen.to(closure=closure.id))
    told = _n(
        "{count} booking is touched: its holder is told.",
        "{count} bookings are touched: their holders are told.",
        len(touched),
    )
    return Reply(Card(body, close=told))


@skill.job("room.reopen", _("Take a closure back"), access=COORDINATOR)
async def reopen(ctx: Context, *, closure: int) -> Reply:
    """Undo a closure."""
    await ctx.store(Rooms).reopen(await ctx.store(Rooms).closure(closure))
    return Reply(_("Undone: it is open again."))


@skill.listen(RoomClosed)
def tell_holders(fact: RoomClosed) -> Sequence[Call]:
    """Whoever has a booking there learns it, aloud."""
    return [warn.to(closure=fact.closure)]


@skill.job("room.warn", _("Tell holders of a closure"))
async def warn(ctx: Context, *, closure: int) -> None:
    """One ringing message to each holder of a booking that a closure touches."""
    found = await ctx.store(Rooms).closure(closure)
    people = ctx.store(People)
    for booking in await ctx.store(Bookings).between(found.span, [found.room] if found.room else None):
        if booking.person is None:
            continue
        room = await ctx.store(Rooms).get(booking.room)
        body = _(
            "{room} will be closed then: {when}. Please look for another time.",
            room=room.name,
            when=booking.span,
        )
        holder = await people.get(booking.person)
        ctx.tell(holder, Reply(_reasoned(body, found.reason), urgency=Urgency.RING))


def _reasoned(body: Text, reason: UserText) -> Text | Card:
    return Card(body, close=_("The reason given: {reason}", reason=reason)) if reason else body
