"""What is left of a span when a part of it is given back."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.rules.giving_back import common, left_of

PARIS = ZoneInfo("Europe/Paris")


def span(text: str, day: int = 4, month: int = 12, year: int = 2026) -> Span:
    """« 14:00-18:00 » on that day; what ends before it starts ends on the next."""
    ends = [datetime.strptime(one, "%H:%M").time() for one in text.split("-")]  # noqa: DTZ007 - a clock on a wall
    start, end = (datetime(year, month, day, one.hour, one.minute, tzinfo=PARIS) for one in ends)
    return Span(start, end if end > start else end.replace(day=day + 1))


@pytest.mark.parametrize(
    ("had", "part", "kept"),
    [
        ("14:00-18:00", "last 60", ["14:00-17:00"]),
        ("14:00-18:00", "first 30", ["14:30-18:00"]),
        ("14:00-15:00", "last 60", []),
        ("14:00-15:00", "first 120", []),
        ("14:00-18:00", "from 16:30", ["14:00-16:30"]),
        ("14:00-18:00", "from 13:00", []),
        ("14:00-18:00", "from 18:00", ["14:00-18:00"]),
        ("14:00-18:00", "until 15:00", ["15:00-18:00"]),
        ("14:00-18:00", "until 14:00", ["14:00-18:00"]),
        ("14:00-18:00", "between 15:00 16:00", ["14:00-15:00", "16:00-18:00"]),
        ("14:00-18:00", "between 17:00 19:00", ["14:00-17:00"]),
        ("14:00-18:00", "between 19:00 20:00", ["14:00-18:00"]),
        ("14:00-18:00", "from 14:02", []),
        ("20:00-01:00", "last 60", ["20:00-00:00"]),
        ("20:00-01:00", "from 23:00", ["20:00-23:00"]),
        ("20:00-02:00", "from 00:30", ["20:00-00:30"]),
    ],
)
def test_what_is_left(had: str, part: str, kept: list[str]) -> None:
    assert left_of(span(had), part) == [span(one) for one in kept]


def test_the_last_hour_of_a_night_when_clocks_change_is_an_hour_that_passes() -> None:
    night = Span(
        datetime(2027, 3, 28, 0, 0, tzinfo=PARIS), datetime(2027, 3, 28, 3, 30, tzinfo=PARIS)
    )  # two hours and a half
    (kept,) = left_of(night, "last 60")
    assert kept.end.replace(tzinfo=None) == datetime(2027, 3, 28, 1, 30)  # noqa: DTZ001 - the clock on the wall


def test_what_two_spans_share() -> None:
    assert common(span("14:00-18:00"), span("16:00-20:00")) == span("16:00-18:00")
    assert common(span("14:00-16:00"), span("16:00-20:00")) is None
