"""What is mine: who I am here, my language, cancel, undo; what is kept of me, a copy of it, and to be forgotten."""

from bot.skills.me import calendar, export, forget, link, mine, peace, show
from bot.skills.me.declare import skill

__all__ = ["calendar", "export", "forget", "link", "mine", "peace", "show", "skill"]
