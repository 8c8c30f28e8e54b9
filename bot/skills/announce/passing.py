"""Who may not announce is told who does, and what they wrote can be passed on to them."""

from collections.abc import Mapping
from typing import Annotated, Final

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import Text, UserText, Word, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.people.team import team_of
from bot.skills.announce.declare import skill

WORDS: Final = Arg(Text("words"), hidden=True)
MOST: Final = 500


def turned_away(words: Mapping[str, str]) -> Refused:
    """The reason, and the offer."""
    who = _("Only {people} announce.", people=Word("concierge", "the_many"))
    text = UserText.clean(words.get("text", ""), MOST)
    if not text:
        return Refused(who)
    choices = (
        Choice(_("yes"), pass_on.to(words=text), words=("yes",)),
        Choice(_("no"), None, words=("no",)),
    )
    return Refused(who, close=_("Shall I pass it on to them?"), ways_out=choices)


@skill.job("announce.pass_on", _("Pass on what somebody would like to have announced"), access=VISITOR)
async def pass_on(ctx: Context, *, words: Annotated[UserText, WORDS]) -> Reply:
    """To whoever is on duty, else to the team: it is theirs to announce it."""
    said = _("{name} would like to have this announced: {words}", name=ctx.person.name, words=words)
    choices = (
        Choice(_("announce it"), Call("announce.now", {"text": str(words)}), words=("yes",)),
        Choice(_("no"), None, words=("no",)),
    )
    on_duty = await ctx.skills.on_duty(ctx) if ctx.skills else ()
    for reader in on_duty or await team_of(ctx):
        ctx.tell(reader, Reply(Card(said), choices, urgency=Urgency.INFORM))
    return Reply(_("I passed it on to them."))
