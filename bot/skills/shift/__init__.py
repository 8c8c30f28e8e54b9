"""The rota: what is to be held when, who holds it, and somebody found for who cannot."""

from bot.skills.shift import covering, define, drop, look, take, wishes
from bot.skills.shift.declare import skill

__all__ = ["covering", "define", "drop", "look", "skill", "take", "wishes"]
