"""Calendars of others as the house reads them: what comes again, what was moved or left out, days without hours."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.kit.programme.feed_dates import Found, NoCalendar, TooMuch, dates_in

PARIS = ZoneInfo("Europe/Paris")
WITHIN = Span(datetime(2026, 12, 1, tzinfo=PARIS), datetime(2027, 4, 15, tzinfo=PARIS))


def calendar(*events: str) -> str:
    bodies = "".join(f"BEGIN:VEVENT\nSUMMARY:Chorale\nLOCATION:Mairie\n{one}\nEND:VEVENT\n" for one in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{bodies}END:VCALENDAR\n".replace("\n", "\r\n")


def read(*events: str) -> list[Found]:
    return dates_in(calendar(*events), PARIS, WITHIN)


def days(found: list[Found]) -> list[str]:
    return [f"{one.span.start:%m-%d %H:%M}" for one in found]


WEEKLY = "UID:a\nDTSTART;TZID=Europe/Paris:20201203T190000\nDTEND;TZID=Europe/Paris:20201203T210000\nRRULE:FREQ=MONTHLY;BYDAY=1TH"


def test_a_rule_that_began_years_ago_is_told_date_by_date_with_its_exceptions_and_moved_dates() -> None:
    skipped = f"{WEEKLY}\nEXDATE;TZID=Europe/Paris:20270107T190000"
    moved = (
        "UID:a\nRECURRENCE-ID;TZID=Europe/Paris:20270204T190000\nDTSTART;TZID=Europe/Paris:20270211T180000\n"
        "DTEND;TZID=Europe/Paris:20270211T200000"
    )
    assert days(read(skipped, moved)) == ["12-03 19:00", "02-11 18:00", "03-04 19:00", "04-01 19:00"]


def test_seven_in_the_evening_stays_seven_when_the_clocks_change_and_an_end_in_utc_is_kept() -> None:
    found = read(
        "UID:b\nDTSTART;TZID=Europe/Paris:20270321T190000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;UNTIL=20270404T170000Z"
    )
    assert days(found) == ["03-21 19:00", "03-28 19:00", "04-04 19:00"]
    assert found[1].span.start.utcoffset() != found[0].span.start.utcoffset()


def test_days_without_hours_other_zones_and_cancelled_ones() -> None:
    whole, abroad, off = (
        "UID:c\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261226",
        "UID:d\nDTSTART:20261210T180000Z\nDTEND:20261210T190000Z",
        "UID:e\nDTSTART:20261211T180000Z\nSTATUS:CANCELLED",
    )
    found = read(whole, abroad, off, abroad)
    assert days(found) == ["12-10 19:00", "12-24 00:00"]
    assert [one.whole for one in found] == [False, True]
    assert found[1].span.end == datetime(2026, 12, 26, tzinfo=PARIS)


@pytest.mark.parametrize("content", ["", "<html></html>", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"])
def test_what_is_no_calendar_is_said_to_be_none(content: str) -> None:
    with pytest.raises(NoCalendar):
        dates_in(content, PARIS, WITHIN)


def test_a_rule_that_never_rests_is_one_date_and_a_daily_one_has_an_end() -> None:
    assert len(read("UID:f\nDTSTART:20261210T180000Z\nRRULE:FREQ=SECONDLY")) == 1
    assert len(read("UID:g\nDTSTART:20001210T180000Z\nRRULE:FREQ=DAILY")) == 135


@pytest.mark.parametrize(
    ("lines", "dates"),
    [
        ("DTSTART:20201210T180000Z\nRRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,1,2;BYSECOND=0,1", 0),
        ("DTSTART:20201210T180000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 0),
        ("DTSTART:20201210T180000Z\nRRULE:FREQ=DAILY;COUNT=999999;BYMONTH=2;BYMONTHDAY=30", 0),
        ("DTSTART:20201210T180000Z\nRRULE:FREQ=DAILY;UNTIL=99991231T000000Z;BYMONTH=2;BYMONTHDAY=30", 0),
        ("DTSTART:20261201T180000Z\nRRULE:FREQ=DAILY;COUNT=3", 3),
        ("DTSTART:20201210T180000Z\nRRULE:FREQ=DAILY;INTERVAL=0", 0),
        ("DTSTART:00010101T000000Z\nRRULE:FREQ=DAILY", 0),
        ("DTSTART:99991231T235900Z\nDURATION:P10D", 0),
        ("DTSTART:20261204T180000Z\nRRULE:FREQ=NEVER", 0),
    ],
)
def test_a_rule_that_would_never_end_ends_and_the_dates_beside_it_are_told(lines: str, dates: int) -> None:
    found = read(f"UID:h\n{lines}", "UID:i\nDTSTART:20261205T180000Z")

    assert [one.uid for one in found].count("h") == dates
    assert [one.uid for one in found].count("i") == 1


def test_a_calendar_of_more_rules_than_can_be_followed_is_refused_whole() -> None:
    rules = [f"UID:{number}\nDTSTART:19900101T000000Z\nRRULE:FREQ=DAILY" for number in range(200)]

    with pytest.raises(TooMuch):
        read(*rules)
