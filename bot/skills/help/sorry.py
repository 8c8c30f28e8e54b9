"""A word to whoever has had enough of us: « t'es nul », "this doesn't work"; no excuse, and the way to a human."""

from typing import Final

from bot.core.card import Card, Choice, Reply
from bot.core.text import Names, _
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.skills.help.declare import skill
from bot.skills.help.human import human

FED_UP: Final = {
    "en": (
        "(you are|you're|this is|that's|your robot is|this bot is|this robot is) [so|really|completely|totally] (useless|stupid|dumb|hopeless|rubbish|crap|annoying|terrible|no use)",
        "(this|it|that|your thing|your robot|nothing) (doesn't|does not|never|won't) (work|works|understand|help|helps)",
        "(you|it) (don't|doesn't|never|do not) understand (a thing|anything|a word|me|what i say)",
        "(i'm|i am|we're) (fed up|sick) (with|of) (you|this|it|this robot|this bot)",
        "(stupid|bloody|damn|useless) (robot|bot|machine)",
        "(wtf|ffs)",
        "(you are|you're) annoying me",
        "(that|this) makes no sense",
    ),
    "fr": (
        "(tu es|t'es|vous êtes|c'est|votre truc est|ton truc est|ce robot est|votre robot est|ce bot est) [vraiment|trop|complètement|franchement] (nul|nulle|con|bête|débile|inutile|stupide|chiant|lourd|pourri|à chier)",
        "(j'en ai|on en a) (marre|assez|plein le dos|ras le bol) [de toi|de ce robot|de ce truc] [ça (marche|fonctionne) (pas|jamais|plus)]",
        "[ça|ton truc|votre truc] [ne] (marche|fonctionne) (pas|jamais|plus)",
        "(tu|vous) [ne] (comprends|comprenez|captes|pige|piges) (rien|jamais rien|rien à ce que je dis)",
        "(tu m'énerves|tu me saoules|vous m'énervez|tu me gonfles|tu m'agaces)",
        "(saleté|putain|fichu|foutu) de (robot|bot|machine)",
        "nul (à chier|ton truc|votre truc|ce robot|votre robot)",
        "ça fait (deux|trois|dix|2|3|4|5|10) fois que je (demande|dis|répète|le dis|te le dis|vous le dis)",
    ),
}


@skill.command(
    "help.sorry",
    _("Say that I am of no use: I tell you who is."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    phrases=FED_UP,
    examples={"en": "this doesn't work", "fr": "ça marche pas"},
)
async def sorry(_ctx: Context) -> Reply:
    """Whoever is angry reads little: a human first."""
    lead = _("Sorry. I am a robot, and I understand simple sentences only.")
    close = _("{help} shows some that I understand. Shall I find you a human?", help=Names("help.show"))
    choices = (
        Choice(_("yes, a human"), human.ask(), words=("yes",)),
        Choice(_("no, that is all"), None, words=("no",)),
    )
    return Reply(Card(lead, close=close), choices)
