"""Times as people say them: the tables of both languages, and the stories behind the hard ones."""

import time
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.times import DayParts, Mention, read_times, read_troubles
from tests.understanding.told import told

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 9, tzinfo=PARIS)
HERE = Path(__file__).parent
TABLES = {language: tomllib.loads((HERE / f"times_{language}.toml").read_text()) for language in ("fr", "en")}


def said(text: str, now: datetime = NOW, language: str = "fr") -> Mention:
    (mention,) = read_times(text, now, language)
    return mention


@pytest.mark.parametrize("language", TABLES)
def test_what_people_say_means_what_they_mean(language: str) -> None:
    table = TABLES[language]["times"]

    assert {text: told(read_times(text, NOW, language)) for text in table} == table


@pytest.mark.parametrize("language", TABLES)
def test_what_is_no_time_stays_none(language: str) -> None:
    heard = {text: read_times(text, NOW, language) for text in TABLES[language]["nothing"]["said"]}

    assert {text: mentions for text, mentions in heard.items() if mentions} == {}
    assert [text for text in heard if read_troubles(text, NOW, language)] == []


@pytest.mark.parametrize("language", TABLES)
def test_a_time_that_cannot_be_is_told_and_never_read(language: str) -> None:
    table = TABLES[language]["troubles"]

    assert {text: [each.kind for each in read_troubles(text, NOW, language)] for text in table} == {
        text: [kind] for text, kind in table.items()
    }
    assert [text for text in table if read_times(text, NOW, language)] == []


def test_a_trouble_says_where_it_stands() -> None:
    text = "réserve la salle verte demain de 16h à 14h stp"

    (trouble,) = read_troubles(text, NOW)

    assert text[trouble.begin : trouble.finish] == trouble.text == "demain de 16h à 14h"


def test_the_tables_are_long_enough_to_mean_something() -> None:
    sizes = {language: len(table["times"]) for language, table in TABLES.items()}
    silent = sum(len(table["nothing"]["said"]) for table in TABLES.values())

    assert sizes["fr"] >= 120
    assert sizes["en"] >= 100
    assert silent >= 60


def test_the_words_are_given_back_with_their_place() -> None:
    text = "réserve demain la grande salle de 14h à 16h30 pour 12"

    mention = said(text)

    assert text[mention.begin : mention.finish] == mention.text == "demain la grande salle de 14h à 16h30"
    assert [text[begin:finish] for begin, finish in mention.spans] == ["demain", "de 14h à 16h30"]


def test_a_weekly_series_counts_nine_dates_between_its_bounds() -> None:
    mention = said("réserve l'atelier tous les jeudis 18h-20h du 3 décembre au 28 janvier")

    dates = list(rrulestr(mention.rrule or "", dtstart=mention.start))

    assert [f"{each:%d/%m}" for each in dates] == [
        "03/12", "10/12", "17/12", "24/12", "31/12", "07/01", "14/01", "21/01", "28/01",
    ]  # fmt: skip


def test_an_exception_leaves_its_date_out() -> None:
    mention = said("tous les jeudis 18h-20h du 3 décembre au 28 janvier sauf le 24 et 31 décembre")
    lines = f"DTSTART;TZID=Europe/Paris:20261203T180000\n{mention.rrule}"

    assert len(list(rrulestr(lines, tzids=ZoneInfo))) == 7


def test_every_first_thursday_is_the_first_of_each_month() -> None:
    mention = said("every first Thursday 19:00")
    dates = [
        each for each, _ in zip(rrulestr(mention.rrule or "", dtstart=mention.start), range(5), strict=False)
    ]

    assert [f"{each:%d %b %H:%M}" for each in dates] == [
        "03 Dec 19:00", "07 Jan 19:00", "04 Feb 19:00", "04 Mar 19:00", "01 Apr 19:00",
    ]  # fmt: skip


def test_three_hours_by_the_clock_are_two_in_the_night_that_clocks_go_forward() -> None:
    mention = said("book the studio Sunday 28 March 2027 01:00–04:00")

    assert mention.duration == timedelta(hours=2)
    assert mention.dst is None


def test_three_hours_by_the_clock_are_four_in_the_night_that_clocks_go_back() -> None:
    assert said("Sunday 31 October 2027 01:00–04:00").duration == timedelta(hours=4)


def test_a_length_is_real_time_in_the_night_that_clocks_go_forward() -> None:
    mention = said("dimanche 28 mars 2027 à 1h00 pendant 3 h")

    assert f"{mention.end:%H:%M}" == "05:00"


def test_a_time_that_does_not_exist_is_an_hour_later() -> None:
    mention = said("tous les jours à 2 h 30", datetime(2027, 3, 27, 12, tzinfo=PARIS))

    assert f"{mention.start:%d/%m %H:%M %z}" == "28/03 03:30 +0200"
    assert mention.dst == "gap"
    assert mention.offsets == (timedelta(hours=1), timedelta(hours=2))


