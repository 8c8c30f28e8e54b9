"""The rota: what is to be held when, who holds it, and somebody found for who cannot."""

from bot.skills.shift import belongings, covering, define, drop, gaps, look, reminding, take, wishes
from bot.skills.shift.declare import skill

__all__ = [
    "belongings",
    "covering",
    "define",
    "drop",
    "gaps",
    "look",
    "reminding",
    "skill",
    "take",
    "wishes",
]
