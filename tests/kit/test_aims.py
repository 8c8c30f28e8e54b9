"""Where something is to go: « de 14 h à 15 h » is away from one hour to another, « à 14 h-15 h » a stretch."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.kit.booking.aims import Aim, aimed

PARIS = ZoneInfo("Europe/Paris")
SAID = datetime(2026, 12, 3, 9, tzinfo=PARIS)
HELD = Span(datetime(2026, 12, 12, 14, tzinfo=PARIS), datetime(2026, 12, 12, 17, tzinfo=PARIS))


@pytest.mark.parametrize(
    ("language", "words", "hours"),
    [
        ("fr", "de 14h à 15h", ["15:00–18:00"]),
        ("en", "from 14:00 to 15:30", ["15:30–18:30"]),
        ("fr", "14h-15h", ["14:00–15:00"]),
        ("fr", "de 10h à 12h", ["10:00–12:00"]),
        ("fr", "à 15h", ["15:00–18:00"]),
    ],
)
def test_from_the_hour_at_which_it_begins_to_another_it_stays_as_long(
    language: str, words: str, hours: list[str]
) -> None:
    found = aimed(Aim(words, SAID), HELD, language)

    assert [f"{one.start:%H:%M}–{one.end:%H:%M}" for one in found] == hours


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("dimanche", ["13 14:00", "06 14:00"]),
        ("vendredi à 15h", ["11 15:00", "04 15:00"]),
        ("dimanche prochain", ["06 14:00", "13 14:00"]),
        ("dimanche 20", ["20 14:00"]),
    ],
)
def test_a_weekday_alone_is_the_one_beside_it_and_the_next_one_is_asked_about(
    words: str, days: list[str]
) -> None:
    assert [f"{one.start:%d %H:%M}" for one in aimed(Aim(words, SAID), HELD, "fr")] == days
