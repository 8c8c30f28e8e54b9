"""Calendar files: the hour on the wall, whatever the clocks do, read back by another library."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.core.text import Text
from bot.kit.programme.calendar import Entry, calendar_file
from tests.calendars import Event, events

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 9, tzinfo=PARIS)


def entry(start: datetime, end: datetime, uid: str = "one") -> Entry:
    return Entry(uid, Span(start, end), "Studio", "Studio, La Manivelle", "R-1", Text("R-1"))


def read(*entries: Entry) -> list[Event]:
    return events(calendar_file("x.ics", entries, NOW, Text("x")).content)


@pytest.mark.parametrize("day", [datetime(2027, 3, 28), datetime(2027, 10, 31), datetime(2028, 2, 29)])  # noqa: DTZ001
def test_nine_o_clock_is_nine_o_clock_on_the_day_that_the_clocks_change(day: datetime) -> None:
    start = day.replace(hour=9, tzinfo=PARIS)
    (event,) = read(entry(start, start + timedelta(hours=2)))
    assert event.start.replace(tzinfo=None) == start.replace(tzinfo=None)
    assert event.start.utcoffset() == start.utcoffset()
    assert event.end.astimezone(UTC) == (start + timedelta(hours=2)).astimezone(UTC)


def test_an_hour_that_comes_twice_is_the_one_that_was_booked() -> None:
    first = datetime(2027, 10, 31, 2, 30, tzinfo=PARIS)
    second = first.replace(fold=1)
    (event,) = read(entry(first, second))
    assert event.end.astimezone(UTC) - event.start.astimezone(UTC) == timedelta(hours=1)
    (event,) = read(entry(second, datetime(2027, 10, 31, 4, tzinfo=PARIS)))
    assert event.start.astimezone(UTC) == second.astimezone(UTC)


def test_the_zone_s_rules_stand_in_the_file_for_whole_years_around() -> None:
    content = calendar_file("x.ics", [entry(NOW, NOW + timedelta(hours=1))], NOW, Text("x")).content.decode()
    assert "TZID:Europe/Paris" in content
    assert "DTSTART;TZID=Europe/Paris:20261203T090000" in content
    assert len(content) < 2_000


def test_winter_and_summer_of_one_file_each_keep_their_hour() -> None:
    winter, summer = datetime(2027, 1, 5, 9, tzinfo=PARIS), datetime(2027, 7, 5, 9, tzinfo=PARIS)
    found = read(*(entry(at, at + timedelta(hours=1), str(at)) for at in (winter, summer)))
    assert [one.start.utcoffset() for one in found] == [timedelta(hours=1), timedelta(hours=2)]


def test_a_booking_of_next_year_keeps_its_hour_in_a_file_that_begins_this_year() -> None:
    found = read(
        *(entry(at, at + timedelta(hours=1), str(at)) for at in (NOW, NOW.replace(year=2028, month=7)))
    )
    assert [one.start.utcoffset() for one in found] == [timedelta(hours=1), timedelta(hours=2)]


def test_a_zone_that_never_changes_its_clocks_is_written_too() -> None:
    reunion = ZoneInfo("Indian/Reunion")
    start = datetime(2027, 7, 5, 9, tzinfo=reunion)
    (event,) = read(entry(start, start + timedelta(hours=1)))
    assert event.start.astimezone(UTC) == start.astimezone(UTC)
