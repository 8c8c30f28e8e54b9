"""What is said to the bot: each number is another booking, so that all are free."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

Words = Callable[[int], str]

ROOMS = ("Grande salle", "Salle verte", "Salle bleue", "Salle de réunion", "Cuisine", "Studio son")
FIRST_HOUR, SLOTS_A_DAY = 9, 12


@dataclass(frozen=True, slots=True)
class Bookings:
    """One hour each, room by room and hour by hour, from the day after `today` on."""

    today: date

    def typed(self, number: int) -> str:
        """With the command's name."""
        return f"!réserver {self._wish(number)}"

    def sentence(self, number: int) -> str:
        """In a sentence."""
        return f"réserve {self._wish(number)}"

    def _wish(self, number: int) -> str:
        return " ".join(self.wish(number))

    def wish(self, number: int) -> tuple[str, str]:
        """The room, and when."""
        slot, room = divmod(number, len(ROOMS))
        days, hour = divmod(slot, SLOTS_A_DAY)
        day = self.today + timedelta(days=days + 1)
        hour += FIRST_HOUR
        return ROOMS[room], f"le {day:%d/%m/%Y} de {hour}h à {hour + 1}h"


def asks_help(number: int) -> str:
    """By turns in French and in English, for who says the same hundreds of times in a row is taken for a machine."""
    return "!help" if number % 2 else "!aide"


def pings(_number: int) -> str:
    return "!ping"
