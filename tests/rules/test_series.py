"""The dates of a series, on the clock of the wall: over changes of clocks, ends of years, leap days, exceptions."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.text import Text
from bot.rules.objection import Objection
from bot.rules.series import MOST_DATES, Repeated, before, dates, judged, placed, without
from bot.rules.series import repeated as series

PARIS = ZoneInfo("Europe/Paris")


def repeated(start: str, end: str, rule: str) -> Repeated:
    begins, ends = datetime.fromisoformat(start), datetime.fromisoformat(end)
    return series(begins, ends - begins, PARIS, rule)


def days(of: Repeated) -> list[str]:
    return [span.start.date().isoformat() for span in dates(of)]


def test_nine_on_sunday_stays_nine_on_sunday_over_both_changes_of_clocks() -> None:
    whole_year = repeated("2027-03-21T09:00", "2027-03-21T10:00", "RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=40")

    found = dates(whole_year)

    assert {(span.start.hour, span.end.hour, span.length) for span in found} == {(9, 10, timedelta(hours=1))}
    assert {span.start.astimezone(UTC).hour for span in found} == {7, 8}


def test_a_night_is_as_long_as_it_is() -> None:
    nights = repeated("2027-03-21T01:00", "2027-03-21T04:00", "RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=2")

    assert [span.length for span in dates(nights)] == [timedelta(hours=3), timedelta(hours=2)]


def test_an_hour_that_does_not_exist_that_night_comes_later_and_holds_something() -> None:
    gap = placed(datetime.fromisoformat("2027-03-28T02:30"), timedelta(minutes=30), PARIS)

    assert (gap.start.hour, gap.start.minute) == (3, 30)
    assert gap.length == timedelta(minutes=30)


def test_of_an_hour_that_comes_twice_the_first_is_taken() -> None:
    fold = placed(datetime.fromisoformat("2027-10-31T02:15"), timedelta(minutes=30), PARIS)

    assert fold.start.astimezone(UTC) == datetime(2027, 10, 31, 0, 15, tzinfo=UTC)
    assert fold.length == timedelta(minutes=30)


def test_the_last_day_that_was_said_is_one_of_them_also_in_winter_and_summer() -> None:
    until = repeated("2027-03-26T18:00", "2027-03-26T20:00", "RRULE:FREQ=DAILY;UNTIL=20270330T215959Z")

    assert days(until) == ["2027-03-26", "2027-03-27", "2027-03-28", "2027-03-29", "2027-03-30"]


def test_the_twenty_ninth_of_february_comes_every_four_years() -> None:
    leap = repeated("2028-02-29T10:00", "2028-02-29T11:00", "RRULE:FREQ=YEARLY;COUNT=2")

    assert days(leap) == ["2028-02-29", "2032-02-29"]


def test_exceptions_are_no_dates_and_more_can_be_added() -> None:
    rule = "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=4\nEXDATE;TZID=Europe/Paris:20261210T180000"
    thursdays = repeated("2026-12-03T18:00", "2026-12-03T20:00", rule)

    fewer = without(thursdays, [date(2026, 12, 24)])

    assert days(fewer) == ["2026-12-03", "2026-12-17"]
    assert fewer.rule.endswith("EXDATE;TZID=Europe/Paris:20261210T180000,20261224T180000")


@pytest.mark.parametrize("bound", ["COUNT=9", "UNTIL=20270128T225959Z", ""])
def test_a_series_ends_before_a_day_whatever_its_end_was(bound: str) -> None:
    rule = f"RRULE:FREQ=WEEKLY;BYDAY=TH{';' if bound else ''}{bound}"
    thursdays = repeated("2026-12-03T18:00", "2026-12-03T20:00", rule)

    assert days(before(thursdays, date(2026, 12, 24))) == ["2026-12-03", "2026-12-10", "2026-12-17"]


def test_without_an_end_there_are_as_many_dates_as_a_series_may_have() -> None:
    endless = repeated("2026-12-03T18:00", "2026-12-03T20:00", "RRULE:FREQ=DAILY")

    assert endless.endless
    assert len(dates(endless)) == MOST_DATES


def test_a_date_that_lasts_into_the_next_one_keeps_it_out_but_not_the_one_after() -> None:
    long_days = repeated("2026-12-03T18:00", "2026-12-04T20:00", "RRULE:FREQ=DAILY;COUNT=4")

    found = judged((span, ()) for span in dates(long_days))

    assert [one.free for one in found] == [True, False, True, False]
    assert found[1].objections[0].kind == "itself"


def test_a_date_that_cannot_be_had_keeps_no_other_out() -> None:
    closed = Objection("closed", Text("closed"))
    long_days = repeated("2026-12-03T18:00", "2026-12-04T20:00", "RRULE:FREQ=DAILY;COUNT=2")
    first, second = dates(long_days)

    assert [one.free for one in judged([(first, [closed]), (second, [])])] == [False, True]


def test_dates_that_touch_do_not_clash() -> None:
    whole_days = repeated("2026-12-03T09:00", "2026-12-04T09:00", "RRULE:FREQ=DAILY;COUNT=3")

    assert all(one.free for one in judged((span, ()) for span in dates(whole_days)))


@pytest.mark.parametrize(
    ("begins", "ends", "length"),
    [
        (
            "2027-03-28T02:30",
            "2027-03-28T04:00",
            timedelta(minutes=30),
        ),  # from 3:30: 2:30 is not there that night
        ("2027-03-28T01:30", "2027-03-28T02:00", timedelta(minutes=30)),  # until 3:00
        ("2027-10-31T02:30", "2027-10-31T03:00", timedelta(minutes=90)),  # from the first 2:30 of two
    ],
)
def test_a_first_date_in_the_night_that_clocks_change_is_no_measure_for_the_others(
    begins: str, ends: str, length: timedelta
) -> None:
    nights = repeated(begins, ends, "RRULE:FREQ=WEEKLY;COUNT=3")
    meant = datetime.fromisoformat(begins), datetime.fromisoformat(ends)

    first, *others = dates(nights)

    assert (first, first.length) == (nights.first, length)
    assert {(one.start.time(), one.end.time()) for one in others} == {(meant[0].time(), meant[1].time())}


NEW_YORK, REUNION = ZoneInfo("America/New_York"), ZoneInfo("Indian/Reunion")


@pytest.mark.parametrize(
    ("zone", "hours_of_utc"), [(PARIS, {7, 8}), (NEW_YORK, {13, 14}), (REUNION, {5})], ids=str
)
def test_nine_stays_nine_all_the_year_wherever_the_house_is(zone: ZoneInfo, hours_of_utc: set[int]) -> None:
    year = series(
        datetime.fromisoformat("2026-12-06T09:00"), timedelta(hours=2), zone, "RRULE:FREQ=WEEKLY;COUNT=52"
    )

    found = dates(year)

    assert {(one.start.hour, one.end.hour, one.length) for one in found} == {(9, 11, timedelta(hours=2))}
    assert {one.start.astimezone(UTC).hour for one in found} == hours_of_utc
    assert found[-1].start.date() == date(2027, 11, 28)


def test_nights_over_the_changes_of_new_york_are_as_long_as_they_are() -> None:
    saturdays = series(
        datetime.fromisoformat("2027-03-06T22:00"), timedelta(hours=8), NEW_YORK, "RRULE:FREQ=WEEKLY;COUNT=36"
    )

    lengths = {one.start.date().isoformat(): one.length // timedelta(hours=1) for one in dates(saturdays)}

    assert {day: hours for day, hours in lengths.items() if hours != 8} == {
        "2027-03-13": 7,
        "2027-11-06": 9,
    }


def test_the_last_evening_of_the_year_ends_in_the_next_one() -> None:
    evenings = repeated("2026-12-30T22:00", "2026-12-31T01:00", "RRULE:FREQ=DAILY;UNTIL=20270101T225959Z")

    assert [(f"{one.start:%d/%m/%Y}", f"{one.end:%d/%m/%Y}") for one in dates(evenings)] == [
        ("30/12/2026", "31/12/2026"),
        ("31/12/2026", "01/01/2027"),
        ("01/01/2027", "02/01/2027"),
    ]
