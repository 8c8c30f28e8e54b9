"""What becomes of an announcement that is late, which of its texts is read where, and what a correction makes of it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.rules.announcing import corrected, verdict, worded
from bot.rules.quiet import HOUSE_QUIET

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("now", "late", "expires", "becomes"),
    [
        ("09:00", "240", "", "say"),
        ("10:12", "240", "", "late"),
        ("13:00", "240", "", "late"),
        ("14:00", "240", "", "missed"),
        ("09:05", "0", "", "missed"),
        ("10:00", "240", "09:30", "missed"),
        ("09:00", "240", "08:30", "say"),
        ("12:00", "ask", "", "ask"),
        ("22:30", "1200", "", "missed"),
    ],
)
def test_late_is_a_stated_rule(now: str, late: str, expires: str, becomes: str) -> None:
    due = datetime(2026, 12, 7, 9, tzinfo=PARIS)

    assert (
        verdict(
            due, datetime.fromisoformat(f"2026-12-07T{now}").replace(tzinfo=PARIS), late, expires, HOUSE_QUIET
        )
        == becomes
    )


@pytest.mark.parametrize(
    ("words", "language", "read"),
    [
        ("Fermé ce soir", "en", "Fermé ce soir"),
        ("fr : Fermé. en : Closed.", "fr@vous", "Fermé."),
        ("fr : Fermé. en : Closed.", "en", "Closed."),
        ("français: Fermé", "en", "Fermé"),
        ("Programme : en : trois", "fr", "Programme : en : trois"),
    ],
)
def test_each_reads_their_language_where_it_was_given(words: str, language: str, read: str) -> None:
    assert worded(words, language) == read


@pytest.mark.parametrize(
    ("words", "change", "becomes"),
    [
        ("concert à 19h", "19h30 au lieu de 19h", "concert à 19h30"),
        ("concert at 19:00", "19:30 instead of 19:00", "concert at 19:30"),
        ("Repas partagé 19h", "repas partagé 19h30 au lieu de 19h", "Repas partagé 19h30"),
        ("concert à 19h", "remplace concert par bal", "bal à 19h"),
        ("concert à 19h", "Bal à 20h !", "Bal à 20h !"),
        ("19h et encore 19h", "20h au lieu de 19h", None),
        ("concert à 19h30", "20h au lieu de 19h", None),
    ],
)
def test_a_correction_changes_what_it_names_once_and_nothing_by_guess(
    words: str, change: str, becomes: str | None
) -> None:
    assert corrected(words, change) == becomes
