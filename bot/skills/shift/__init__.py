"""The rota: what is to be held when, who holds it, and somebody found for who cannot."""

from bot.skills.shift import (
    along,
    belongings,
    covering,
    define,
    drop,
    each_time,
    ending,
    gaps,
    leaving,
    look,
    reminding,
    signs,
    take,
    wishes,
)
from bot.skills.shift.declare import skill

__all__ = [
    "along",
    "belongings",
    "covering",
    "define",
    "drop",
    "each_time",
    "ending",
    "gaps",
    "leaving",
    "look",
    "reminding",
    "signs",
    "skill",
    "take",
    "wishes",
]
