"""The skill itself."""

from bot.core.text import _
from bot.kit.skill import Skill
from bot.skills.help.gists import GISTS

skill = Skill("help", _("Help"), gists=GISTS)
