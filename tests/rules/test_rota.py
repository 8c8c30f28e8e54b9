"""The rota's decisions: dates by the clock of the wall, gaps, who comes each time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.moments import Span
from bot.core.text import UserText
from bot.rules.rota import Gap, comes, dates_of, elapsed, missing, open_in, regular_holders, staffed
from bot.store.rota.holders import Holder
from bot.store.rota.regulars import Regular
from bot.store.rota.shifts import Shift
from bot.store.rota.slots import Slot, Weeks
from bot.store.spaces.rooms import Closure

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 11, 30, tzinfo=PARIS)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A time of the week of Monday 30 November 2026."""
    return (MONDAY + timedelta(days=day)).replace(hour=hour, minute=minute)


def slot(rule: str, start: datetime, hours: int, weeks: Weeks = "", people: int = 1) -> Slot:
    return Slot(1, 1, UserText("Accueil"), f"RRULE:{rule}", start, hours * 60, people, weeks)


def test_a_slot_comes_on_its_days_and_keeps_its_hour_when_the_clocks_change() -> None:
    weekly = slot("FREQ=WEEKLY;BYDAY=SU", datetime(2027, 3, 14, 9, tzinfo=PARIS), 2)
    found = dates_of(weekly, Span(datetime(2027, 3, 20, tzinfo=PARIS), datetime(2027, 4, 6, tzinfo=PARIS)))
    assert [span.start.hour for span in found] == [9, 9, 9]
    assert [span.start.utcoffset() for span in found][::2] == [timedelta(hours=1), timedelta(hours=2)]


@pytest.mark.parametrize(
    ("first", "day", "hours"),
    [
        (datetime(2027, 10, 30, 22, tzinfo=PARIS), 30, 9),
        (datetime(2027, 3, 27, 22, tzinfo=PARIS), 27, 7),
        (datetime(2027, 5, 1, 22, tzinfo=PARIS), 1, 8),
    ],
)
def test_a_night_lasts_as_long_as_it_does(first: datetime, day: int, hours: int) -> None:
    night = slot("FREQ=WEEKLY;BYDAY=SA", first, 8)
    (span,) = dates_of(night, Span(first, first + timedelta(days=3)))
    assert (span.start.day, span.end.hour) == (day, 6)
    assert elapsed([Holder(1, 1, 1, span), Holder(2, 1, 2, span, "spare")]) == timedelta(hours=hours)


def test_every_other_week_of_the_year_is_left_out_also_over_a_year_of_53_weeks() -> None:
    even = slot("FREQ=WEEKLY;BYDAY=TU", at(1, 18), 3, "even")
    found = dates_of(even, Span(at(0, 0), datetime(2027, 2, 1, tzinfo=PARIS)))
    assert [span.start.isocalendar().week for span in found] == [50, 52, 2, 4]


def test_who_comes_every_other_tuesday_comes_every_other_tuesday() -> None:
    ines = Regular(1, 1, 7, at(0, 9), frozenset({1}), every=2)
    tuesdays = [Span(at(1 + 7 * n, 18), at(1 + 7 * n, 21)) for n in range(4)]
    assert [comes(ines, one) for one in tuesdays] == [True, False, True, False]
    assert not comes(ines, Span(at(2, 18), at(2, 21)))
    assert not comes(ines, Span(at(-6, 18), at(-6, 21)))


def test_regulars_leave_the_places_that_are_kept_open() -> None:
    two = Slot(1, 1, UserText(""), "RRULE:FREQ=DAILY", at(0, 9), 60, people=2, kept_open=1)
    those = [Regular(n, 1, n, at(0, 0)) for n in (1, 2)]
    assert [one.person for one in regular_holders(two, SHIFT, those)] == [1]


SHIFT = Shift(5, 5, 1, Span(at(3, 18), at(3, 21)), UserText("Accueil"), people=1)


def test_what_a_part_leaves_is_what_is_missing() -> None:
    zoe = Holder(1, 5, 3, Span(at(3, 18), at(3, 19, 30)))
    now = staffed(SHIFT, [zoe], [], lambda _person, _span: False)
    assert now.gaps == (Gap(Span(at(3, 19, 30), at(3, 21)), 1),)
    assert open_in(now, SHIFT.span) == [Span(at(3, 19, 30), at(3, 21))]
    assert now.at(at(3, 19)) == [zoe]


def test_who_comes_each_time_is_missing_while_away_and_keeps_the_place() -> None:
    ines = Holder(1, 5, 3, SHIFT.span, regular=True)
    once = Holder(2, 5, 3, SHIFT.span)
    assert staffed(SHIFT, [ines], [], lambda _person, _span: True).gaps[0].missing == 1
    assert staffed(SHIFT, [ines], [], lambda _person, _span: False).gaps == ()
    assert staffed(SHIFT, [once], [], lambda _person, _span: True).gaps == ()


def test_nobody_is_missing_while_the_house_is_closed_and_a_closed_room_is_none_of_it() -> None:
    def closed(room: int | None, start: datetime, end: datetime) -> Closure:
        return Closure(1, room, Span(start, end), UserText(""))

    evening = staffed(SHIFT, [], [closed(None, at(3, 19, 30), at(3, 21))], lambda _person, _span: False)
    assert [gap.span for gap in evening.gaps] == [Span(at(3, 18), at(3, 19, 30))]
    assert staffed(SHIFT, [], [closed(None, at(3, 0), at(4, 0))], lambda _person, _span: False).closed
    assert len(staffed(SHIFT, [], [closed(2, at(3, 0), at(4, 0))], lambda _person, _span: False).gaps) == 1


spans = st.tuples(st.integers(0, 11), st.integers(1, 12)).map(
    lambda pair: Span(at(3, 9) + timedelta(hours=pair[0]), at(3, 9) + timedelta(hours=sum(pair)))
)


@given(st.lists(spans, max_size=5), st.integers(1, 3))
def test_with_each_gap_filled_nobody_is_missing(held: list[Span], people: int) -> None:
    whole = Span(at(3, 9), at(3, 21))
    gaps = missing(whole, people, held)
    filled = [gap.span for gap in gaps for _one in range(gap.missing)]
    assert missing(whole, people, [*held, *filled]) == []
    assert all(gap.span.start.astimezone(UTC) >= whole.start for gap in gaps)
