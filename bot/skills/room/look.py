"""See what is free, who has a room, and one's own bookings: `!free tomorrow`, « c'est libre demain ? »."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.moments import Span
from bot.core.text import Text, UserText, _, _n
from bot.kit.access import MEMBER, VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.nouns import number_of
from bot.kit.whens import Window
from bot.rules.free import free_stretches, open_part
from bot.skills.room.book import book
from bot.skills.room.declare import skill
from bot.skills.room.questions import FREE, MINE, WHO
from bot.store.bookings import Booking, Bookings
from bot.store.people import People, Person, Role
from bot.store.rooms import Room, Rooms

SHORT = timedelta(hours=6)
MOST_ROOMS = 12
WHEN = Arg(_("When? For example: tomorrow afternoon"), names={"en": "when", "fr": "quand"})
ROOM = Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})


@skill.command(
    "room.free",
    _("See which {word.room:many} are free."),
    access=VISITOR,
    confirm=Confirm.NEVER,  # looking does no harm
    names={"en": "free", "fr": "dispo"},
    phrases=FREE,
    examples={"en": "what is free tomorrow afternoon?", "fr": "qu'est-ce qui est libre demain après-midi ?"},
)
async def free(
    ctx: Context,
    *,
    when: Annotated[Window | None, WHEN] = None,
    room: Annotated[Room | None, ROOM] = None,
    people: Annotated[
        int | None, Arg(_("For how many people?"), names={"en": "people", "fr": "personnes"})
    ] = None,
) -> Reply:
    """In words: the rooms that are free all along; for one room, its free stretches."""
    window = when or _rest_of_today(ctx)
    rooms = [room] if room else [r for r in await ctx.store(Rooms).all() if _wanted(r, people)]
    closures = await ctx.store(Rooms).closures(window)
    bookings = await ctx.store(Bookings).between(window)
    stretches = {
        r.id: free_stretches(r, window, bookings=bookings, closures=closures, hours=ctx.house.hours)
        for r in rooms
    }
    if room:
        return _one(ctx, room, window, stretches[room.id])
    return _all(ctx, rooms, window, stretches)


def _rest_of_today(ctx: Context) -> Window:
    midnight = (ctx.now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return Window(ctx.now.replace(second=0, microsecond=0), midnight)


def _wanted(room: Room, people: int | None) -> bool:
    return room.kind == "room" and (people is None or room.capacity is None or room.capacity >= people)


def _one(ctx: Context, room: Room, window: Span, stretches: Sequence[Span]) -> Reply:
    if not stretches:
        return Reply(_("{room} is not free {when}.", room=room.name, when=window))
    whole = open_part(window, ctx.house.hours)
    if list(stretches) == list(whole):
        return _bookable(
            ctx, room, stretches, _("{room} is free {when}.", room=room.name, when=_joined(whole, window))
        )
    items = tuple(Text("{when}", {"when": stretch}) for stretch in stretches)
    return Reply(Card(_("{room} is free:", room=room.name), items))


def _joined(whole: Sequence[Span], window: Span) -> Span:
    return whole[0] if len(whole) == 1 else window


def _bookable(ctx: Context, room: Room, stretches: Sequence[Span], body: Text) -> Reply:
    """A short free stretch can be booked by its number."""
    if (
        len(stretches) == 1
        and stretches[0].length <= SHORT
        and stretches[0].start >= ctx.now
        and ctx.may(Role.MEMBER)
    ):
        return Reply(body, choices=(Choice(_("book it"), book.to(room=room, when=stretches[0])),))
    return Reply(body)


def _all(ctx: Context, rooms: Sequence[Room], window: Span, stretches: dict[int, list[Span]]) -> Reply:
    whole = list(open_part(window, ctx.house.hours))
    if not whole:
        return Reply(_("We are closed {when}.", when=window))
    entirely = [room for room in rooms if stretches[room.id] == whole]
    partly = [room for room in rooms if stretches[room.id] and stretches[room.id] != whole]
    if not entirely and not partly:
        return Reply(_("Nothing is free {when}.", when=_joined(whole, window)))
    items = [Text("{room}", {"room": _sized(room)}) for room in entirely[:MOST_ROOMS]]
    items += [
        _("{room}: {when}", room=_sized(room), when=stretches[room.id][0])
        for room in partly[: MOST_ROOMS - len(items)]
    ]
    return Reply(Card(_("Free {when}:", when=_joined(whole, window)), tuple(items)))


def _sized(room: Room) -> Text:
    if room.capacity is None:
        return Text("{room}", {"room": room.name})
    return _n("{room} ({count} person)", "{room} ({count} people)", room.capacity, room=room.name)


@skill.command(
    "room.who",
    _("See when a {word.room:one} is taken."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "who-has", "fr": "qui-occupe"},
    phrases=WHO,
    examples={"en": "who has the studio tomorrow?", "fr": "qui a réservé le studio demain ?"},
)
async def who(
    ctx: Context,
    *,
    room: Annotated[Room, ROOM],
    when: Annotated[Window | None, WHEN] = None,
) -> Reply:
    """When it is taken; by whom only where members alone read it, and only those who let their name show."""
    window = when or _rest_of_today(ctx)
    taken = await ctx.store(Bookings).between(window, [room.id])
    if not taken:
        return Reply(_("{room} is free {when}.", room=room.name, when=window))
    lines = tuple([await _taken(ctx, booking) for booking in taken])
    return Reply(Card(_("{room} is taken:", room=room.name), lines))


async def _taken(ctx: Context, booking: Booking) -> Text:
    holder = await ctx.store(People).get(booking.person) if booking.person is not None else None
    if holder and ctx.among_members and _shows(ctx, holder):
        return _("{when}, {name}", when=booking.span, name=holder.name)
    return Text("{when}", {"when": booking.span})


def _shows(ctx: Context, holder: Person) -> bool:
    """Their own word, else what the house does."""
    return holder.shows_name if holder.shows_name is not None else ctx.house.policy.names_on_bookings


@skill.command(
    "room.mine",
    _("See my bookings."),
    access=MEMBER,
    names={"en": "my-bookings", "fr": "mes-réservations"},
    phrases=MINE,
    examples={"en": "my bookings", "fr": "mes réservations"},
    private=True,
)
async def mine(ctx: Context) -> Reply:
    """One's own bookings to come, soonest first, each with its number."""
    bookings = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    if not bookings:
        return Reply(_("You have no booking to come."))
    rooms = {room.id: room for room in await ctx.store(Rooms).all()}
    items = tuple(_line(rooms, booking) for booking in bookings)
    return Reply(Card(_("Your bookings:"), items))


def _line(rooms: dict[int, Room], booking: Booking) -> Text:
    name = rooms[booking.room].name if booking.room in rooms else UserText("?")
    number = number_of(booking)
    if booking.purpose:
        return _(
            "{room}, {when}, number {number}: {purpose}",
            room=name, when=booking.span, number=number, purpose=booking.purpose,
        )  # fmt: skip
    return _("{room}, {when}, number {number}", room=name, when=booking.span, number=number)
