"""The programme: propose, publish, come, see what there is."""

from bot.skills.event import agenda, answering, belongings, card, edit, join, moderate, propose
from bot.skills.event.declare import skill

__all__ = ["agenda", "answering", "belongings", "card", "edit", "join", "moderate", "propose", "skill"]
