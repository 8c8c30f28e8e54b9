"""Say what is to be held when: « crée une perm accueil du mardi au samedi 14h-18h, une personne »; read back before it counts."""

from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, _
from bot.kit.access import COORDINATOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.rota.rota import AHEAD, go_round, grow_slot
from bot.kit.rota.slots import number_of_slot
from bot.skills.shift.declare import skill
from bot.skills.shift.pattern.ending import end_slot, holders_to_come
from bot.skills.shift.pattern.patterns import SlotWords, first_dates, read_back, told
from bot.skills.shift.words.looking import DEFINE
from bot.store.rota.shifts import Shifts
from bot.store.rota.slots import Slot, Slots

PATTERN = Arg(
    _(
        "What is to be held, when, and by how many? For example: welcome desk, Tuesday to Saturday 14:00 to 18:00, one person"
    ),
    names={"en": "pattern", "fr": "modèle"},
    rest=True,
)
SLOT = Arg(Text("slot"), hidden=True)


def preview(*, pattern: SlotWords) -> Text:
    """What will count."""
    return read_back(pattern.slot)


async def to_come(ctx: Context, *, pattern: SlotWords) -> None:
    """What is over is not put on the rota."""
    if not first_dates(pattern.slot, ctx.now):
        raise Refused(_("That is over already: {what}.", what=told(pattern.slot)))
    alike = [one for one in await ctx.store(Slots).running() if _same(one, pattern.slot)]
    if alike:
        number = number_of_slot(alike[0])
        raise Refused(
            _("That is on the rota already: {what}, number {number}.", what=told(alike[0]), number=number)
        )


def _same(one: Slot, other: Slot) -> bool:
    return (one.name, one.rule, one.weeks, one.start, one.minutes) == (
        other.name, other.rule, other.weeks, other.start, other.minutes,
    )  # fmt: skip


@skill.command(
    "shift.define",
    _("Say what is to be held when, and by how many."),
    access=COORDINATOR,
    confirm=Confirm.ALWAYS,
    preview=preview,
    rule=to_come,
    names={"en": "define-shift", "fr": "définir-perm"},
    phrases=DEFINE,
    examples={
        "en": "new shift welcome desk Tuesday to Saturday 14:00 to 18:00, one person",
        "fr": "crée une perm accueil du mardi au samedi 14h-18h, une personne",
    },
    exact=True,
)
async def define(ctx: Context, *, pattern: Annotated[SlotWords, PATTERN]) -> Reply:
    """Its dates are there at once, for anybody of the team to take."""
    slot = await ctx.store(Slots).add(pattern.slot)
    await grow_slot(ctx, slot, ctx.now + AHEAD)
    go_round(ctx)
    lead = _("On the rota: {what}. Number {number}.", what=told(slot), number=number_of_slot(slot))
    how = _("Whoever is of the team takes one: {take}.", take=Names("shift.take"))
    return Reply(Card(lead, close=how), undo=undefine.to(slot=slot.id))


@skill.job("shift.undefine", _("Take back what was put on the rota"), access=COORDINATOR)
async def undefine(ctx: Context, *, slot: Annotated[int, SLOT]) -> Reply:
    """As if it had never been said; not where somebody took a date of it meanwhile."""
    known = await ctx.store(Slots).get(slot)
    if await holders_to_come(ctx, await ctx.store(Shifts).coming(slot, ctx.now)):
        raise Refused(_("Somebody holds a date of it already: it cannot be undone, only ended."))
    await end_slot(ctx, known)
    return Reply(_("Undone: {what} is off the rota.", what=told(known)))
