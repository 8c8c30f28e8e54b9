"""Days, hours, spans and lengths as people read them, in both languages."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.moments import Moment, Span
from bot.core.presentation import Timed
from bot.core.text import Value, _
from bot.engine.wording import plain, say
from tests.engine.readers import ENGLISH, FORMAL, FRENCH, PARIS, at, shown, span

TIMES: list[tuple[Value, str, str]] = [
    (time(14), "14:00", "14 h"),
    (time(9, 5), "09:05", "9 h 05"),
    (time(16, 30), "16:30", "16 h 30"),
    (time(0), "00:00", "0 h"),
    (date(2026, 12, 4), "Friday 4 December", "vendredi 4 décembre"),
    (date(2027, 1, 1), "Friday 1 January", "vendredi 1er janvier"),
    (datetime(2026, 12, 8, 9, tzinfo=UTC), "Tuesday 8 December at 10:00", "mardi 8 décembre à 10 h"),
    (Moment(at("2026-12-08T10:00")), "Tuesday 8 December at 10:00", "mardi 8 décembre à 10 h"),
]

SPANS = [
    (
        span("2026-12-04T14:00", "2026-12-04T16:30"),
        "Friday 4 December, 14:00 to 16:30",
        "vendredi 4 décembre, de 14 h à 16 h 30",
    ),
    (
        span("2026-12-08T10:00", "2026-12-08T11:00"),
        "Tuesday 8 December, 10:00 to 11:00",
        "mardi 8 décembre, de 10 h à 11 h",
    ),
    (
        span("2026-12-04T20:00", "2026-12-05T00:00"),
        "Friday 4 December, 20:00 to midnight",
        "vendredi 4 décembre, de 20 h à minuit",
    ),
    (
        span("2026-12-04T22:00", "2026-12-05T06:00"),
        "Friday 4 December at 22:00 to Saturday 5 December at 06:00",
        "du vendredi 4 décembre à 22 h au samedi 5 décembre à 6 h",
    ),
    (
        span("2026-12-04T00:00", "2026-12-05T00:00"),
        "Friday 4 December, all day",
        "vendredi 4 décembre, toute la journée",
    ),
    (
        span("2026-12-24T00:00", "2027-01-02T00:00"),
        "Thursday 24 December to Friday 1 January",
        "du jeudi 24 décembre au vendredi 1er janvier",
    ),
]

CLOCK_CHANGES = [
    (
        span("2027-03-28T01:00", "2027-03-28T04:00"),
        "Sunday 28 March 2027, 01:00 to 04:00 (2 h in all: the clocks change that night)",
        "dimanche 28 mars 2027, de 1 h à 4 h (2 h en tout : l'heure change cette nuit-là)",
    ),
    (
        span("2027-10-31T01:00", "2027-10-31T04:00"),
        "Sunday 31 October 2027, 01:00 to 04:00 (4 h in all: the clocks change that night)",
        "dimanche 31 octobre 2027, de 1 h à 4 h (4 h en tout : l'heure change cette nuit-là)",
    ),
    (
        span("2027-10-30T22:00", "2027-10-31T06:00"),
        (
            "Saturday 30 October at 22:00 to Sunday 31 October 2027 at 06:00"
            " (9 h in all: the clocks change that night)"
        ),
        (
            "du samedi 30 octobre à 22 h au dimanche 31 octobre 2027 à 6 h"
            " (9 h en tout : l'heure change cette nuit-là)"
        ),
    ),
    (
        span("2027-03-26T09:00", "2027-03-29T09:00"),
        (
            "Friday 26 March at 09:00 to Monday 29 March 2027 at 09:00"
            " (2 days and 23 h in all: the clocks change in between)"
        ),
        (
            "du vendredi 26 mars à 9 h au lundi 29 mars 2027 à 9 h"
            " (2 jours et 23 h en tout : l'heure change entre-temps)"
        ),
    ),
    (
        span("2027-03-28T09:00", "2027-03-28T12:00"),
        "Sunday 28 March 2027, 09:00 to 12:00",
        "dimanche 28 mars 2027, de 9 h à 12 h",
    ),
    (
        span("2027-03-28T00:00", "2027-03-29T00:00"),
        "Sunday 28 March 2027, all day",
        "dimanche 28 mars 2027, toute la journée",
    ),
]

LENGTHS = [
    (timedelta(seconds=20), "20 s", "20 s"),
    (timedelta(minutes=45), "45 min", "45 min"),
    (timedelta(hours=2), "2 h", "2 h"),
    (timedelta(hours=2, minutes=5), "2 h 5 min", "2 h 05"),
    (timedelta(hours=2, minutes=30), "2 h 30 min", "2 h 30"),
    (timedelta(hours=36), "36 h", "36 h"),
    (timedelta(days=3), "3 days", "3 jours"),
    (timedelta(days=3, hours=2, minutes=1), "3 days and 2 h", "3 jours et 2 h"),
]


@pytest.mark.parametrize(("value", "english", "french"), [*TIMES, *SPANS, *CLOCK_CHANGES, *LENGTHS])
def test_times_read_as_people_say_them(value: Value, english: str, french: str) -> None:
    assert shown(value, ENGLISH) == english
    assert shown(value, FRENCH) == french
    assert shown(value, FORMAL) == french


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2027, 3, 3), "Wednesday 3 March"),
        (date(2027, 3, 4), "Thursday 4 March 2027"),
        (date(2026, 9, 3), "Thursday 3 September"),
        (date(2026, 9, 2), "Wednesday 2 September 2026"),
        (date(2027, 1, 31), "Sunday 31 January"),
        (date(2025, 12, 3), "Wednesday 3 December 2025"),
    ],
)
def test_the_year_is_said_only_when_the_day_is_more_than_three_months_away(day: date, told: str) -> None:
    assert shown(day, ENGLISH) == told


def test_the_year_is_said_when_the_sentence_asks_for_it() -> None:
    soon = Moment(at("2026-12-04T14:00"))

    assert plain(_("{when:year}", when=soon), ENGLISH) == "Friday 4 December 2026 at 14:00"


def test_a_span_over_new_year_far_away_says_both_years() -> None:
    party = span("2027-12-31T22:00", "2028-01-01T02:00")

    assert shown(party, FRENCH) == "du vendredi 31 décembre 2027 à 22 h au samedi 1er janvier 2028 à 2 h"


@pytest.mark.parametrize(
    ("sentence", "english", "french"),
    [
        ("{when:day}", "Friday 4 December", "vendredi 4 décembre"),
        ("{when:time}", "14:00 to 16:30", "de 14 h à 16 h 30"),
        ("{start:day}", "Friday 4 December", "vendredi 4 décembre"),
        ("{start:time}", "14:00", "14 h"),
    ],
)
def test_a_sentence_may_ask_for_the_day_or_the_hours_alone(sentence: str, english: str, french: str) -> None:
    when = span("2026-12-04T14:00", "2026-12-04T16:30")
    told = [
        plain(_(sentence, when=when, start=Moment(when.start)), reader).replace("\u00a0", " ")
        for reader in (ENGLISH, FRENCH)
    ]

    assert told == [english, french]


def test_moments_are_told_on_the_clock_of_the_house_wherever_they_come_from() -> None:
    assert shown(Moment(datetime(2026, 12, 3, 23, 30, tzinfo=UTC)), FRENCH) == "vendredi 4 décembre à 0 h 30"


def test_today_is_the_day_of_the_house_when_the_year_is_weighed() -> None:
    just_before_midnight_in_utc = replace(ENGLISH, now=datetime(2026, 12, 3, 23, 30, tzinfo=UTC))

    assert shown(date(2027, 3, 4), just_before_midnight_in_utc) == "Thursday 4 March"


def test_no_line_can_break_within_an_hour() -> None:
    assert plain(_("{at}", at=time(14, 30)), FRENCH) == "14\u00a0h\u00a030"


def test_a_network_may_show_how_far_away_a_moment_is() -> None:
    start = at("2026-12-04T14:00")

    assert say(_("{when}", when=Moment(start)), ENGLISH) == (Timed("Friday 4 December at 14:00", start),)
    assert say(_("{when:time}", when=Span(start, at("2026-12-04T15:00"))), ENGLISH) == (
        Timed("14:00 to 15:00", start),
    )


@given(
    start=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(PARIS)),  # noqa: DTZ001
    length=st.timedeltas(timedelta(0), timedelta(days=40)),
    form=st.sampled_from(["", ":day", ":time", ":year"]),
)
def test_no_moment_is_beyond_words(start: datetime, length: timedelta, form: str) -> None:
    asked = "{span:form} {moment:form} {length}".replace(":form", form)
    sentence = _(asked, span=Span(start, start + length), moment=Moment(start), length=length)

    for reader in (ENGLISH, FRENCH):
        assert "…" not in plain(sentence, reader)
        assert "{" not in plain(sentence, reader)
