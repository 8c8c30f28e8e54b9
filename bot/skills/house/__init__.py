"""The house itself: setting it up by conversation, its channels, its team; and which one is meant."""

from bot.skills.house import arrival, hours, hush, moved, setup, silenced, switch, team
from bot.skills.house.declare import skill
from bot.skills.house.doors import opening, status

__all__ = [
    "arrival",
    "hours",
    "hush",
    "moved",
    "opening",
    "setup",
    "silenced",
    "skill",
    "status",
    "switch",
    "team",
]
