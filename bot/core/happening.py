"""A happening: one date of the programme, as a network's own calendar shows it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Happening:
    """What, when (aware) and where, in words that anybody may read."""

    title: str
    starts: datetime
    ends: datetime
    where: str
    about: str = ""
