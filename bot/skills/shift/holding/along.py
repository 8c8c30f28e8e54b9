"""Come along to learn, or only if nobody else does: « je viens en doublon samedi », « si besoin je peux tenir la perm de samedi »."""

from typing import Annotated

from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Listing, Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.rota.rota import people_of, stands, what_of
from bot.kit.rota.stints import Stint, number_of_shift
from bot.rules.rota import Staffed
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.holding.taking import still
from bot.skills.shift.words.coming import SHADOW, SPARE
from bot.skills.shift.words.hearing import NAMED
from bot.store.rota.holders import Holder, Holders, Kind
from bot.store.rota.shifts import Shifts

SHIFT = Arg(_("Which {word.shift:one}?"), names={"en": "shift", "fr": "perm"}, rest=True)
HOLDER = Arg(Text("holder"), hidden=True)


@skill.command(
    "shift.shadow",
    _("Come along to {word.shift:a}, to see how it goes."),
    access=MEMBER,
    names={"en": "come-along", "fr": "en-doublon"},
    phrases=SHADOW,
    ears=NAMED,
    examples={"en": "I come along to the shift on Saturday", "fr": "je viens en doublon à la perm de samedi"},
)
async def shadow(ctx: Context, *, shift: Annotated[Stint, SHIFT]) -> Reply:
    """Beside somebody who holds it, and who is told."""
    now = await _open(ctx, shift)
    if len(now.shadows) >= now.shift.shadows:
        raise Refused(_("No more people can come along then: {what}.", what=what_of(now.shift)))
    held = await _note(ctx, now, shift, "shadow")
    people = await people_of(ctx, now.holders)
    for one in people.values():
        told = _(
            "{name} comes along to see how it goes: {what}.", name=ctx.person.name, what=what_of(now.shift)
        )
        ctx.tell(one, Reply(told, urgency=Urgency.INFORM))
    lead = _(
        "Noted, you come along: {what}. Number {number}.",
        what=what_of(now.shift),
        number=number_of_shift(now.shift),
    )
    names = Listing([one.name for one in people.values()])
    items = (_("With you: {names}.", names=names),) if people else ()
    return Reply(Card(lead, items), undo=unnote.to(holder=held.id))


@skill.command(
    "shift.spare",
    _("Say that you would hold {word.shift:a} if nobody else did."),
    access=TEAM,
    private=True,
    names={"en": "if-need-be", "fr": "si-besoin"},
    phrases=SPARE,
    ears=NAMED,
    examples={
        "en": "if need be I can hold the shift on Saturday",
        "fr": "si besoin je peux tenir la perm de samedi",
    },
    exact=True,
)
async def spare(ctx: Context, *, shift: Annotated[Stint, SHIFT]) -> Reply:
    """Only they and the coordinators know; they are asked first when somebody is missing."""
    now = await _open(ctx, shift)
    held = await _note(ctx, now, shift, "spare")
    lead = _("Noted: {what}, if need be.", what=what_of(now.shift))
    private = _(
        "Only the coordinators see it. I ask you first if somebody is missing, and you can still say no."
    )
    return Reply(Card(lead, close=private), undo=unnote.to(holder=held.id))


async def _open(ctx: Context, stint: Stint) -> Staffed:
    """One that takes place and is still to come, and on which they are not noted yet."""
    still(ctx, stint)
    now = await stands(ctx, await ctx.store(Shifts).get(stint.shift.id))
    if now.closed or now.shift.state != "planned":
        raise Refused(_("That does not take place: {what}.", what=what_of(now.shift)))
    mine = [one for one in (*now.holders, *now.shadows, *now.spares) if one.person == ctx.person.id]
    if mine:
        raise Refused(_("You are noted there already: {what}.", what=what_of(now.shift)))
    return now


async def _note(ctx: Context, now: Staffed, stint: Stint, kind: Kind) -> Holder:
    await ctx.store(Shifts).touch(now.shift)
    return await ctx.store(Holders).add(Holder(0, now.shift.id, ctx.person.id, stint.span, kind))


@skill.job("shift.unnote", _("Take back that one comes along, or if need be"), access=MEMBER)
async def unnote(ctx: Context, *, holder: Annotated[int, HOLDER]) -> Reply:
    """As if it had not been said."""
    held = await ctx.store(Holders).find(holder)
    if held is None or held.person != ctx.person.id:
        raise Refused(_("You do not hold that any more."))
    await ctx.store(Holders).drop([held])
    return Reply(_("Undone: {what}.", what=what_of(await ctx.store(Shifts).get(held.shift))))
