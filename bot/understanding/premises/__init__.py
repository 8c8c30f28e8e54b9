"""One paragraph about the house, read back as rooms and opening hours."""

from bot.understanding.premises.habits import habitual, like_the_house, one_week, read_closings, read_opening
from bot.understanding.premises.paragraph import read_hours, read_premises, read_rooms
from bot.understanding.premises.values import Hours, Kind, Premises, RoomWords

__all__ = [
    "Hours",
    "Kind",
    "Premises",
    "RoomWords",
    "habitual",
    "like_the_house",
    "one_week",
    "read_closings",
    "read_hours",
    "read_opening",
    "read_premises",
    "read_rooms",
]
