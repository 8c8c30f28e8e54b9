"""Who can help with…: what people offer by their own word, and how somebody is found without naming anybody before a yes."""

from bot.skills.helper import ask, care, departing, directory, done, mine, news, offer, stages, thank
from bot.skills.helper.declare import skill

__all__ = [
    "ask",
    "care",
    "departing",
    "directory",
    "done",
    "mine",
    "news",
    "offer",
    "skill",
    "stages",
    "thank",
]
