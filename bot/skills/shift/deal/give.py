"""Give something of one's own on the rota to somebody: « donne la perm de ce soir à Marc »; asked of them, and theirs on their yes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from typing_extensions import override

from bot.core.call import Call, Json
from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.text import _
from bot.kit.arguments import Arg, Read
from bot.kit.context import Context
from bot.kit.rota.rota import stands, what_of
from bot.kit.rota.stints import MineKind, Stint, StintKind
from bot.skills.shift.deal.deals import Deal
from bot.skills.shift.deal.proposing import holding, propose
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.holding.take import sign_up
from bot.skills.shift.holding.taking import PERSON
from bot.skills.shift.words.hearing import GIVING
from bot.skills.shift.words.swapping import GIVE
from bot.store.community.people import Person


@dataclass(frozen=True)
class GivenKind(StintKind):
    """One's own first of all; else one that nobody holds."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Stint]:
        if await MineKind().suggest(ctx):
            mine = await MineKind().read(ctx, words, partial)
            if mine.candidates:
                return mine
        return await StintKind.read(self, ctx, words, partial)

    @override
    async def suggest(self, ctx: Context) -> Sequence[Stint]:
        return await MineKind().suggest(ctx) or await StintKind.suggest(self, ctx)


WHICH = Arg(_("Which {word.shift:one}?"), names={"en": "shift", "fr": "perm"}, kind=GivenKind())


@skill.command(
    "shift.give",
    _("Give something of yours on the rota to somebody; it is theirs on their yes."),
    access=TEAM,
    phrases=GIVE,
    ears=GIVING,
    exact=True,
    examples={"en": "give tonight's shift to Sam", "fr": "donne la perm de ce soir à Sam"},
)
async def give(
    ctx: Context, *, person: Annotated[Person, PERSON], shift: Annotated[Stint, WHICH]
) -> Reply | Call:
    """Of one's own they are asked; what nobody holds is theirs at once, as when somebody is put on the rota."""
    if person.id == ctx.person.id:
        raise Refused(_("That is you: say whom you give it to."))
    mine = await holding(ctx, shift, ctx.person)
    if mine is not None:
        return await propose(ctx, Deal(mine), person)
    if (await stands(ctx, shift.shift)).gaps:
        return sign_up.to(person=person, shift=shift)
    raise Refused(_("You do not hold that: {what}.", what=what_of(shift.shift, shift.span)))
