"""The rota: what is to be held when, who holds it, and somebody found for who cannot."""

from bot.skills.shift import belongings, leaving
from bot.skills.shift.cover import covering, gaps, last_minute
from bot.skills.shift.deal import give, swap
from bot.skills.shift.declare import skill
from bot.skills.shift.duty import begins, brief, look, note, reminding, signs, there, topics
from bot.skills.shift.holding import (
    after_all,
    along,
    changes,
    consent,
    drop,
    rather,
    take,
    unable,
    volunteering,
)
from bot.skills.shift.pattern import closures, define, each_time, ending, for_events, reshaped, reshaping
from bot.skills.shift.turn import count, rotate

__all__ = [
    "after_all",
    "along",
    "begins",
    "belongings",
    "brief",
    "changes",
    "closures",
    "consent",
    "count",
    "covering",
    "define",
    "drop",
    "each_time",
    "ending",
    "for_events",
    "gaps",
    "give",
    "last_minute",
    "leaving",
    "look",
    "note",
    "rather",
    "reminding",
    "reshaped",
    "reshaping",
    "rotate",
    "signs",
    "skill",
    "swap",
    "take",
    "there",
    "topics",
    "unable",
    "volunteering",
]
