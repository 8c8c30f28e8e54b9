"""How a request goes: « quelqu'un a répondu ? », "any news about my request?"; who could not is told to nobody."""

from typing import Final

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import Names, Text, _, _n
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.skills.helper.declare import skill
from bot.skills.helper.needs import number_of
from bot.store.community.people import People
from bot.store.helping.needs import OPEN, Need, Needs
from bot.store.helping.rallies import Rallies

NEWS: Final = {
    "en": (
        "(did|has) (anyone|anybody|somebody|someone) (answer|answered|reply|replied|said yes|say yes|respond|responded) [to my request]",
        "any (news|answer|answers|reply|replies) (about|on|to|for) my request",
        "(where is|what about|how is|what became of) my request",
        "(did you find|have you found|did you get) (anyone|anybody|somebody|someone) [yet|for me]",
        "is (anybody|anyone|somebody|someone) coming to help [me]",
        "what is (the state|the status) of my request",
        "(show|see) [me] my [open] requests",
        "my [open] requests",
        "any (news|answer|answers|reply|replies)",
    ),
    "fr": (
        "(quelqu'un|qqn|kelkun) a (répondu|dit oui) [à ma demande|pour ma demande]",
        "[y a] (des nouvelles|du nouveau|une réponse|des réponses) (pour|de|sur|à) ma demande",
        "(où en est|où ça en est|elle en est où|ça en est où) ma demande",
        "(tu as|t'as|vous avez|as-tu|avez-vous) trouvé quelqu'un [pour moi]",
        "ma demande (en est où|avance|a avancé|devient quoi)",
        "que devient ma demande",
        "(montre|montrez|voir) [-moi] mes demandes [en cours]",
        "(mes demandes|ma demande) [en cours]",
        "(des nouvelles|du nouveau|une réponse)",
    ),
}


@skill.command(
    "helper.news",
    _("Hear how your requests go."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    private=True,
    phrases=NEWS,
    examples={"en": "any news about my request?", "fr": "où en est ma demande ?"},
)
async def news(ctx: Context) -> Reply:
    """What is under way, the newest first."""
    own = [one for one in await ctx.store(Needs).of(ctx.person.id) if one.state in OPEN]
    if not own:
        raise Refused(_("You have no open request. To make one: {ask}.", ask=Names("helper.ask")))
    lines = tuple([await _told(ctx, one) for one in own])
    close = _("I tell you as soon as somebody can. To call one off: {cancel}.", cancel=Names("me.cancel"))
    return Reply(Card(_("Your requests:"), lines, close))


async def _told(ctx: Context, need: Need) -> Text:
    number, words, rallies = number_of(need), need.words, ctx.store(Rallies)
    rally = await rallies.get(need.rally) if need.rally else None
    if rally and rally.taker:
        helper = await ctx.store(People).get(rally.taker)
        return _("{number}, “{words}”: {name} said yes.", number=number, words=words, name=helper.name)
    if need.state == "asking" or rally is None:
        return _("{number}, “{words}”: I wait for your word how to go on.", number=number, words=words)
    if need.state == "posted":
        return _("{number}, “{words}”: I asked in the channel, and nobody has said yes so far.", number=number, words=words)  # fmt: skip
    count = len(await rallies.asked(rally.id))
    return _n(
        "{number}, “{words}”: I asked {count} person, who has not said yes so far.",
        "{number}, “{words}”: I asked {count} people, and nobody has said yes so far.",
        count,
        number=number,
        words=words,
    )
