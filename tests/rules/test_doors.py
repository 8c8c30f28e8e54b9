"""Open, closed or unknown: what is known of the doors is what somebody said, for as long as it can be believed."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.rules.doors import Doors, Plan, end_of, shut_at, state_of
from bot.rules.hours import opening
from bot.store.house.houses import Hours
from bot.store.rota.signs import Sign

PARIS = ZoneInfo("Europe/Paris")
HOURS = Hours({day: ((time(9), time(12)), (time(14), time(18))) for day in range(5)})


def at(day: int, hour: int, minute: int = 0, month: int = 12) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=PARIS)


def sign(said: datetime, *, is_open: bool = True, until: datetime | None = None) -> Sign:
    """As it comes back from the store: in UTC."""
    return Sign(1, is_open, said.astimezone(UTC), until)


def plan(*closed: Span, duties: tuple[Span, ...] = (), hours: Hours = HOURS) -> Plan:
    return Plan(hours, PARIS, closed, duties)


@pytest.mark.parametrize(
    ("now", "doors", "overdue"),
    [
        (at(3, 17, 59), Doors.OPEN, False),
        (at(3, 18), Doors.OPEN, True),
        (at(3, 23, 59), Doors.OPEN, True),
        (at(4, 0), Doors.UNKNOWN, False),
        (at(4, 10), Doors.UNKNOWN, False),
    ],
)
def test_an_open_house_is_unknown_six_hours_after_its_end_and_never_closed_by_itself(
    now: datetime, doors: Doors, overdue: bool
) -> None:
    state = state_of(sign(at(3, 13, 30)), plan(), now)
    assert (state.doors, state.overdue) == (doors, overdue)


def test_a_closed_house_is_so_until_it_should_open_again() -> None:
    said = sign(at(3, 12, 10), is_open=False)
    assert state_of(said, plan(), at(3, 13, 59)).doors is Doors.CLOSED
    assert state_of(said, plan(), at(3, 13, 59)).until == at(3, 14)
    assert state_of(said, plan(), at(3, 14)).doors is Doors.UNKNOWN


def test_what_was_said_before_a_closure_is_believed_no_more_after_it() -> None:
    late = Span(at(3, 16), at(3, 17))
    assert state_of(sign(at(3, 14)), plan(late), at(3, 15)).doors is Doors.OPEN
    assert state_of(sign(at(3, 14)), plan(late), at(3, 17)).doors is Doors.UNKNOWN
    assert state_of(sign(at(3, 16, 30)), plan(late), at(3, 17)).doors is Doors.OPEN


def test_without_a_word_nothing_is_known_whatever_the_hours_say() -> None:
    for now in (at(3, 10), at(3, 20), at(5, 10)):
        assert state_of(None, plan(), now).doors is Doors.UNKNOWN


def test_a_closure_that_was_told_closes_until_somebody_says_otherwise() -> None:
    holidays = Span(at(3, 0), at(8, 0))
    assert state_of(sign(at(2, 14)), plan(holidays), at(3, 10)).doors is Doors.CLOSED
    assert state_of(sign(at(2, 14)), plan(holidays), at(3, 10)).until == at(8, 9)
    assert state_of(sign(at(3, 15)), plan(holidays), at(3, 15, 30)).doors is Doors.OPEN


def test_what_closes_early_ends_what_was_to_be_open() -> None:
    early = Span(at(3, 16), at(3, 18))
    assert end_of(sign(at(3, 14)), plan(early)) == at(3, 16)
    assert state_of(sign(at(3, 14)), plan(early), at(3, 16)).doors is Doors.CLOSED


def test_who_is_on_duty_tells_the_end_before_the_hours_do() -> None:
    duties = (Span(at(3, 14), at(3, 16)), Span(at(3, 16), at(3, 17)))
    assert end_of(sign(at(3, 13, 50)), plan(duties=duties)) == at(3, 17)
    assert end_of(sign(at(3, 13, 50), until=at(3, 20)), plan(duties=duties)) == at(3, 20)
    assert plan(duties=duties, hours=Hours()).next_after(at(2, 12)) == Span(at(3, 14), at(3, 17))


def test_with_neither_hours_nor_duties_an_open_house_is_believed_for_six_hours() -> None:
    nowhere = plan(hours=Hours())
    assert end_of(sign(at(3, 14)), nowhere) is None
    assert state_of(sign(at(3, 14)), nowhere, at(3, 19, 59)).doors is Doors.OPEN
    assert state_of(sign(at(3, 14)), nowhere, at(3, 20)).doors is Doors.UNKNOWN
    assert state_of(sign(at(3, 14), is_open=False), nowhere, at(30, 14)).doors is Doors.CLOSED


def test_six_hours_are_true_hours_in_the_night_when_the_clocks_change() -> None:
    """25 October 2026, 3:00 comes twice: six hours after 23:00 it is four on the wall."""
    said = sign(datetime(2026, 10, 24, 20, tzinfo=PARIS), until=datetime(2026, 10, 24, 23, tzinfo=PARIS))
    four = datetime(2026, 10, 25, 4, tzinfo=PARIS)
    assert state_of(said, plan(), four - timedelta(minutes=1)).doors is Doors.OPEN
    assert state_of(said, plan(), four).doors is Doors.UNKNOWN


def test_what_is_open_all_the_same_opens_beside_the_hours_and_within_a_closure() -> None:
    sunday, holidays = Span(at(6, 14), at(6, 18)), Span(at(6, 0), at(9, 0))
    beside = Plan(HOURS, PARIS, (holidays,), (), (sunday,))
    assert beside.on(at(6, 0).date()) == [sunday]
    assert beside.on(at(7, 0).date()) == []
    assert end_of(sign(at(6, 13, 50)), beside) == at(6, 18)
    assert state_of(None, beside, at(6, 15)).doors is Doors.UNKNOWN
    assert state_of(None, beside, at(6, 19)).doors is Doors.CLOSED


def test_a_duty_to_come_hides_no_hours_that_are_now() -> None:
    soon = plan(duties=(Span(at(3, 15), at(3, 17)),))
    assert soon.now(at(3, 14, 30)) == Span(at(3, 14), at(3, 18))
    assert soon.now(at(3, 13)) is None
    assert plan(duties=(Span(at(5, 15), at(5, 17)),)).now(at(5, 16)) == Span(at(5, 15), at(5, 17))


@pytest.mark.parametrize(
    ("span", "closed", "shut"),
    [
        (Span(at(3, 10), at(3, 12)), (), False),
        (Span(at(3, 11), at(3, 15)), (), False),  # somebody is on duty at noon
        (Span(at(3, 17), at(3, 19)), (), True),
        (Span(at(3, 10), at(3, 12)), (Span(at(3, 0), at(4, 0)),), True),
    ],
)
def test_somebody_must_open_for_what_is_not_all_along_within_the_hours_and_the_rota(
    span: Span, closed: tuple[Span, ...], *, shut: bool
) -> None:
    openings = [*opening(span.start.date(), HOURS, PARIS), Span(at(3, 12), at(3, 14))]
    assert shut_at(span, openings, closed) is shut
