"""The rota: what is to be held when, who holds it, and somebody found for who cannot."""

from bot.skills.shift import (
    begins,
    belongings,
    brief,
    count,
    covering,
    define,
    drop,
    gaps,
    look,
    note,
    reminding,
    rotate,
    swap,
    take,
    wishes,
)
from bot.skills.shift.declare import skill

__all__ = [
    "begins",
    "belongings",
    "brief",
    "count",
    "covering",
    "define",
    "drop",
    "gaps",
    "look",
    "note",
    "reminding",
    "rotate",
    "skill",
    "swap",
    "take",
    "wishes",
]
