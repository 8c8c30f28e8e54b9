"""Help: what the bot can do here, and a human where it cannot."""

from bot.skills.help import human, show, sorry, who
from bot.skills.help.declare import skill

__all__ = ["human", "show", "skill", "sorry", "who"]
