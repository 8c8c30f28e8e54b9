"""The skill itself, and what a channel may be for."""

from bot.core.text import _
from bot.kit.kinds import Named, OneOf
from bot.kit.skill import Skill
from bot.skills.house.gists import GISTS

skill = Skill("house", _("The house"), groups=("house", "lieu"), gists=GISTS)

PURPOSE = OneOf(
    (
        Named("members", _("the members' channel"), ("membres", "general", "général", "principal", "tous")),
        Named("announcements", _("announcements"), ("annonces", "annonce")),
        Named("programme", _("the programme"), ("prog", "agenda")),
        Named("rota", _("the rota"), ("permanences", "perms", "perm", "planning")),
        Named("team", _("the team, behind the scenes"), ("équipe", "coulisses", "staff", "backstage")),
        Named("welcome", _("the welcome, open to all"), ("accueil", "public")),
        Named(
            "sign",
            _("the sign on the door, open or closed"),
            ("panneau", "panneau d'ouverture", "ouverture", "open sign"),
        ),
        Named("other", _("something else"), ("autre", "rien")),
    )
)
