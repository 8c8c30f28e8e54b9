"""Wishes to be reminded, as people say them: what of, when, whom or where, in French and English."""

from bot.understanding.reminders.pieces import CROWD
from bot.understanding.reminders.wish import Wish, read_wish, told_alone

__all__ = ["CROWD", "Wish", "read_wish", "told_alone"]
