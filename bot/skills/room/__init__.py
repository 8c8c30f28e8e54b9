"""Rooms: book one, once or as a series, see what is free, move, cancel; add, change and close them."""

from bot.skills.room import (
    answering,
    asking,
    belongings,
    book,
    calendar,
    cancel,
    cancel_dates,
    closing,
    giving_back,
    look,
    manage,
    mine,
    move,
    move_series,
    series,
    waiting,
    week,
)
from bot.skills.room.declare import skill

__all__ = [
    "answering",
    "asking",
    "belongings",
    "book",
    "calendar",
    "cancel",
    "cancel_dates",
    "closing",
    "giving_back",
    "look",
    "manage",
    "mine",
    "move",
    "move_series",
    "series",
    "skill",
    "waiting",
    "week",
]
