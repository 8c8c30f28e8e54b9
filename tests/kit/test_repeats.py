"""Series read from words and kept until they are answered: with the hours that were said, not those of one odd night."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.moments import Span
from bot.kit.times.repeats import dumped, loaded, whole_of
from bot.rules.series import dates, repeated
from bot.store.house.houses import Hours
from bot.understanding.times import read_times

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2027, 3, 20, 9, tzinfo=PARIS)
NIGHTS = "every Sunday 01:30 to 02:30 from 28 March 2027 until 11 April"


def test_the_hours_that_were_said_are_those_of_every_date_though_the_first_night_leaves_one_out() -> None:
    (mention,) = read_times(NIGHTS, NOW, "en")

    whole = whole_of(mention, Hours())

    assert whole
    assert [f"{one.start:%d %B %H:%M} {one.end:%H:%M}" for one in dates(whole)] == [
        "28 March 01:30 03:30",
        "04 April 01:30 02:30",
        "11 April 01:30 02:30",
    ]


def test_a_series_that_waits_for_its_answer_keeps_its_hours() -> None:
    whole = repeated(
        datetime.fromisoformat("2027-03-28T02:30"), timedelta(hours=1), PARIS, "RRULE:FREQ=DAILY;COUNT=2"
    )

    assert loaded(whole.first, dumped(whole)) == whole


def test_one_that_was_kept_by_an_older_program_is_still_read() -> None:
    first = Span(datetime(2027, 3, 27, 9, tzinfo=PARIS), datetime(2027, 3, 27, 11, tzinfo=PARIS))

    whole = loaded(first, {"rule": "RRULE:FREQ=DAILY;COUNT=2"})

    assert [(one.start.hour, one.end.hour) for one in dates(whole)] == [(9, 11), (9, 11)]


def test_of_two_hours_that_may_be_meant_those_when_the_doors_are_open_are() -> None:
    (mention,) = read_times("every Friday 8 to 10 until 9 April", NOW, "en")
    evenings = Hours({day: ((time(9), time(22)),) for day in range(7)})

    whole = whole_of(mention, evenings)

    assert whole
    assert {(one.start.hour, one.end.hour) for one in dates(whole)} == {(20, 22)}