def test_a_time_that_comes_twice_is_the_first() -> None:
    mention = said("31 octobre 2027 à 2h30")

    assert f"{mention.start:%H:%M %z}" == "02:30 +0200"
    assert mention.dst == "fold"
    assert mention.offsets == (timedelta(hours=2), timedelta(hours=1))


def test_in_an_hour_is_an_hour_in_the_night_that_clocks_go_back() -> None:
    first_half_past_two = datetime(2027, 10, 31, 2, 30, tzinfo=PARIS)

    mention = said("dans 1h", first_half_past_two)

    assert f"{mention.start:%H:%M %z}" == "02:30 +0100"


def test_an_hour_wholly_inside_the_gap_still_lasts_an_hour() -> None:
    mention = said("28 mars 2027 de 2h00 à 3h00")

    assert f"{mention.start:%H:%M}-{mention.end:%H:%M}" == "03:00-04:00"


def test_nine_o_clock_stays_nine_o_clock_across_the_change() -> None:
    mention = said("tous les dimanches à 9h00 du 21 mars 2027 au 4 avril 2027")
    dates = list(rrulestr(mention.rrule or "", dtstart=mention.start))

    assert [f"{each:%d/%m %H:%M %z}" for each in dates] == [
        "21/03 09:00 +0100",
        "28/03 09:00 +0200",
        "04/04 09:00 +0200",
    ]


def test_the_house_says_when_its_afternoon_begins() -> None:
    (mention,) = read_times("cet aprem", NOW, "fr", DayParts(afternoon=(13, 19)))

    assert (mention.start, mention.end) == (NOW.replace(hour=13), NOW.replace(hour=19))


def test_an_hour_that_has_passed_is_tomorrow_s_and_a_guess() -> None:
    mention = said("14h", NOW.replace(hour=16))

    assert mention.start == NOW.replace(day=4, hour=14)
    assert mention.guessed


@pytest.mark.parametrize("text", ["vendredi", "vendredi à 14h"])
def test_a_weekday_said_on_that_day_may_be_today_s(text: str) -> None:
    friday = NOW.replace(day=4)

    mention = said(text, friday)

    assert mention.start is not None
    assert mention.start.date() == friday.date() + timedelta(days=7)
    assert [other.start.date() for other in mention.alternatives if other.start] == [friday.date()]
    assert mention.guessed


@pytest.mark.parametrize(
    ("text", "starts"),
    [("début du mois", "2027-01-01"), ("mi-mois", "2027-01-11"), ("fin du mois", "2026-12-21")],
)
def test_a_third_of_this_month_that_is_over_is_of_the_next(text: str, starts: str) -> None:
    assert f"{said(text, NOW.replace(day=29)).start:%Y-%m-%d}" == starts


@pytest.mark.parametrize(
    ("text", "starts"),
    [("depuis 14h", "03 14:00"), ("depuis lundi", "30 00:00"), ("depuis jeudi", "03 00:00")],
)
def test_what_began_in_the_past_began_the_last_time(text: str, starts: str) -> None:
    mention = said(text, NOW.replace(hour=16))

    assert f"{mention.start:%d %H:%M}" == starts
    assert mention.open


def test_a_past_that_was_said_stays_past() -> None:
    assert said("le 1er décembre 2026 à 10h").start == NOW.replace(day=1, hour=10)


@pytest.mark.parametrize(("language", "others"), [("fr", 0), ("en", 1)])
def test_the_language_only_breaks_ties(language: str, others: int) -> None:
    mention = said("12/11", language=language)

    assert f"{mention.start:%d %b %Y}" == "12 Nov 2027"
    assert len(mention.alternatives) == others


WORDS = sorted({word for table in TABLES.values() for text in table["times"] for word in text.split()})


@given(st.text(max_size=200))
def test_no_text_whatever_is_an_accident(text: str) -> None:
    for mention in read_times(text, NOW):
        assert text[mention.begin : mention.finish] == mention.text
    read_troubles(text, NOW)


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(WORDS) | st.integers(0, 9999).map(str), max_size=12),
    st.sampled_from(["fr", "en"]),
)
def test_no_jumble_of_the_words_of_time_is_an_accident(words: list[str], language: str) -> None:
    text = " ".join(words)

    for mention in read_times(text, NOW, language):
        assert text[mention.begin : mention.finish] == mention.text
        if mention.start and mention.end:
            assert mention.start.astimezone(UTC) < mention.end.astimezone(UTC)
    read_troubles(text, NOW, language)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "the 9th Tuesdays of the month"), ("fr", "mercredis 1er avant-hier")]
)
def test_an_ordinal_that_no_month_has_is_no_accident(language: str, words: str) -> None:
    assert not any("9" in (each.rrule or "") for each in read_times(words, NOW, language))


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "demain ",
        "tous les ",
        "lundi et ",
        "14h à ",
        "d'",
        "1:",
        "a-",
        "é̀",
        "from 5 to 7 ",
        "after 3 ",
        "le 3 ",
    ],
)
def test_a_flood_of_words_is_read_in_bounded_time(piece: str) -> None:
    begun = time.perf_counter()

    read_times(piece * 100_000, NOW)

    assert time.perf_counter() - begun < 5
