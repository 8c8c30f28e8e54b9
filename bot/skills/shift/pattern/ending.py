"""End what was on the rota, or change it: whoever holds a date of it is told, once each."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Listing, Text, Value, _, _n
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.rota.rota import named, people_of
from bot.kit.rota.slots import number_of_slot
from bot.skills.shift.declare import skill
from bot.skills.shift.holding.moving import move_shift
from bot.skills.shift.words.hearing import NAMED
from bot.skills.shift.words.looking import END_SLOT
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.regulars import Regulars
from bot.store.rota.shifts import Shift, Shifts
from bot.store.rota.slots import Slot, Slots


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
        await move_shift(ctx, shift, replace(shift, state="cancelled"), tells=False)
    return gone


async def tell_holders(ctx: Context, holders: Sequence[Holder], said: Text) -> None:
    """Each of them once, but whoever does it."""
    me = ctx.asker.person.id if ctx.asker.person else None
    for person in (await people_of(ctx, holders)).values():
        if person.id != me:
            ctx.tell(person, Reply(said, urgency=Urgency.RING))


SURE = Arg(Text("sure"), kind=JsonKind(), hidden=True)
SLOT = Arg(_("Which one on the rota?"), names={"en": "slot", "fr": "créneau"}, rest=True)


@skill.command(
    "shift.end_slot",
    _("Take something off the rota for good; whoever holds a date of it is told."),
    access=COORDINATOR,
    names={"en": "end-shifts", "fr": "arrêter-perms"},
    phrases=END_SLOT,
    ears=NAMED,
    examples={"en": "stop the shift Bar", "fr": "arrête les perms Bar"},
    exact=True,
)
async def end(ctx: Context, *, slot: Annotated[Slot, SLOT], sure: Annotated[Json, SURE] = None) -> Reply:
    """Who would be touched is told before, and they are told after."""
    coming = await ctx.store(Shifts).coming(slot.id, ctx.now)
    held = await holders_to_come(ctx, coming)
    names: list[Value] = [one.name for one in (await people_of(ctx, held)).values()]
    what = Text("{name} ({number})", {"name": named(slot), "number": number_of_slot(slot)})
    if sure is not True:
        lead = _("Shall I take this off the rota for good? {what}.", what=what)
        whom = (_("It touches, and I tell them: {names}.", names=Listing(names)),) if names else ()
        yes = Choice(_("yes"), end.to(slot=slot, sure=True), words=("yes",))
        return Reply(Card(lead, whom), (yes, Choice(_("no"), None, words=("no",))))
    await end_slot(ctx, slot)
    said = _("This is off the rota from now on, you need not come: {what}. Thank you!", what=named(slot))
    await tell_holders(ctx, held, said)
    return Reply(
        _n(
            "Off the rota: {what}. {count} person is told.",
            "Off the rota: {what}. {count} people are told.",
            len(names),
            what=what,
        )
    )
