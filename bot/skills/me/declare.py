"""The skill itself, and the languages one may choose."""

from bot.core.text import _
from bot.kit.kinds import Named, OneOf
from bot.kit.skill import Skill

skill = Skill("me", _("You"))

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
