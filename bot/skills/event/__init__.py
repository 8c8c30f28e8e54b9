"""The programme: propose, publish, come, move, cancel, see what there is."""

from bot.skills.event import (
    agenda,
    answering,
    belongings,
    calendar,
    cancel,
    card,
    changes,
    digest,
    edit,
    follow,
    join,
    lost_room,
    moderate,
    move,
    propose,
    remind,
    report,
)
from bot.skills.event.declare import skill

__all__ = [
    "agenda",
    "answering",
    "belongings",
    "calendar",
    "cancel",
    "card",
    "changes",
    "digest",
    "edit",
    "follow",
    "join",
    "lost_room",
    "moderate",
    "move",
    "propose",
    "remind",
    "report",
    "skill",
]
