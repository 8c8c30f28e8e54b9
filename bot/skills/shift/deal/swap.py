"""Swap two shifts: « j'échange ma perm de jeudi contre celle de Bob mardi »; asked of Bob, and nothing moves before his yes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from typing_extensions import override

from bot.core.call import Json
from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import Names, _
from bot.kit.arguments import Arg, Read
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.rota.rota import AHEAD, what_of
from bot.kit.rota.stints import MOST_OFFERED, MineKind, Stint, StintKind
from bot.rules.rota import Staffed
from bot.skills.shift.deal.deals import Deal
from bot.skills.shift.deal.proposing import holding, propose
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.words.hearing import NAMED
from bot.skills.shift.words.swapping import SWAP
from bot.store.community.people import People, Person
from bot.store.rota.holders import Holder, Holders

MINE = Arg(
    _("Which one of yours? For example: Thursday"), names={"en": "shift", "fr": "perm"}, kind=MineKind()
)


@dataclass(frozen=True)
class TheirsKind(StintKind):
    """Among what others hold."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Stint]:
        """One that nobody holds is found too: why it cannot be is told."""
        theirs = await StintKind.read(self, ctx, words, partial)
        empty = () if theirs.candidates else (await StintKind().read(ctx, words)).candidates
        if len(empty) > 1:
            return replace(theirs, trouble=_("Nobody else is on the rota then."))
        return Read(empty) if empty else theirs

    @override
    async def among(self, ctx: Context, window: Span) -> list[Staffed]:
        known = await StintKind.among(self, ctx, window)
        return [one for one in known if any(held.person != ctx.person.id for held in one.holders)]

    @override
    async def suggest(self, ctx: Context) -> Sequence[Stint]:
        known = await self.among(ctx, Span(ctx.now, ctx.now + AHEAD))
        return [Stint(one.shift, one.shift.span) for one in known][:MOST_OFFERED]


THEIRS = Arg(_("Against which one?"), names={"en": "other", "fr": "contre"}, kind=TheirsKind())
WITH = Arg(_("With whom?"), names={"en": "person", "fr": "personne"})


@skill.command(
    "shift.swap",
    _("Swap something of yours on the rota with somebody else."),
    access=TEAM,
    confirm=Confirm.WHEN_UNSURE,
    names={"en": "swap", "fr": "échanger"},
    phrases=SWAP,
    ears=NAMED,
    examples={
        "en": "swap my shift on Thursday with Bob's on Tuesday",
        "fr": "échange ma perm de jeudi contre celle de Bob mardi",
    },
    exact=True,
)
async def swap(
    ctx: Context,
    *,
    shift: Annotated[Stint, MINE],
    other: Annotated[Stint, THEIRS],
    person: Annotated[Person | None, WITH] = None,
) -> Reply:
    """They are asked in private; until they answer everything stays as it is."""
    mine = await holding(ctx, shift, ctx.person)
    if mine is None:
        raise Refused(_("You do not hold that: {what}.", what=what_of(shift.shift, shift.span)))
    theirs = await _against(ctx, other, person)
    whom = await ctx.store(People).get(theirs.person or 0)
    return await propose(ctx, Deal(mine, theirs), whom)


async def _against(ctx: Context, stint: Stint, person: Person | None) -> Holder:
    """Theirs of whom it was said; else of the only one who holds it. Raises Refused."""
    what = what_of(stint.shift, stint.span)
    if person is not None:
        found = await holding(ctx, stint, person)
        if found is None:
            raise Refused(_("{name} does not hold that: {what}.", name=person.name, what=what))
        return found
    known = await ctx.store(Holders).of_shifts([stint.shift.id])
    others = [
        one
        for one in known[stint.shift.id]
        if one.kind == "hold" and one.person not in {None, ctx.person.id} and one.span.overlaps(stint.span)
    ]
    if not others:
        take = _("To take it: {take}.", take=Names("shift.take"))
        raise Refused(_("Nobody else holds that: {what}.", what=what), close=take)
    if len(others) > 1:
        raise Refused(_("Several people hold that: {what}. Say with whom.", what=what))
    return others[0]
