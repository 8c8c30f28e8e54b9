"""The days of a slot: those that a change is said of go their own way, the others stay."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.text import UserText
from bot.rules.slot_days import days_of, only_on, some_of
from bot.store.rota.slots import Slot

START = datetime(2026, 12, 1, 14, tzinfo=ZoneInfo("Europe/Paris"))
TUESDAY, THURSDAY = 1, 3


def slot(rule: str) -> Slot:
    return Slot(1, 1, UserText("Accueil"), f"RRULE:{rule}", START, 240)


@pytest.mark.parametrize(
    ("rule", "days", "tuesdays", "alone"),
    [
        ("FREQ=WEEKLY;BYDAY=TU,TH", {TUESDAY, THURSDAY}, {TUESDAY}, "FREQ=WEEKLY;BYDAY=TU"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
            {TUESDAY, THURSDAY},
            {TUESDAY},
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        ),
        ("FREQ=DAILY", set(range(7)), {TUESDAY}, "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=WEEKLY;BYDAY=TU", {TUESDAY}, set(), "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=WEEKLY;BYDAY=TH", {THURSDAY}, set(), "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=DAILY;COUNT=1", set(), set(), "FREQ=DAILY;COUNT=1"),
        ("FREQ=MONTHLY;BYDAY=1TU", set(), set(), "FREQ=MONTHLY;BYDAY=1TU"),
    ],
)
def test_what_is_said_of_tuesdays_is_said_of_them_alone_where_there_are_others(
    rule: str, days: set[int], tuesdays: set[int], alone: str
) -> None:
    known = slot(rule)
    assert days_of(known) == days
    assert some_of(known, {TUESDAY}) == tuesdays
    assert only_on(known, {TUESDAY}).rule == f"RRULE:{alone}"
