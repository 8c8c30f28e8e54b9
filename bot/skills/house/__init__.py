"""The house itself: setting it up by conversation, its channels, its team; and which one is meant."""

from bot.skills.house import arrival, setup, switch, team
from bot.skills.house.declare import skill

__all__ = ["arrival", "setup", "skill", "switch", "team"]
