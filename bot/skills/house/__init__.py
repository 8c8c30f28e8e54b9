"""The house itself: setting it up by conversation, its channels, its team; and which one is meant."""

from bot.skills.house import arrival, hours, hush, moved, setup, silenced, switch, team
from bot.skills.house.declare import skill

__all__ = ["arrival", "hours", "hush", "moved", "setup", "silenced", "skill", "switch", "team"]
