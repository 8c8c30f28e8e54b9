"""The skill itself, and the languages one may choose."""

from bot.core.text import _
from bot.kit.kinds import Named, OneOf
from bot.kit.skill import Skill
from bot.skills.me.gists import GISTS

skill = Skill("me", _("You"), groups=("account", "compte"), gists=GISTS)

LANGUAGES = OneOf(
    (
        Named(
            "fr",
            _("French, with tu"),
            ("français", "francais", "french", "tu", "tutoie", "tutoiement", "tutoyez", "tutoyer"),
        ),
        Named(
            "fr@vous",
            _("French, with vous"),
            ("vous", "vouvoie", "vouvoiement", "vouvoyez", "vouvoyer", "français vous", "french vous"),
        ),
        Named("en", _("English"), ("anglais", "english", "anglaise")),
    )
)

MANNERS = OneOf(
    (
        Named(
            "plain",
            _("words alone"),
            ("oui", "yes", "on", "simple", "sans emoji", "sans émoji", "sans emojis", "sans image", "sans images", "plain",
             "no emoji", "no emojis", "without emoji", "without emojis", "no pictures"),
        ),
        Named(
            "rich",
            _("with emoji and pictures"),
            ("non", "no", "off", "avec emoji", "avec émoji", "avec emojis", "avec des emojis", "avec des images", "avec images", "avec les images", "with emoji",
             "with emojis", "with pictures"),
        ),
    )
)  # fmt: skip

VISIBILITIES = OneOf(
    (
        Named(
            "shown",
            _("shown to members"),
            ("oui", "yes", "montre", "montrez", "affiche", "affichez", "visible", "show"),
        ),
        Named(
            "hidden",
            _("hidden from members"),
            ("non", "no", "cache", "cachez", "caché", "masque", "masquez", "masqué", "hide"),
        ),
    )
)
