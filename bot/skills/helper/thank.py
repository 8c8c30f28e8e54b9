"""Thanks that reach whoever helped; and where they had not offered it, the question whether it may be noted: never without their yes."""

from collections.abc import Sequence
from typing import Annotated

from bot.core.card import Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Text, UserText, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.skills.helper.declare import skill
from bot.skills.helper.misheard import thanks_by_themselves
from bot.skills.helper.needs import NeedKind
from bot.skills.helper.note_of_help import asked_to_note, is_new, offered_to_note
from bot.skills.helper.words.asking import THANK
from bot.store.community.people import Person, Role
from bot.store.helping.needs import Need, Needs
from bot.store.helping.rallies import Rallies


@skill.command(
    "helper.thank",
    _("Thank somebody who helped."),
    access=VISITOR,
    private=True,
    names={"en": "thank", "fr": "remercier"},
    phrases=THANK,
    ears=Ears(unless=thanks_by_themselves),
    examples={"en": "thank Awa for the zip", "fr": "remercie Awa pour la fermeture éclair"},
)
async def thank(
    ctx: Context,
    *,
    person: Annotated[Person, Arg(_("Whom?"), names={"en": "person", "fr": "personne"})],
    what: Annotated[UserText, Arg(_("What for?"), names={"en": "what", "fr": "quoi"}, rest=True)] = NO_WORDS,
    need: Annotated[Need | None, Arg(Text("need"), hidden=True, kind=NeedKind())] = None,
) -> Reply:
    """They hear it in private. A visitor thanks who helped them, a member anybody."""
    if person.id == ctx.person.id:
        raise Refused(_("That is you: well done!"))
    own = await ctx.store(Needs).of(ctx.person.id)
    if not ctx.may(Role.MEMBER) and person.id not in await _helpers(ctx, own):
        raise Refused(_("I pass thanks on to those who helped you through me."))
    about = what or (need.words if need else NO_WORDS)
    ctx.tell(person, await _thanked(ctx, person, about, need))
    told = _("I tell {name}.", name=person.name)
    return Reply(told) if need or not what else await offered_to_note(ctx, person, what, told)


async def _helpers(ctx: Context, own: Sequence[Need]) -> set[int | None]:
    """Who helped them, or said yes to it."""
    rallies = [await ctx.store(Rallies).get(one.rally) for one in own if one.rally]
    return {one.helper for one in own} | {one.taker for one in rallies}


async def _thanked(ctx: Context, person: Person, about: UserText, need: Need | None) -> Reply:
    lead = (
        _("{name} thanks you: “{words}”.", name=ctx.person.name, words=about)
        if about
        else _("{name} thanks you.", name=ctx.person.name)
    )
    if need is None or not await is_new(ctx, person, need.words):
        return Reply(lead, urgency=Urgency.INFORM)
    return asked_to_note(lead, need)
