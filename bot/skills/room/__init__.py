"""Rooms: book one, once or as a series, see what is free, move, cancel; add, change and close them."""

from bot.skills.room import also, belongings, book, cancel, departing, part, same_room, saying_more
from bot.skills.room.approval import approve, ends, some_dates, team
from bot.skills.room.declare import skill
from bot.skills.room.managing import closing, manage
from bot.skills.room.moving import instead, longer, move, move_for, move_series, move_whole
from bot.skills.room.presence import check_in, release
from bot.skills.room.reminders import remind
from bot.skills.room.series import cancel_dates, plan, the_rest
from bot.skills.room.showing import calendar, look, mine, rooms, too, week
from bot.skills.room.waiting import answering, asking, giving_back, lists

__all__ = [
    "also",
    "answering",
    "approve",
    "asking",
    "belongings",
    "book",
    "calendar",
    "cancel",
    "cancel_dates",
    "check_in",
    "closing",
    "departing",
    "ends",
    "giving_back",
    "instead",
    "lists",
    "longer",
    "look",
    "manage",
    "mine",
    "move",
    "move_for",
    "move_series",
    "move_whole",
    "part",
    "plan",
    "release",
    "remind",
    "rooms",
    "same_room",
    "saying_more",
    "skill",
    "some_dates",
    "team",
    "the_rest",
    "too",
    "week",
]
