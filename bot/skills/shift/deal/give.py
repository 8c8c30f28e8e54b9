"""Give something of one's own on the rota to somebody: « donne la perm de ce soir à Marc »; asked of them, and theirs on their yes."""

from typing import Annotated

from bot.core.call import Call
from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.text import _
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.rota.rota import stands, what_of
from bot.kit.rota.stints import Stint
from bot.skills.shift.deal.deals import Deal
from bot.skills.shift.deal.proposing import holding, propose
from bot.skills.shift.declare import TEAM, skill
from bot.skills.shift.holding.take import sign_up
from bot.skills.shift.holding.taking import PERSON
from bot.skills.shift.words.hearing import NAMED
from bot.skills.shift.words.swapping import GIVE
from bot.store.community.people import Person

WHICH = Arg(_("Which {word.shift:one}?"), names={"en": "shift", "fr": "perm"})


@skill.command(
    "shift.give",
    _("Give something of yours on the rota to somebody; it is theirs on their yes."),
    access=TEAM,
    phrases=GIVE,
    ears=NAMED,
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
