"""Who cannot come says so and has nothing to do: « je peux pas faire la perm de 18h », "I can't do my shift tomorrow"."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Text, _
from bot.kit.access import MEMBER
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.kinds import JsonKind
from bot.kit.rallies.end import tell_asker
from bot.kit.rota.rota import stands, what_of
from bot.kit.rota.stints import MineKind, Stint
from bot.rules.rota import common
from bot.skills.shift.cover.covering import CoverCaller, cover
from bot.skills.shift.cover.given_up import give_it_up, given_up, hold_it_again, not_at_ease, tell_them
from bot.skills.shift.cover.relief import give_up
from bot.skills.shift.cover.subject import begins, lacking, subject_of
from bot.skills.shift.declare import TEAM, ShiftTaken, skill
from bot.skills.shift.duty.reminding import expect
from bot.skills.shift.holding.going import GoingKind
from bot.skills.shift.holding.taking import hold, in_one_piece, still, takeable
from bot.skills.shift.words.hearing import DROPPING
from bot.skills.shift.words.keeping import DROP
from bot.store.helping.rallies import Rallies, Rally
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shift, Shifts

MINE = Arg(
    _("Which {word.shift:one} of yours?"), names={"en": "shift", "fr": "perm"}, rest=True, kind=GoingKind()
)
ONES = Arg(Text("holders"), kind=JsonKind(), hidden=True)
SHIFT = Arg(Text("shift"), hidden=True)
PERSON = Arg(Text("person"), hidden=True)
SOON = timedelta(days=1)


@skill.command(
    "shift.drop",
    _("Say that you cannot hold {word.shift:a}: somebody is looked for."),
    access=MEMBER,
    names={"en": "need-cover", "fr": "remplacement"},
    phrases=DROP,
    ears=DROPPING,
    examples={"en": "I can't do my shift on Saturday", "fr": "je peux pas faire la perm de samedi"},
)
async def drop(ctx: Context, *, shift: Annotated[Stint | None, MINE] = None) -> Reply:
    """No reason is asked for; somebody is looked for where somebody is missing now."""
    if shift is None:
        mine = await MineKind().suggest(ctx)
        if len(mine) != 1 or mine[0].span.start - ctx.now > SOON:
            return _which(mine)
        shift = mine[
            0
        ]  # « je suis malade, je peux pas faire la perm », an hour before: nothing is to be asked
    return await _dropped(ctx, shift)


def _which(mine: Sequence[Stint]) -> Reply:
    """Asked where it may be another than the one of now."""
    if not mine:
        raise Refused(_("Nothing of the rota is yours in the next weeks."))
    if len(mine) == 1:
        return in_your_place(mine[0])
    choices = tuple(Choice(what_of(one.shift, one.span), drop.to(shift=one)) for one in mine)
    return Reply(_("Which {word.shift:one} of yours?"), choices=choices, call=drop.ask(), asks="shift")


def in_your_place(stint: Stint) -> Reply:
    """Asked first, where they did not say that it is about this."""
    asked = _("Shall I look for somebody in your place? {what}.", what=what_of(stint.shift, stint.span))
    yes = Choice(_("yes"), drop.to(shift=stint), words=("yes",))
    return Reply(asked, (yes, Choice(_("no"), None, words=("no",))))


async def _dropped(ctx: Context, shift: Stint) -> Reply:
    """What they hold of it is open, and asked for."""
    span = still(ctx, shift)
    mine = await _mine(ctx, shift, span)
    given = [common(one.span, span) or one.span for one in mine]
    for one, part in zip(mine, given, strict=True):
        await give_up(ctx, one, part)
    span = Span(min(one.start for one in given), max(one.end for one in given))
    undo = undrop.to(shift=Stint(shift.shift, span)) if mine[0].kind == "hold" else None
    if mine[0].kind != "hold":
        return Reply(_("Very well, you are off the rota: {what}.", what=what_of(shift.shift)))
    now = await stands(ctx, await ctx.store(Shifts).get(shift.shift.id))
    parts = [gap.span for gap in now.gaps if gap.span.end > ctx.now]
    if not parts:
        enough = _(
            "Noted: {what}. Enough others are there, nobody need be looked for.",
            what=what_of(now.shift, span),
        )
        return Reply(enough, undo=undo)
    if not await _sought(ctx, now.shift, begins(ctx, parts)):
        nobody = _("Noted: {what}. There is nobody whom I could ask, sorry.", what=what_of(now.shift, span))
        return Reply(nobody, undo=undo)
    lead = _("Noted, take care of yourself: {what}.", what=what_of(now.shift, span))
    return Reply(
        Card(lead, close=_("I am looking for somebody; there is nothing that you need to do.")), undo=undo
    )


async def _sought(ctx: Context, shift: Shift, about: datetime) -> bool:
    """Whether anybody can be asked; whoever is asked already reads what is missing now, and who gave it up is not among them."""
    rally = await cover.open_about(ctx, subject_of(shift))
    await give_it_up(ctx, shift, ctx.person.id)
    if rally is None:
        _rally, ahead = await cover.open(ctx, subject_of(shift), about=about)
        return bool(ahead.steps)
    await ctx.store(Rallies).ask(rally.id, [ctx.person.id], ctx.now)
    await cover.moved(ctx, rally, about=about)
    return True


async def _mine(ctx: Context, stint: Stint, span: Span) -> list[Holder]:
    held = await ctx.store(Holders).of_shifts([stint.shift.id])
    mine = [
        one for one in held.get(stint.shift.id, ()) if one.person == ctx.person.id and one.span.overlaps(span)
    ]
    if not mine:
        raise Refused(_("You do not hold that: {what}.", what=what_of(stint.shift)))
    return mine


@skill.job("shift.undrop", _("Hold after all what one could not"), access=TEAM)
async def undrop(ctx: Context, *, shift: Annotated[Stint, SHIFT]) -> Reply:
    """Where nobody took it meanwhile."""
    now, parts = await takeable(ctx, shift, ctx.person)
    await hold_it_again(ctx, now.shift, ctx.person.id)
    await hold(ctx, now, parts, ctx.person)
    await in_one_piece(ctx, now.shift, ctx.person)
    return Reply(_("Undone: you hold it again: {what}.", what=what_of(now.shift, parts[0])))


@skill.listen(ShiftTaken)
def look_again(fact: ShiftTaken) -> Sequence[Call]:
    """Less is missing than before."""
    return [settle.to(shift=fact.shift)]


@skill.job("shift.settle", _("See what is still missing"))
async def settle(ctx: Context, *, shift: Annotated[int, SHIFT]) -> None:
    """Where nothing is, nobody need come any more; else it is asked for what is left."""
    known = await ctx.store(Shifts).get(shift)
    await expect(ctx, (await ctx.store(Holders).of_shifts([shift])).get(shift, ()))
    rally, waiting = await cover.open_about(ctx, subject_of(known)), await not_at_ease(ctx, known)
    parts = [gap.span for gap in (await stands(ctx, known)).gaps if gap.span.end > ctx.now]
    if rally and parts:
        await cover.moved(ctx, rally, about=begins(ctx, (await lacking(ctx, rally))[1]))
    elif waiting and parts:  # of two who could not, one has somebody in their place
        await cover.open(ctx, subject_of(known), about=begins(ctx, parts), behalf=waiting[0])
    elif rally or waiting:
        await _all_found(ctx, known, rally)


async def _all_found(ctx: Context, known: Shift, rally: Rally | None) -> None:
    """Nobody need come any more, and whoever could not is at ease, or who had others asked."""
    if rally:
        await cover.settle(ctx, rally, _("Somebody was found, thank you: {what}.", what=what_of(known)))
    found = Reply(
        _("Somebody was found, you can be at ease: {what}.", what=what_of(known)), urgency=Urgency.RING
    )
    gave_up = {one.person for one in await given_up(ctx, known)}
    if rally and rally.person not in gave_up and not await _theirs_again(ctx, known, rally.person):
        await tell_asker(ctx, rally, found)
    await tell_them(ctx, known, found)


async def _theirs_again(ctx: Context, shift: Shift, person: int | None) -> bool:
    return person is not None and bool((await stands(ctx, shift)).held_by(person))


@skill.job("shift.release", _("Open again what somebody could not hold after all"))
async def release(ctx: Context, *, rally: Annotated[int, SHIFT], person: Annotated[int, PERSON]) -> None:
    """What they took by saying yes to a cover; a rally does so itself by now, and only what was stored before still calls this."""
    await CoverCaller().released(ctx, await ctx.store(Rallies).get(rally), person)
