"""Change the rules of a room: « la salle verte se réserve 2 h au plus, sur accord ». Who would be hit is told first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Annotated

from bot.core.call import Call, Json
from bot.core.card import Card, Choice, Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Listing, Text, UserText, _, _n
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.nouns import number_of
from bot.rules.booker import Booker
from bot.rules.limits import exceeded
from bot.rules.standing import standing
from bot.skills.room.declare import skill
from bot.store.bookings import Booking, Bookings
from bot.store.room_rules import RoomRules
from bot.store.rooms import Room, Rooms
from bot.understanding.rules_in_words import read_rules

NOTHING = timedelta(0)
FAR = timedelta(days=2 * 366)
MOST_LISTED = 10


def ruled(room: Room, words: UserText) -> Call:
    """The Call that changes what these words say. Raises Refused where they hold anything else."""
    read = read_rules(words)
    if read.unread or not read.rules:
        said = [UserText.clean(piece, 60) for piece in (*read.unread, *([] if read.unread else [words]))]
        raise Refused(
            _(
                "I read no rule in that: {said}. Say for example: cleaning 15 min, at most 2 h, on approval.",
                said=Listing(said),
            )
        )
    return rule.to(room=room, rules={**read.rules})


@skill.job("room.rule", _("Change the rules of a {word.room:one}"), access=COORDINATOR)
async def rule(
    ctx: Context,
    *,
    room: Room,
    rules: Annotated[Mapping[str, Json], Arg(Text("rules"), kind=JsonKind())],
    sure: Annotated[str, Arg(Text("sure"), hidden=True)] = "",
) -> Reply:
    """Write them, once whoever decides knows which bookings they would not have let through; those stay."""
    kept = {name: value for name, value in {**room.rules, **rules}.items() if value is not None}
    changed = replace(room, rules=kept)
    coming = await ctx.store(Bookings).between(Span(ctx.now, ctx.now + FAR), [room.id])
    hit = _hit(ctx, room, changed, coming)
    if hit and not sure:
        return _shall_i(room, hit, rule.to(room=room, rules=rules, sure="yes"))
    await ctx.store(Rooms).save(changed)
    await _hold_again(ctx, changed, coming)
    before = {name: room.rules.get(name) for name in rules}
    body = Card(_("Changed: the rules of {room}.", room=room.name), _told(changed))
    return Reply(body, undo=rule.to(room=room, rules=before, sure="yes"))


def _shall_i(room: Room, hit: Sequence[Booking], yes: Call) -> Reply:
    lead = _n(
        "{count} booking of {room} would not be allowed by that; it stays as it is:",
        "{count} bookings of {room} would not be allowed by that; they stay as they are:",
        len(hit),
        room=room.name,
    )
    lines = tuple(_("{number}, {when}", number=number_of(one), when=one.span) for one in hit[:MOST_LISTED])
    choices = (Choice(_("yes"), yes), Choice(_("no"), None))
    return Reply(Card(lead, lines, _("Shall I change the rules for what comes?")), choices=choices)


def _hit(ctx: Context, room: Room, changed: Room, coming: Sequence[Booking]) -> list[Booking]:
    """What is booked already and could not be booked so by the new rules."""
    return [
        one
        for one in coming
        if _objected(ctx, changed, one) - _objected(ctx, room, one)
        or (_too_near(ctx, changed, one, coming) and not _too_near(ctx, room, one, coming))
    ]


def _objected(ctx: Context, room: Room, booking: Booking) -> set[str]:
    """By which limits; how far ahead it was booked is no matter any more."""
    holds = standing(room, ctx.house.policy)
    return {one.kind for one in exceeded(booking.span, Booker(), holds, booking.span.start)}


def _too_near(ctx: Context, room: Room, booking: Booking, coming: Sequence[Booking]) -> bool:
    held = standing(room, ctx.house.policy).rules.held
    own = held(booking.span)
    return any(other.id != booking.id and held(other.span).overlaps(own) for other in coming)


async def _hold_again(ctx: Context, room: Room, coming: Sequence[Booking]) -> None:
    """Each keeps others out by the new rules, where its neighbours leave it the time."""
    bookings = ctx.store(Bookings)
    for booking in coming:
        if not await bookings.clashing(room.id, booking.span, but=booking.id):
            await bookings.hold_again(booking)


def _told(room: Room) -> tuple[Text, ...]:
    rules = RoomRules.from_json(room.rules)
    told = {
        "before": _("kept free before: {length}", length=rules.before or NOTHING),
        "after": _("cleaning: {length}", length=rules.after or NOTHING),
        "shortest": _("at least {length}", length=rules.shortest or NOTHING),
        "longest": _("at most {length}", length=rules.longest or NOTHING),
        "quota": _("at most {length} in a week for one person", length=rules.quota or NOTHING),
        "ahead": _n("at most {count} day ahead", "at most {count} days ahead", (rules.ahead or NOTHING).days),
    }
    lines = [text for name, text in told.items() if getattr(rules, name)]
    if rules.approval:
        lines.append(_("each booking waits for a yes from {word.concierge:the_many}"))
    if rules.roles:
        lines.append(_("for the team alone"))
    return tuple(lines)
