"""Announcements: previewed, now, once or by rule; corrected after they were said; and the ledger of what was and will be said."""

from bot.skills.announce import (
    about,
    changing,
    deciding,
    departing,
    ledger,
    making,
    passing,
    report,
    saying,
    second,
)
from bot.skills.announce.declare import skill

__all__ = [
    "about",
    "changing",
    "deciding",
    "departing",
    "ledger",
    "making",
    "passing",
    "report",
    "saying",
    "second",
    "skill",
]
