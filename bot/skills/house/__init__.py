"""The house itself: setting it up by conversation, its channels, its team."""

from bot.skills.house import arrival, moved, setup, silenced, team
from bot.skills.house.declare import skill

__all__ = ["arrival", "moved", "setup", "silenced", "skill", "team"]
