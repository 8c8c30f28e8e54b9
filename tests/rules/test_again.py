"""What comes again: nine o'clock stays nine o'clock, and in the nights of the change it is said once."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.rules.again import instant_of, next_after

PARIS = ZoneInfo("Europe/Paris")
DAILY = "RRULE:FREQ=DAILY"


def following(begins: str, rule: str, after: datetime, count: int) -> list[str]:
    found = []
    for _one in range(count):
        at = next_after(datetime.fromisoformat(begins), rule, PARIS, after)
        assert at
        found.append(at.isoformat(timespec="minutes"))
        after = at
    return found


def test_an_hour_that_is_left_out_is_said_once_later_and_one_that_comes_twice_once_first() -> None:
    spring = following("2027-03-26T02:30", DAILY, datetime(2027, 3, 26, 9, tzinfo=PARIS), 3)
    autumn = following("2027-03-26T02:30", DAILY, datetime(2027, 10, 30, 9, tzinfo=PARIS), 2)

    assert spring == ["2027-03-27T02:30+01:00", "2027-03-28T03:30+02:00", "2027-03-29T02:30+02:00"]
    assert autumn == ["2027-10-31T02:30+02:00", "2027-11-01T02:30+01:00"]


def test_nine_in_the_morning_is_nine_in_the_morning_all_year() -> None:
    mondays = following(
        "2027-03-22T09:00", "RRULE:FREQ=WEEKLY;BYDAY=MO", datetime(2027, 3, 21, tzinfo=PARIS), 40
    )

    assert {one[11:16] for one in mondays} == {"09:00"}
    assert len(set(mondays)) == 40


def test_what_ends_ends_and_what_comes_once_comes_once() -> None:
    begins = datetime(2027, 3, 22, 9)  # noqa: DTZ001 - what the clock of the wall shows

    assert (
        next_after(begins, "RRULE:FREQ=DAILY;COUNT=2", PARIS, datetime(2027, 3, 23, 9, tzinfo=PARIS)) is None
    )
    assert next_after(begins, "", PARIS, instant_of(begins, PARIS)) is None
    assert next_after(begins, "", PARIS, datetime(2027, 3, 1, tzinfo=PARIS)) == instant_of(begins, PARIS)
