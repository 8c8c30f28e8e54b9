"""Move a booking: `!move R-3 Friday 15:00`, « déplace la verte à vendredi », « déplace R-3 dans la bleue »."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Names, Text, UserText, Value, Word, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.booking.aims import Aim, aimed
from bot.kit.booking.bookings import WholeSeries, called
from bot.kit.booking.together import where
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.kinds import JsonKind
from bot.kit.nouns import number_of
from bot.rules.hours import within as open_all_along
from bot.skills.room.declare import (
    moved_into,
    needs_a_yes,
    over,
    skill,
    unchanged,
    way_label,
    ways,
    why_not,
)
from bot.skills.room.moving.places import hold_place
from bot.skills.room.moving.shifting import as_before, shifted
from bot.skills.room.series import scopes
from bot.skills.room.words.from_to import moved_from_to
from bot.skills.room.words.keeping import MOVE
from bot.skills.room.words.misheard import moves_another_thing
from bot.store.community.people import Role
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.rooms import Room, Rooms

BOOKING = Arg(_("Which booking?"), names={"en": "booking", "fr": "réservation"})
ROOM = Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})
WHEN = Arg(
    _("To when? For example: Friday 14:00, or one hour later"),
    names={"en": "when", "fr": "quand"},
    also=("to",),
)

ITEMS = Arg(Text("items"), kind=JsonKind(), hidden=True)


async def may_be_moved(ctx: Context, *, booking: Booking | None, **_more: object) -> None:
    """One's own, or anybody's for a concierge, as long as it stands and is not over."""
    if booking is None:
        return
    number = await called(ctx, booking)
    if booking.person != ctx.person.id and not ctx.may(Role.CONCIERGE):
        theirs = _(
            "{number} is not one of your bookings: only whoever made it or {people} can move it.",
            number=number,
            people=Word("concierge", "the_many"),
        )
        raise Refused(theirs)
    if not booking.holding:
        raise Refused(_("{number} is cancelled already.", number=number))
    if over(ctx, booking):
        raise Refused(_("That booking is over."))


@skill.command(
    "room.move",
    _("Move a booking to another time or {word.room:one}."),
    access=MEMBER,
    rule=may_be_moved,
    names={"en": "move", "fr": "déplacer"},
    phrases=MOVE,
    ears=Ears(rewords=moved_from_to, unless=moves_another_thing),
    examples={"en": "move R-3 to Friday 15:00", "fr": "déplace R-3 à vendredi 15h"},
)
async def move(
    ctx: Context,
    *,
    booking: Annotated[Booking | None, BOOKING] = None,
    when: Annotated[Aim | None, WHEN] = None,
    room: Annotated[Room | None, ROOM] = None,
) -> Reply | Call:
    """What is not said stays as it is: the day, the hours, the length, the room."""
    if booking is None:
        return await _which_booking(ctx, when, room)
    if isinstance(booking, WholeSeries):
        return Call("room.move_whole", dict(move.to(booking=booking, when=when, room=room).arguments))
    if when is None and room is None:
        return Reply(WHEN.question, call=move.ask(booking=booking), asks="when")
    spans = aimed(when, booking.span, ctx.asker.language) if when else [booking.span]
    spans = [span for span in spans if open_all_along(span, ctx.house.hours)] or spans
    if not spans:
        raise Refused(_("I could not read a time there."), instead=move.ask(booking=booking, room=room))
    to = room or await ctx.store(Rooms).get(booking.room)
    calls = [move_to.to(booking=booking, version=booking.version, when=span, room=to) for span in spans]
    if len(calls) == 1:
        return calls[0]
    labels = (Text("{when}", {"when": span}) for span in spans)
    return Reply(_("Which one do you mean?"), choices=tuple(map(Choice, labels, calls)))


async def _which_booking(ctx: Context, when: Aim | None, room: Room | None) -> Reply | Call:
    """« Déplace la verte à demain »: a room with a time is where the booking is, not where it goes."""
    mine = await ctx.store(Bookings).of(ctx.person.id, ctx.now)
    there = [one for one in mine if room is not None and when is not None and room.id in one.resources]
    calls = [move.ask(booking=one, when=when, room=None if one in there else room) for one in there or mine]
    if not calls:
        raise Refused(_("You have no booking to come."))
    if len(calls) == 1:
        return calls[0]
    labels = [_("{room}, {when}", room=await where(ctx, one), when=one.span) for one in there or mine]
    return Reply(BOOKING.question, choices=tuple(map(Choice, labels, calls)))


async def can_go(
    ctx: Context, *, booking: Booking, version: int, when: Span, room: Room, scope: str = "", **_more: object
) -> None:
    """As it was when that was said; and, for one date alone, nothing stands in the way there."""
    await may_be_moved(ctx, booking=booking)
    if booking.version != version:
        raise Refused(_("{number} was changed meanwhile: look at it again.", number=number_of(booking)))
    if (booking.span, booking.room) == (when, room.id):
        raise Refused(
            _(
                "{number} is there already: {room}, {when}.",
                number=number_of(booking),
                room=room.name,
                when=when,
            )
        )
    if scope == scopes.THIS or booking.series is None:
        await _free_there(ctx, booking, when, room)


async def _free_there(ctx: Context, booking: Booking, when: Span, room: Room) -> None:
    _room, *others = await moved_into(ctx, booking, room)
    objections = await why_not(ctx, room, when, booking.people, others, but=booking.id)
    if not objections:
        return
    offered = [
        replace(
            way_label(way),
            call=move_to.to(booking=booking, version=booking.version, when=way.span, room=way.room),
        )
        for way in await ways(ctx, room, when, booking.people, others)
        if way.room.id == room.id or not any(one.kind != "item" for one in others)  # several stay together
    ]
    raise Refused(
        *(objection.reason for objection in objections),
        close=_("{number} stays where it is: {when}.", number=number_of(booking), when=booking.span),
        ways_out=offered,
    )


@skill.job("room.move_to", _("Move a booking there"), access=MEMBER, rule=can_go)
async def move_to(
    ctx: Context,
    *,
    booking: Booking,
    version: int,  # noqa: ARG001 - it is its rule's
    when: Span,
    room: Room,
    scope: Annotated[str, scopes.SCOPE] = "",
    sure: Annotated[str, Arg(Text("sure"), hidden=True)] = "",
) -> Reply | Call:
    """One booking; of a series which dates are meant is asked, and more than one are moved together."""

    def of(which: str, surely: str = "") -> Call:
        return move_to.to(
            booking=booking, version=booking.version, when=when, room=room, scope=which, sure=surely
        )

    if booking.person != ctx.person.id:
        return Call("room.ask_move_for", dict(of(scope).arguments))
    if booking.series is not None and not scope:
        question = _("{number} is one date of a series. What shall I move?", number=number_of(booking))
        return await scopes.which(ctx, booking, question, of) or of(scopes.THIS)
    rooms = await moved_into(ctx, booking, room)
    if not sure and await needs_a_yes(ctx, rooms):
        return await _shall_i_ask(ctx, booking, room, of(scope, "yes"))
    if scope in {scopes.FOLLOWING, scopes.ALL}:
        return Call("room.move_series", {**of(scope).arguments, "sure": None})
    moved = await shifted(ctx, booking, when, rooms)
    await hold_place(ctx, moved)
    was, state = await ctx.store(Rooms).get(booking.room), UserText(booking.state)
    undo = move_back.to(
        booking=moved, version=moved.version, when=booking.span, room=was, state=state, items=[*booking.items]
    )
    told = _told(moved, await where(ctx, moved), booking, await where(ctx, booking))
    return Reply(told, undo=undo, kept=True)


async def _shall_i_ask(ctx: Context, booking: Booking, room: Room, call: Call) -> Reply:
    """Nobody gives up what they have for what they may not get."""
    people = Word("concierge", "the_many")
    lead = _("{room} needs a yes from {people}. Shall I ask them?", room=room.name, people=people)
    kept = _(
        "Until they answer you keep {room}, {when}, too.", room=await where(ctx, booking), when=booking.span
    )
    body = Card(lead, close=kept) if booking.state == "booked" else lead
    return Reply(body, choices=(Choice(_("yes"), call), Choice(_("no"), None)))


def _told(moved: Booking, room: Value, before: Booking, was: Value) -> Card:
    number, how = number_of(moved), _("To undo it within the hour: {undo}.", undo=Names("me.undo"))
    before_it = _("Before: {room}, {when}.", room=was, when=before.span)
    if moved.state == "asked":
        lead = _(
            "Asked for: {room}, {when}. It awaits a yes from {people}. Number {number}.",
            room=room, when=moved.span, people=Word("concierge", "the_many"), number=number,
        )  # fmt: skip
        kept = _("Until then you keep {room}, {when}.", room=was, when=before.span)
        return Card(lead, close=kept if before.state == "booked" else before_it, notes=(how,))
    lead = _("Moved: {room}, {when}. Number {number}.", room=room, when=moved.span, number=number)
    return Card(lead, close=before_it, notes=(how,))


async def can_go_back(
    ctx: Context,
    *,
    booking: Booking,
    version: int,
    when: Span,
    room: Room,
    items: Json = None,
    **_more: object,
) -> None:
    """Nobody has touched it, and nobody has taken its place meanwhile."""
    unchanged(booking, version)
    _room, *others = await as_before(ctx, booking, room, items)
    if objections := await why_not(ctx, room, when, booking.people, others, but=booking.id):
        raise Refused(*(objection.reason for objection in objections))


@skill.job(
    "room.move_back",
    _("Take a move back"),
    access=MEMBER,
    rule=can_go_back,
    amended_by=("room.move", "room.say_more"),
)
async def move_back(
    ctx: Context,
    *,
    booking: Booking,
    version: int,  # noqa: ARG001 - it is its rule's
    when: Span,
    room: Room,
    state: Annotated[str, Arg(Text("state"), hidden=True)] = "booked",
    items: Annotated[list[Json] | None, ITEMS] = None,
) -> Reply:
    """Undo a move: what had its yes has it still, what awaited one awaits it again."""
    rooms = await as_before(ctx, booking, room, items)
    back = await shifted(ctx, booking, when, rooms, "asked" if state == "asked" else "booked")
    return Reply(_("Undone: {room}, {when}, as before.", room=await where(ctx, back), when=when))
