"""Who is speaking: « t'es qui ? », "are you a robot?"; the same words as where we are first met."""

from typing import Final

from bot.core.card import Card, Reply
from bot.core.text import Names, _
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.people.hello import hello
from bot.skills.help.declare import skill

WHO: Final = {
    "en": (
        "(who|what) are you [exactly]",
        "are you (a robot|a bot|a human|human|a person|a real person|a machine|an ai|real)",
        "(who is|what is|who's|what's) (la loge|this bot|this robot)",
        "(am i|are we) (talking|speaking|writing) (to|with) (a bot|a robot|a human|a person|a machine)",
        "tell me (about|something about) yourself",
        "(who runs|who keeps|who made|who is behind|who's behind) (you|this bot|this robot)",
        "(what is|what's) your name",
        "(who runs|who manages|who is behind|who's behind|who is in charge of) (this|this place|this house|the place|the house)",
        "introduce yourself",
    ),
    "fr": (
        "(qui es-tu|tu es qui|t'es qui|qui êtes-vous|vous êtes qui|qui tu es)",
        "(es-tu|tu es|t'es|vous êtes|êtes-vous) (un robot|un bot|un humain|une humaine|une personne|une vraie personne|une machine|une ia)",
        "(c'est qui|c'est quoi|qui est) (la loge|ce bot|ce robot)",
        "(je parle|on parle|je m'adresse) à (un robot|un bot|une machine|qui)",
        "(parle-moi|parlez-moi|parle-nous) de (toi|vous)",
        "(présente-toi|présentez-vous)",
        "(qui te gère|qui s'occupe de toi|qui est derrière toi|qui vous gère|qui est derrière ce bot|qui t'a fait)",
        "(comment tu t'appelles|tu t'appelles comment|c'est quoi ton nom|quel est ton nom)",
        "(t'es quoi|tu es quoi|t'es quoi au juste)",
        "(qui gère|qui s'occupe de|qui tient|qui dirige|qui est responsable de|qui est derrière) (ce lieu|le lieu|cet endroit|la maison|tout ça)",
    ),
}


@skill.command(
    "help.who",
    _("Hear who I am, and who keeps me."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    phrases=WHO,
    examples={"en": "who are you?", "fr": "t'es qui ?"},
)
async def who(ctx: Context) -> Reply:
    """A robot, and whose; what else there is to ask, and a human."""
    close = _(
        "{help} shows what I can do here, {human} finds you somebody to talk to.",
        help=Names("help.show"), human=Names("help.human"),
    )  # fmt: skip
    return Reply(Card(hello(ctx.house), close=close))
