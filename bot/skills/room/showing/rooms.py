"""Which rooms there are, and what one of them is like: « quelles salles avez-vous ? », "how many people fit in the blue room?"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.moments import Span
from bot.core.text import Listing, Names, Text, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.house.laws import told
from bot.kit.house.openings import opening_lines
from bot.kit.nouns import sized
from bot.kit.pages import PAGE, page_of, paged
from bot.rules.hours import common
from bot.rules.standing import standing
from bot.skills.room.declare import skill
from bot.skills.room.managing.closing import FAR
from bot.skills.room.showing.too import asked_about
from bot.skills.room.words.rooms import LIST
from bot.store.spaces.rooms import Room, Rooms

MOST_CLOSURES = 5


@skill.command(
    "room.list",
    _("See which {word.room:many} there are, and what one of them is like."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "rooms", "fr": "salles"},
    phrases=LIST,
    examples={"en": "which rooms are there?", "fr": "quelles salles avez-vous ?"},
)
async def listed(
    ctx: Context,
    *,
    room: Annotated[
        Room | None, Arg(_("Which {word.room:one}?"), names={"en": "room", "fr": "salle"})
    ] = None,
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """Rooms with their sizes, then desks; of one room all that holds for it."""
    if room:
        await asked_about(ctx, listed.ask(room=room))
        return await _one(ctx, room)
    found = await ctx.store(Rooms).all()
    rooms, desks = _of(found, "room"), _of(found, "desk")
    if not rooms and not desks:
        return Reply(_("There is nothing to book here yet."))
    some = page_of([sized(one) for one in rooms or desks], page)
    also = _("And: {desks}.", desks=Listing([one.name for one in desks])) if rooms and desks else None
    free = _("{free} shows what is free.", free=Names("room.free"))
    card = Card(_("Here are the {word.room:many}:"), some.things, also, (free,))
    return paged(card, some.left, listed.ask(page=page + 1))


def _of(found: Sequence[Room], kind: str) -> list[Room]:
    return [one for one in found if one.kind == kind]


async def _one(ctx: Context, room: Room) -> Reply:
    """How many it holds, when its doors are open, what its bookings must keep to, when it is closed."""
    rules = standing(room, ctx.house.policy).rules
    lines = [*opening_lines(common(ctx.house.hours, rules.hours).weekly), *told(replace(rules, hours=None))]
    if room.training:
        lines.append(_("a training is needed"))
    closures = await ctx.store(Rooms).closures(Span(ctx.now, ctx.now + FAR))
    times = [one.span for one in closures if one.room in (None, room.id)][:MOST_CLOSURES]
    closed = _("Closed: {times}.", times=Listing(times)) if times else None
    return Reply(
        Card(_("{room}:", room=sized(room)), tuple(lines), closed) if lines else _alone(room, closed)
    )


def _alone(room: Room, closed: Text | None) -> Card:
    lead = Text("{room}", {"room": room.name}) if room.capacity is None else sized(room)
    return Card(_("{room}.", room=lead), (), closed)
