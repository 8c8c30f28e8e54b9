"""What is mine: who I am here, my language, cancel, undo, and what is kept of me."""

from bot.skills.me import calendar, link, mine, peace, show
from bot.skills.me.declare import skill

__all__ = ["calendar", "link", "mine", "peace", "show", "skill"]
