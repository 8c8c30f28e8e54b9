"""The rota: what is to be held when, who holds it, and somebody found for who cannot."""

from bot.skills.shift import define, look, take
from bot.skills.shift.declare import skill

__all__ = ["define", "look", "skill", "take"]
