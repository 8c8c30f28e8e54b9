"""Who can help with…: what people offer by their own word, and how somebody is found without naming anybody before a yes."""

from bot.skills.helper import ask, done, mine, offer, stages, thank
from bot.skills.helper.declare import skill

__all__ = ["ask", "done", "mine", "offer", "skill", "stages", "thank"]
