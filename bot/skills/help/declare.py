"""The skill itself."""

from bot.core.text import _
from bot.kit.skill import Skill

skill = Skill("help", _("Help"))
