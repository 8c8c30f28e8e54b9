"""Rooms: book one, see what is free, cancel; add, change and close them."""

from bot.skills.room import book, cancel, closing, look, manage, mine
from bot.skills.room.declare import skill

__all__ = ["book", "cancel", "closing", "look", "manage", "mine", "skill"]
