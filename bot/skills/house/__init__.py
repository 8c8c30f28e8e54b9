"""The house itself: setting it up by conversation, its channels, its team; and which one is meant."""

from bot.skills.house import arrival, filed, hours, hush, lost, moved, setup, silenced, switch, team
from bot.skills.house.declare import skill
from bot.skills.house.doors import extra, opening, status

__all__ = [
    "arrival",
    "extra",
    "filed",
    "hours",
    "hush",
    "lost",
    "moved",
    "opening",
    "setup",
    "silenced",
    "skill",
    "status",
    "switch",
    "team",
]
