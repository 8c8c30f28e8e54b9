"""What somebody has on the rota, as « annuler », « moi » and their calendar find it."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.context import Belonging, Context
from bot.kit.programme.calendar import Entry
from bot.kit.rota.rota import AHEAD, what_of
from bot.kit.rota.stints import Stint, number_of_shift
from bot.skills.shift.declare import skill
from bot.skills.shift.holding.drop import drop
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import LETTER, Shift, Shifts

NAMES = ("perm", "permanence", "shift")


async def _mine(ctx: Context) -> list[tuple[Holder, Shift]]:
    held = await ctx.store(Holders).of(ctx.person.id, Span(ctx.now, ctx.now + AHEAD + timedelta(days=366)))
    shifts = {one.id: one for one in await ctx.store(Shifts).all_of({one.shift for one in held})}
    return [(one, shifts[one.shift]) for one in held if one.shift in shifts]


@skill.belongings
async def shifts_of(ctx: Context) -> Sequence[Belonging]:
    """Each part that they hold, soonest first."""
    return [_belonging(one, shift) for one, shift in await _mine(ctx)]


@skill.numbered(LETTER)
async def numbered(ctx: Context, number: int) -> Belonging | None:
    """By its number; whose it is says the one who is asked to give it up."""
    shift = await ctx.store(Shifts).numbered(number)
    return _belonging(Holder(0, shift.id, None, shift.span), shift) if shift else None


def _belonging(held: Holder, shift: Shift) -> Belonging:
    number = number_of_shift(shift)
    label: Text = _("{what}, number {number}", what=what_of(shift, held.span), number=number)
    names = (*NAMES, *((shift.name,) if shift.name else ()))
    return Belonging(
        f"shift:{held.id}", number, label, names, held.span.start, drop.to(shift=Stint(shift, held.span))
    )


@skill.diary
async def diary(ctx: Context) -> Sequence[Entry]:
    """What they hold stands in their calendar."""
    entries: list[Entry] = []
    for held, shift in await _mine(ctx):
        if held.kind == "spare":
            continue
        title, house = str(shift.name) or str(number_of_shift(shift)), str(ctx.house.name)
        label = what_of(shift, held.span)
        entries.append(Entry(f"shift-{ctx.house.id}-{held.id}@laloge", held.span, title, house, "", label))
    return entries
