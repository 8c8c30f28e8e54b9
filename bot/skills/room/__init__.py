"""Rooms: book one, once or as a series, see what is free, move, cancel; add, change and close them."""

from bot.skills.room import (
    belongings,
    book,
    cancel,
    closing,
    give_back,
    look,
    manage,
    mine,
    move,
    move_series,
    series,
)
from bot.skills.room.declare import skill

__all__ = [
    "belongings",
    "book",
    "cancel",
    "closing",
    "give_back",
    "look",
    "manage",
    "mine",
    "move",
    "move_series",
    "series",
    "skill",
]
