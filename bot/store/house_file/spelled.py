"""How hours, lengths and moments are spelled in a house's file; each reading has its writing."""

import re
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Final

from bot.store.house.houses import Openings

HOURS: Final = '"9:00-22:00", ["9:00-12:00", "14:00-18:00"] or "closed"'
NIGHT: Final = 'hours of the evening and of the morning such as "22:00-8:00"'
LENGTH: Final = 'a length such as "8h", "1h30", "90 minutes" or "60 days"'
NO_LENGTH: Final = "none"
LENGTH_OR_NONE: Final = f'{LENGTH}, or "{NO_LENGTH}"'
MOMENT: Final = 'a day and a time such as "2026-12-24 18:00", or a day'

_STRETCH: Final = re.compile(r"(\d{1,2})[:hH](\d{2})?\s*[-–—]\s*(\d{1,2})[:hH](\d{2})?")
_PIECE: Final = re.compile(r"\s*(\d{1,6})\s*(weeks?|days?|hours?|minutes?|min|w|d|h|m)?")
_MINUTES: Final = {"w": 7 * 24 * 60, "d": 24 * 60, "h": 60, "m": 1}
_DAY: Final = _MINUTES["d"]


def read_hours(value: object) -> Openings:
    """Raises ValueError; a closing hour before the opening one is the next day's."""
    if isinstance(value, tuple):
        return value
    spelled = [] if value == "closed" else [value] if isinstance(value, str) else value
    if not isinstance(spelled, list) or not all(isinstance(one, str) for one in spelled):
        raise ValueError(f"expected {HOURS}")
    stretches = tuple(_stretch(one) for one in spelled)
    if any(later[0] < earlier[1] or not earlier[0] < earlier[1] for earlier, later in pairwise(stretches)):
        raise ValueError("expected hours in their order, that do not overlap")
    return stretches


def read_night(value: object) -> tuple[time, time]:
    """From one hour to another, over midnight or not. Raises ValueError."""
    if isinstance(value, tuple):
        return value
    found = _STRETCH.fullmatch(value.strip()) if isinstance(value, str) else None
    night = _stretch(found[0]) if found else None
    if night is None or night[0] == night[1]:
        raise ValueError(f"expected {NIGHT}")
    return night


def write_night(night: tuple[time, time]) -> str:
    return f"{_clock(night[0])}-{_clock(night[1])}"


def _stretch(spelled: str) -> tuple[time, time]:
    found = _STRETCH.fullmatch(spelled.strip())
    if not found:
        raise ValueError(f"expected {HOURS}")
    return _time(found[1], found[2]), _time(found[3], found[4])


def _time(hour: str, minute: str | None) -> time:
    minutes = int(hour) * 60 + int(minute or 0)
    if minutes > _DAY or int(minute or 0) >= _MINUTES["h"]:
        raise ValueError(f"expected {HOURS}")
    return time(minutes // 60 % 24, minutes % 60)


def write_hours(openings: Openings) -> str | list[str]:
    stretches = [f"{_clock(opens)}-{_closing(closes)}" for opens, closes in openings]
    if not stretches:
        return "closed"
    return stretches[0] if len(stretches) == 1 else stretches


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"


def _closing(at: time) -> str:
    return "24:00" if at == time(0) else _clock(at)


def read_length_or_none(value: object) -> timedelta:
    """Raises ValueError; "none" is nothing at all, where another length would hold otherwise."""
    if isinstance(value, str) and value.strip() == NO_LENGTH:
        return timedelta(0)
    return read_length(value)


def write_length_or_none(length: timedelta) -> str:
    return write_length(length) if length else NO_LENGTH


def read_length(value: object) -> timedelta:
    """Raises ValueError; the last number may stand alone: 1h30."""
    if isinstance(value, timedelta):
        return value
    spelled = value.strip() if isinstance(value, str) else ""
    pieces = _PIECE.findall(spelled)
    if (
        not spelled
        or _PIECE.sub("", spelled)
        or any(not unit for _, unit in pieces[: max(1, len(pieces) - 1)])
    ):
        raise ValueError(f"expected {LENGTH}")
    length = timedelta(minutes=sum(int(count) * _MINUTES[(unit or "m")[0]] for count, unit in pieces))
    if not length:
        raise ValueError(f"expected {LENGTH}")
    return length


def write_length(length: timedelta) -> str:
    """In days where they are whole and more than one, else in hours and minutes."""
    minutes = round(length / timedelta(minutes=1))
    if minutes % _DAY == 0 and minutes > _DAY:
        return f"{minutes // _DAY} days"
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} minutes"
    return f"{hours}h{rest:02}" if rest else f"{hours}h"


def read_moment(value: object) -> datetime:
    """The wall's time, without a zone: the house's is meant. A day alone is its beginning. Raises ValueError."""
    found = value
    if isinstance(value, str):
        try:
            found = datetime.fromisoformat(value)
        except ValueError:
            found = None
    if isinstance(found, datetime) and found.tzinfo is None:
        return found
    if type(found) is date:
        return datetime.combine(found, time(0))
    raise ValueError(f"expected {MOMENT}")


def read_end(value: object) -> datetime:
    """A day alone is meant to its end."""
    day = type(value) is date or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value))
    return read_moment(value) + timedelta(days=1 if day else 0)


def write_moment(moment: datetime) -> str:
    return moment.isoformat(" ", "seconds" if moment.second else "minutes")
