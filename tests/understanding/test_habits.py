"""« Fermé le dimanche » is said of every week, « fermé dimanche » of one day; what is closed is taken from the hours that are known."""

from collections.abc import Mapping
from datetime import time

import pytest

from bot.understanding.premises import habitual, read_closings

KNOWN = {day: ((time(9), time(22)),) for day in range(7)}


def lost(text: str) -> Mapping[int, list[str]] | None:
    """What is left of the days that are not as they were."""
    left = read_closings(text, KNOWN)
    if left is None:
        return None
    return {
        day: [f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in left.get(day, ())]
        for day in KNOWN
        if left.get(day) != KNOWN[day]
    }


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("fermé le dimanche", {6: []}),
        ("closed on Sundays", {6: []}),
        ("on ferme le lundi et le mardi", {0: [], 1: []}),
        ("closed Mondays and Tuesdays", {0: [], 1: []}),
        ("le dimanche c'est fermé", {6: []}),
        ("fermé le week-end", {5: [], 6: []}),
        ("fermé le lundi matin", {0: ["12:00-22:00"]}),
        ("fermé le lundi de 12h à 14h", {0: ["09:00-12:00", "14:00-22:00"]}),
        ("on ferme le samedi à 18h", {5: ["09:00-18:00"]}),
    ],
)
def test_a_day_of_every_week_is_closed_in_the_hours_that_are_known(
    text: str, left: Mapping[int, list[str]]
) -> None:
    assert lost(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "fermé dimanche",
        "we're closed on Sunday",
        "fermé le lundi 7 décembre",
        "fermé les lundis de janvier",
        "fermé dimanche prochain",
        "closed next Monday",
        "fermé le lundi jusqu'à Pâques",
    ],
)
def test_one_day_or_one_season_is_no_habit(text: str) -> None:
    assert not habitual(text)
    assert read_closings(text, KNOWN) is None
