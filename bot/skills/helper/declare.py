"""The skill itself, and the few words by which offers are told apart and changed."""

from bot.core.text import Text, _
from bot.kit.kinds import Named, OneOf
from bot.kit.skill import Skill
from bot.skills.helper.gists import GISTS
from bot.store.helping.offers import Kind

skill = Skill("helper", _("Mutual help"), gists=GISTS)

TOPICS = ("help", "aide", "entraide", "coup de main", "coups de main")
"""What people call it who want to be asked nothing of it for a while."""
KIND_NAMES: dict[Kind, Text] = {
    "skill": _("something you know"),
    "thing": _("something you have"),
    "goodwill": _("something you are ready to do"),
}

HOW = OneOf(
    (
        Named("private", _("in private"), ("privé", "mp", "message", "dm", "directly", "privately")),
        Named(
            "channel", _("in the channel only"), ("salon", "canal", "public", "publicly", "groupe", "group")
        ),
    )
)
"""How somebody wants to be asked."""
