"""Rooms: book one, see what is free, cancel; add, change and close them."""

from bot.skills.room import book, cancel, look, manage
from bot.skills.room.declare import skill

__all__ = ["book", "cancel", "look", "manage", "skill"]
