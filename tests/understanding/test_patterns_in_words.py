"""What is to be held when, as people write it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.understanding.patterns_in_words import read_pattern

NOW = datetime(2026, 12, 3, 9, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (
            "fr",
            "accueil du mardi au samedi 14h-18h, une personne",
            ("Accueil", 1, "WEEKLY;BYDAY=TU,WE,TH,FR,SA", "12-03 14"),
        ),
        ("en", "every other Tuesday 18-21, two people", ("", 2, "WEEKLY;INTERVAL=2;BYDAY=TU", "12-08 18")),
        (
            "fr",
            "le bar le jeudi et le vendredi de 18h à 22h à deux",
            ("Bar", 2, "WEEKLY;BYDAY=TH,FR", "12-03 18"),
        ),
        ("fr", "nuit tous les samedis 22h-6h", ("Nuit", 1, "WEEKLY;BYDAY=SA", "12-05 22")),
        ("fr", "la soirée tous les jeudis de 18h à 21h", ("Soirée", 1, "WEEKLY;BYDAY=TH", "12-03 18")),
        ("en", "morning every Tuesday 9:00 to 12:00", ("Morning", 1, "WEEKLY;BYDAY=TU", "12-08 09")),
        (
            "en",
            "welcome desk from Tuesday to Saturday 2pm-6pm",
            ("Welcome desk", 1, "WEEKLY;BYDAY=TU,WE,TH,FR,SA", "12-03 14"),
        ),
        ("fr", "samedi 5 décembre 10h-13h, 3 personnes", ("", 3, None, "12-05 10")),
    ],
)
def test_a_pattern_is_read_with_its_name_its_days_and_how_many(
    language: str, words: str, expected: tuple[str, int, str | None, str]
) -> None:
    found = read_pattern(words, NOW, language)
    rule = found.rule.removeprefix("RRULE:FREQ=") if found.rule else None
    assert (found.name, found.people, rule, f"{found.start:%m-%d %H}") == expected


def test_weeks_and_places_kept_open_are_read_and_what_has_no_hours_is_only_begun() -> None:
    found = read_pattern(
        "accueil mardi 18h-21h semaines paires, 2 personnes dont une place ouverte", NOW, "fr"
    )
    assert (found.weeks, found.people, found.kept_open) == ("even", 2, 1)
    assert read_pattern("le bar", NOW, "fr").start is None
    assert read_pattern("bar on 5 December 18:00-20:00", NOW, "en").dated
