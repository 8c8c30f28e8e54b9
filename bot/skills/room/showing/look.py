"""See what is free and who has a room: `!free tomorrow`, « c'est libre demain ? »."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Moment, Span
from bot.core.text import Text, UserText, _, commas
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.nouns import sized
from bot.kit.pages import PAGE, page_of, paged
from bot.kit.times.windows import Window
from bot.rules.free import free_stretches, open_part
from bot.rules.hours import next_opening
from bot.rules.standing import hours_of, standing
from bot.skills.room.book import book
from bot.skills.room.declare import may_see, skill
from bot.skills.room.showing.too import asked_about
from bot.skills.room.words.misheard import tells_of_an_opening
from bot.skills.room.words.questions import FREE, WHO
from bot.store.community.people import People, Role
from bot.store.house.houses import Hours
from bot.store.spaces.bookings import THEIRS, Booking, Bookings
from bot.store.spaces.holds import Holds
from bot.store.spaces.rooms import Room, Rooms

SHORT = timedelta(hours=6)
DAY = timedelta(days=1)
WHEN = Arg(_("When? For example: tomorrow afternoon"), names={"en": "when", "fr": "quand"})
ROOM = Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})


@skill.command(
    "room.free",
    _("See which {word.room:many} are free."),
    access=VISITOR,
    confirm=Confirm.NEVER,  # looking does no harm
    names={"en": "free", "fr": "dispo"},
    phrases=FREE,
    ears=Ears(unless=tells_of_an_opening),
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
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """In words: the rooms that are free all along; for one room, its free stretches."""
    window = _to_come(ctx, when) if when else _rest_of_today(ctx)
    if room:
        await asked_about(ctx, free.ask(when=when, room=room, people=people))
    rooms = [room] if room else [r for r in await ctx.store(Rooms).all() if _wanted(r, people)]
    stretches = await _stretches(ctx, rooms, window)
    whole = open_part(window, _hours(ctx, room))
    following = free.ask(when=window, room=room, people=people, page=page + 1)
    if room and stretches[room.id] in ([], whole):
        return _one(ctx, room, window, whole if stretches[room.id] else [])
    if room:
        some = page_of([Text("{when}", {"when": one}) for one in stretches[room.id]], page)
        return paged(Card(_("{room} is free:", room=room.name), some.things), some.left, following)
    some = page_of(_items(rooms, stretches, whole), page)
    if not some.things:
        return Reply(_none(ctx, window, whole))
    return paged(Card(_("Free {when}:", when=_joined(whole, window)), some.things), some.left, following)


async def _stretches(ctx: Context, rooms: Sequence[Room], window: Window) -> dict[int, list[Span]]:
    """When each of them is free within the window, by what holds for it."""
    closures = await ctx.store(Rooms).closures(window)
    holds = await ctx.store(Holds).between(window.widened(DAY, DAY))
    hours, policy = ctx.house.hours, ctx.house.policy
    return {
        room.id: free_stretches(
            room, window, holds=holds, closures=closures, hours=hours, rules=standing(room, policy).rules
        )
        for room in rooms
    }


def _hours(ctx: Context, room: Room | None) -> Hours:
    """Those of the room, within those of the house."""
    return hours_of(room, ctx.house.hours, ctx.house.policy) if room else ctx.house.hours


def _rest_of_today(ctx: Context) -> Window:
    midnight = (ctx.now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return Window(ctx.now.replace(second=0, microsecond=0), midnight)


def _to_come(ctx: Context, window: Window) -> Window:
    """« Aujourd'hui » at three in the afternoon is what is left of it; of what is over nothing is free."""
    if window.end <= ctx.now:
        raise Refused(_("That is in the past: {when}.", when=window))
    now = ctx.now.replace(second=0, microsecond=0)
    return Window(now, window.end) if window.start < now < window.end else window


def _wanted(room: Room, people: int | None) -> bool:
    return room.kind == "room" and (people is None or room.capacity is None or room.capacity >= people)


def _one(ctx: Context, room: Room, window: Span, whole: Sequence[Span]) -> Reply:
    """Free all along, or not at all."""
    if not open_part(window, ctx.house.hours):
        return Reply(_none(ctx, window, ()))
    if not open_part(window, _hours(ctx, room)):
        return Reply(_("{room} is closed {when}.", room=room.name, when=window))
    if not whole:
        return Reply(_("{room} is not free {when}.", room=room.name, when=window))
    return _bookable(
        ctx, room, whole, _("{room} is free {when}.", room=room.name, when=_joined(whole, window))
    )


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


def _none(ctx: Context, window: Span, whole: Sequence[Span]) -> Text:
    """Nothing free, or nobody there: then when the doors open."""
    opens = None if whole else next_opening(window.start, ctx.house.hours)
    if opens:
        return _("We are closed {when}. We open {opens}.", when=window, opens=Moment(opens))
    if not whole:
        return _("We are closed {when}.", when=window)
    return _("Nothing is free {when}.", when=_joined(whole, window))


def _items(rooms: Sequence[Room], stretches: dict[int, list[Span]], whole: Sequence[Span]) -> list[Text]:
    """Those that are free all along, then those that are free in part; none where the house is closed."""
    if not whole:
        return []
    entirely = [Text("{room}", {"room": sized(room)}) for room in rooms if stretches[room.id] == whole]
    return entirely + [
        _("{room}: {when}", room=sized(room), when=stretches[room.id][0])
        for room in rooms
        if stretches[room.id] and stretches[room.id] != whole
    ]


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
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """When it is taken; by whom only where members alone read it, and only those who let their name show."""
    window = when or _rest_of_today(ctx)
    await asked_about(ctx, who.ask(room=room, when=when))
    taken = await ctx.store(Bookings).between(window, [room.id])
    if not taken:
        whole = open_part(window, _hours(ctx, room))
        nobody = _("{room} is free {when}.", room=room.name, when=_joined(whole, window))
        return _one(ctx, room, window, whole) if not whole else Reply(nobody)
    some = page_of(taken, page)
    lines = tuple([await _taken(ctx, booking) for booking in some.things])
    following = who.ask(room=room, when=window, page=page + 1)
    return paged(Card(_("{room} is taken:", room=room.name), lines), some.left, following)


async def _taken(ctx: Context, booking: Booking) -> Text:
    name = await name_shown(ctx, booking)
    if booking.state == "asked":
        whose = [booking.span, name] if name else [booking.span]
        return commas([*whose, _("awaiting a yes")])
    if name:
        return _("{when}, {name}", when=booking.span, name=name)
    return Text("{when}", {"when": booking.span})


async def name_shown(ctx: Context, booking: Booking) -> UserText | None:
    """Whose it is, where members alone read the answer and the holder lets it be seen."""
    if booking.person is None or booking.state not in THEIRS:
        return None
    holder = await ctx.store(People).get(booking.person)
    return holder.name if may_see(ctx, holder) else None
