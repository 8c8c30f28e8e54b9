"""Reminders: at their time, once or again and again; for oneself, for somebody who agrees, or in a channel until it is done."""

from bot.skills.remind import answers, before, mine, rather, ringing, setting
from bot.skills.remind.declare import skill

__all__ = ["answers", "before", "mine", "rather", "ringing", "setting", "skill"]
