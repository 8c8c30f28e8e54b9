"""What is offered where a wish cannot be had: the nearest other times and rooms, those of several that are free, or to wait."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.core.call import Call
from bot.core.card import Choice
from bot.core.moments import Span
from bot.core.text import UserText, _
from bot.kit.booking.together import Together, capacity_of
from bot.kit.context import Context
from bot.rules.along import Along
from bot.rules.objection import Objection
from bot.skills.room.besides import Wish, other_ways
from bot.skills.room.declare import ways, why_not
from bot.store.spaces.rooms import Room

NEAREST = 2
"""Other times and rooms, where there is something else to offer too."""
Again = Callable[[Room, Span, UserText], Call]
"""The same wish for another room or time, with these words beside."""


@dataclass(frozen=True, slots=True)
class Offering:
    """A wish that something speaks against, as it was said, and how another one is made of it."""

    said: Along
    wish: Wish
    words: UserText
    again: Again


async def in_its_place(ctx: Context, offering: Offering, objections: Sequence[Objection]) -> Sequence[Choice]:
    """The nearest first; where it is only taken also to wait for it, or to ask whoever has it."""
    if len(offering.said.rooms) > 1:
        return await _of_several(ctx, offering, objections)
    wish, said = offering.wish, offering.said
    found = [
        Choice(
            _("{room}, {when}", room=way.room.name, when=way.span),
            offering.again(way.room, way.span, offering.words),
        )
        for way in await ways(ctx, wish.room, wish.when, wish.people, said.items)
    ]
    if any(one.kind != "taken" for one in objections):
        return found
    return [*found[:NEAREST], *await other_ways(ctx, wish)]


async def _of_several(ctx: Context, offering: Offering, objections: Sequence[Objection]) -> Sequence[Choice]:
    """All of them at another time, another room in the place of the one that is taken; or those that are free."""
    wish, said = offering.wish, offering.said
    if any(one.kind == "small" for one in objections):
        return await _one_for_all(ctx, offering)
    free = [one for one in said.rooms if not await why_not(ctx, one, wish.when, None)]
    lost = next((one for one in said.rooms if one not in free), said.room)
    others = [one for one in (said.room, *said.items) if one.id != lost.id]
    found = [
        _choice(offering, [way.room if one.id == lost.id else one for one in said.rooms], way.span)
        for way in await ways(ctx, lost, wish.when, _left_for(lost, said, wish.people), others)
    ]
    left = capacity_of(free) if free else None
    enough = wish.people is None or left is None or left >= wish.people
    alone = [_choice(offering, free, wish.when)] if 0 < len(free) < len(said.rooms) and enough else []
    return [*found[:NEAREST], *alone] if alone else found


async def _one_for_all(ctx: Context, offering: Offering) -> Sequence[Choice]:
    """One room that holds so many, where several do not."""
    wish, said = offering.wish, offering.said
    things = [one for one in (said.room, *said.items) if one.kind == "item"]
    found = await ways(ctx, wish.room, wish.when, wish.people, things)
    return [_choice(offering, [way.room], way.span) for way in found]


def _left_for(lost: Room, said: Along, people: int | None) -> int | None:
    """How many one room must hold, beside the others."""
    held = capacity_of([one for one in said.rooms if one.id != lost.id])
    return None if people is None or held is None else max(people - held, 1)


def _choice(offering: Offering, rooms: Sequence[Room], when: Span) -> Choice:
    first, *others = rooms
    beside = [f"+ {one}" for one in (*(room.name for room in others), *offering.said.told)]
    words = ", ".join([*beside, *([offering.said.purpose] if offering.said.purpose else [])])
    label = _("{room}, {when}", room=Together.of(first, others).name, when=when)
    return Choice(label, offering.again(first, when, UserText(words)))
