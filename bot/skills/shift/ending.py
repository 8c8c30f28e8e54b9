"""End what was on the rota, or change it: whoever holds a date of it is told, once each."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.card import Reply, Urgency
from bot.core.text import Text
from bot.kit.context import Context
from bot.kit.rota import people_of
from bot.store.shift_holders import Holder, Holders
from bot.store.shift_regulars import Regulars
from bot.store.shift_slots import Slot, Slots
from bot.store.shifts import Shift, Shifts


async def holders_to_come(ctx: Context, shifts: Sequence[Shift]) -> list[Holder]:
    """Everybody who holds one of these."""
    held = await ctx.store(Holders).of_shifts([one.id for one in shifts])
    return [one for those in held.values() for one in those if one.person is not None]


async def end_slot(ctx: Context, slot: Slot) -> list[Shift]:
    """No date of it from now on; those that it takes away."""
    await ctx.store(Slots).save(replace(slot, state="ended"))
    for regular in await ctx.store(Regulars).all():
        if regular.slot == slot.id:
            await ctx.store(Regulars).drop(regular)
    gone = await ctx.store(Shifts).coming(slot.id, ctx.now)
    for shift in gone:
        await ctx.store(Shifts).change(replace(shift, state="cancelled"))
    return gone


async def tell_holders(ctx: Context, holders: Sequence[Holder], said: Text) -> None:
    """Each of them once, but whoever does it."""
    me = ctx.asker.person.id if ctx.asker.person else None
    for person in (await people_of(ctx, holders)).values():
        if person.id != me:
            ctx.tell(person, Reply(said, urgency=Urgency.RING))
