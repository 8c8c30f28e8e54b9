"""Wishes to be reminded: the text keeps its words, the time its own, and talk about memories is none."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.understanding.reminders import read_wish

NOW = datetime(2026, 12, 3, 9, tzinfo=ZoneInfo("Europe/Paris"))
CASES = [
    (language, said, told)
    for language in ("fr", "en")
    for said, told in tomllib.loads(
        Path(__file__).with_name(f"reminders_{language}.toml").read_text(encoding="utf-8")
    ).items()
]


@pytest.mark.parametrize(("language", "said", "told"), CASES, ids=[said for _language, said, _told in CASES])
def test_the_words_and_the_time_of_a_wish_are_told_apart(
    language: str, said: str, told: dict[str, Any]
) -> None:
    wish = read_wish(said, NOW, language)

    assert wish is not None
    found = {
        "what": wish.what,
        "when": wish.when,
        "whom": wish.whom,
        "where": wish.where,
        "done": wish.until_done,
    }
    assert {name: value for name, value in found.items() if value} == told


@pytest.mark.parametrize(
    "said",
    [
        "ça me rappelle mon enfance",
        "je te rappelle demain",
        "il faut que je me rappelle de lui dire",
        "rappelle-moi quand est ma résa",
        "rappelle-moi ce que j'ai réservé",
        "rappelle-moi mes réservations une heure avant",
        "rappelle-moi R-12 dix minutes avant",
        "ne me rappelle plus mes réservations",
        "arrête de me rappeler de sortir",
        "préviens-moi quand la bleue se libère",
        "rappelle-moi ça dans 10 min",
        "that reminds me of home",
        "don't remind me of R-12",
        "stop reminding me to go",
        "notify me when the blue room is free",
        "remind me of my bookings the day before",
        "remind me when my next booking is pls",
        "he will remind me tomorrow",
    ],
)
def test_what_only_sounds_like_one_is_none(said: str) -> None:
    assert read_wish(said, NOW, "fr") is None
