"""The dates of a series, on the clock of the wall: over changes of clocks, ends of years, leap days, exceptions."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.core.text import Text
from bot.rules.objection import Objection
from bot.rules.series import MOST_DATES, Repeated, before, dates, judged, placed, without

PARIS = ZoneInfo("Europe/Paris")


def repeated(start: str, end: str, rule: str) -> Repeated:
    first, last = (datetime.fromisoformat(one).replace(tzinfo=PARIS) for one in (start, end))
    return Repeated(first, last, rule)


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
    day = Span(datetime(2026, 12, 3, 9, tzinfo=PARIS), datetime(2026, 12, 4, 9, tzinfo=PARIS))
    whole_days = Repeated(day.start, day.end, "RRULE:FREQ=DAILY;COUNT=3")

    assert all(one.free for one in judged((span, ()) for span in dates(whole_days)))
