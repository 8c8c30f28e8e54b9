"""Take over from somebody who has to leave, from now on or whole: « je remplace Sam », and back again."""

from dataclasses import replace
from typing import Annotated

from bot.core.call import Json
from bot.core.card import Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import _
from bot.kit.context import Context
from bot.kit.rota.rota import AHEAD
from bot.kit.rota.stints import Stint
from bot.rules.rota import without
from bot.skills.shift.declare import TEAM, ShiftDropped, skill
from bot.skills.shift.holding.release import HOLDERS, held_of, let_go
from bot.skills.shift.holding.taking import PERSON, SHIFT, hold, still, takeable, taken_card, told_parts
from bot.skills.shift.words.hearing import NAMED
from bot.skills.shift.words.keeping import RELIEVE
from bot.store.community.people import Person
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shifts


@skill.command(
    "shift.relieve",
    _("Take over {word.shift:a} from somebody, from now on or whole; they are told."),
    access=TEAM,
    names={"en": "relieve", "fr": "relayer"},
    phrases=RELIEVE,
    ears=NAMED,
    exact=True,
    examples={
        "en": "I take over from Sam on the shift on Saturday",
        "fr": "je remplace Sam à la perm de samedi",
    },
)
async def relieve(
    ctx: Context, *, person: Annotated[Person, PERSON], shift: Annotated[Stint | None, SHIFT] = None
) -> Reply:
    """Whoever had to leave has nothing to do; what they held so far stays theirs."""
    held = await _holding(ctx, person, shift)
    stint = Stint(await ctx.store(Shifts).get(held.shift), held.span)
    span = still(ctx, stint)
    await give_up(ctx, held, span)
    now, parts = await takeable(ctx, Stint(stint.shift, span), ctx.person)
    made = await hold(ctx, now, parts, ctx.person)
    theirs = _(
        "{name} takes over from you: {what}. Thank you!",
        name=ctx.person.name,
        what=told_parts(stint.shift, parts),
    )
    ctx.tell(person, Reply(theirs, urgency=Urgency.RING))
    back = give_back.to(holders=[one.id for one in made], person=person)
    return Reply(await taken_card(ctx, now, parts, ctx.person), undo=back)


async def _holding(ctx: Context, person: Person, shift: Stint | None) -> Holder:
    """What of somebody's is meant: of the shift that was named, else what goes on or comes next."""
    window = shift.span if shift else Span(ctx.now, ctx.now + AHEAD)
    mine = [one for one in await ctx.store(Holders).of(person.id, window) if one.kind == "hold"]
    found = [one for one in mine if one.span.end > ctx.now and (shift is None or one.shift == shift.shift.id)]
    if not found:
        raise Refused(_("{name} holds no {word.shift:one} like that.", name=person.name))
    return found[0]


async def give_up(ctx: Context, held: Holder, span: Span) -> None:
    """That much of it is open again; what lies outside stays in their hands."""
    holders = ctx.store(Holders)
    await ctx.store(Shifts).touch(await ctx.store(Shifts).get(held.shift))
    left = without(held.span, [span])
    if not left:
        await holders.drop([held])
    for number, part in enumerate(left):
        kept = replace(held, span=part)
        await (holders.add(replace(kept, id=0)) if number else holders.change(kept))
    if held.person is not None:
        ctx.fact(ShiftDropped(ctx.house.id, held.shift, held.person))


@skill.job("shift.give_back", _("Give back what was taken over from somebody"), access=TEAM)
async def give_back(
    ctx: Context, *, holders: Annotated[Json, HOLDERS], person: Annotated[Person, PERSON]
) -> Reply:
    """As it was; they are told."""
    gone = await held_of(ctx, holders)
    shift = await ctx.store(Shifts).get(gone[0].shift)
    await let_go(ctx, shift, gone)
    for one in gone:
        await ctx.store(Holders).add(replace(one, id=0, person=person.id))
    what = told_parts(shift, [one.span for one in gone])
    ctx.tell(person, Reply(_("It is yours again after all: {what}.", what=what), urgency=Urgency.RING))
    return Reply(_("Undone: {what}.", what=what))
