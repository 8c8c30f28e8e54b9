"""The rota: what is to be held when, who holds it, and somebody found for who cannot."""

from bot.skills.shift import begins, brief, count, define, look, note, rotate, swap, take
from bot.skills.shift.declare import skill

__all__ = ["begins", "brief", "count", "define", "look", "note", "rotate", "skill", "swap", "take"]
