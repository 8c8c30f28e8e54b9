"""Asking the team for a yes: when that ends, when it is said again, and which dates an answer means."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.rules.approval import answered_by, chosen, reminded_at

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 9, tzinfo=PARIS)
DAYS = [date(2026, 12, 3), date(2026, 12, 10), date(2026, 12, 17), date(2027, 1, 10)]


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        (datetime(2026, 12, 4, 14, tzinfo=PARIS), datetime(2026, 12, 4, 12, tzinfo=PARIS)),
        (datetime(2026, 12, 3, 10, tzinfo=PARIS), datetime(2026, 12, 3, 9, 30, tzinfo=PARIS)),
        (datetime(2026, 12, 5, 9, tzinfo=PARIS), datetime(2026, 12, 4, 21, 30, tzinfo=PARIS)),
        (datetime(2026, 12, 3, 23, 30, tzinfo=PARIS), datetime(2026, 12, 3, 21, 30, tzinfo=PARIS)),
    ],
)
def test_who_asked_knows_before_it_begins_and_is_not_woken_for_it(start: datetime, ends: datetime) -> None:
    assert answered_by(NOW, start) == ends


def test_the_team_hears_it_once_more_by_day_and_only_where_there_is_time() -> None:
    start = datetime(2026, 12, 11, 14, tzinfo=PARIS)
    again = reminded_at(NOW, answered_by(NOW, start), start)
    assert again is not None
    assert NOW + timedelta(days=1) <= again < start
    assert reminded_at(NOW, NOW + timedelta(minutes=20), NOW + timedelta(minutes=40)) is None


@pytest.mark.parametrize(
    ("words", "language", "meant"),
    [
        ("le 3 et le 17", "fr", [DAYS[0], DAYS[2]]),
        ("3, 10 décembre", "fr", [DAYS[0], DAYS[1]]),
        ("le 10 janvier", "fr", [DAYS[3]]),
        ("toutes sauf le 17", "fr", [DAYS[0], DAYS[1], DAYS[3]]),
        ("pas le 17", "fr", [DAYS[0], DAYS[1], DAYS[3]]),
        ("3 and 17", "en", [DAYS[0], DAYS[2]]),
        ("all but the 3rd", "en", DAYS[1:]),
        ("the 4th", "en", []),
        ("n'importe quoi", "fr", []),
        ("sauf", "fr", []),
    ],
)
def test_dates_are_chosen_in_words_or_not_at_all(words: str, language: str, meant: list[date]) -> None:
    assert chosen(words, DAYS, NOW, language) == meant
