"""Who could not hold what they held: each is told who comes in their place, or what else becomes of it; nobody asks them for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.card import Reply
from bot.kit.context import Context
from bot.skills.shift.declare import skill
from bot.store.community.people import People
from bot.store.rota.shifts import Shift
from bot.store.shelf import Shelf

KIND: Final = "given up"


@dataclass(frozen=True, slots=True)
class GivenUp:
    """By whom, by their id; `eased`: they know that somebody comes."""

    person: int
    at: str
    eased: bool


async def given_up(ctx: Context, shift: Shift) -> Sequence[GivenUp]:
    """Those who gave this one up and did not take it again, in order."""
    found = [one.body for one in await _shelf(ctx).all(KIND) if one.body["shift"] == shift.id]
    each = [GivenUp(int(str(one["person"])), str(one["at"]), bool(one["eased"])) for one in found]
    return sorted(each, key=lambda one: one.at)


async def not_at_ease(ctx: Context, shift: Shift) -> Sequence[int]:
    """Those of them who still wait for word."""
    return [one.person for one in await given_up(ctx, shift) if not one.eased]


async def give_it_up(ctx: Context, shift: Shift, person: int, *, eased: bool = False) -> None:
    """Kept until it is over; what is over is cleared away."""
    shelf = _shelf(ctx)
    for old in await shelf.due(ctx.now):
        if old.kind == KIND:
            await shelf.delete(KIND, old.id)
    known = next((one.at for one in await given_up(ctx, shift) if one.person == person), ctx.now.isoformat())
    await shelf.put(
        KIND,
        f"{shift.id} {person}",
        {"shift": shift.id, "person": person, "at": known, "eased": eased},
        due=shift.span.end,
    )


async def hold_it_again(ctx: Context, shift: Shift, person: int) -> None:
    """They come after all."""
    await _shelf(ctx).delete(KIND, f"{shift.id} {person}")


async def forget_them(ctx: Context, person: int) -> None:
    """They are not there any more to be told anything."""
    for one in await _shelf(ctx).all(KIND):
        if one.body["person"] == person:
            await _shelf(ctx).delete(KIND, one.id)


async def tell_them(
    ctx: Context, shift: Shift, reply: Reply, *, but: int | None = None, eased: bool = True
) -> None:
    """The same to all who still wait for word."""
    for person in await not_at_ease(ctx, shift):
        if person != but:
            ctx.tell(await ctx.store(People).get(person), reply)
        await give_it_up(ctx, shift, person, eased=eased)


def _shelf(ctx: Context) -> Shelf:
    return Shelf(ctx.work, ctx.house.id, skill.name)
