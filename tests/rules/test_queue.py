"""Queues decided: how long an offer stands, when it rings, when it is open to all, who is before whom."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.rules.queue import behind, deadline, may_jump, open_to_all, second_chance
from bot.rules.quiet import Quiet, after, may_ring, quiet_with
from bot.store.community.peace import Peace
from bot.store.spaces.queues import State, Ticket

PARIS = ZoneInfo("Europe/Paris")


def at(text: str) -> datetime:
    """« 3 9:10 » is the third of December, ten past nine."""
    day, _space, clock = text.partition(" ")
    hour, minute = clock.split(":")
    return datetime(2026, 12, int(day), int(hour), int(minute), tzinfo=PARIS)


@pytest.mark.parametrize(
    ("now", "start", "until"),
    [
        ("3 9:10", "4 14:00", "3 9:40"),
        ("3 9:10", "31 14:00", "3 9:40"),
        ("3 9:10", "3 12:11", "3 9:40"),
        ("3 9:10", "3 12:10", "3 9:15"),
        ("3 9:10", "3 10:12", "3 9:15"),
        ("3 21:50", "4 14:00", "4 8:20"),
        ("3 21:29", "4 14:00", "3 21:59"),
        ("3 21:30", "4 14:00", "3 22:00"),
        ("3 21:50", "4 8:30", "4 8:00"),
        ("3 23:00", "4 14:00", "4 8:30"),
        ("3 21:50", "4 6:00", "3 22:20"),
        ("3 23:30", "4 6:00", "4 0:00"),
        ("3 23:30", "4 2:00", "3 23:35"),
    ],
)
def test_an_offer_stands_half_an_hour_then_five_minutes_and_its_clock_rests_at_night(
    now: str, start: str, until: str
) -> None:
    assert deadline(at(now), at(start)) == at(until)


def test_no_offer_stands_longer_than_until_the_start_or_less_than_no_time() -> None:
    first = at("3 0:00")
    for ahead in range(5, 60 * 48, 41):
        for minute in range(0, 60 * 24, 97):
            now = first + timedelta(minutes=minute)
            start = now + timedelta(minutes=ahead)
            assert now < deadline(now, start) <= start


@pytest.mark.parametrize(
    ("now", "about", "rings"),
    [
        ("3 21:59", "5 14:00", "3 21:59"),
        ("3 22:00", "5 14:00", "4 8:00"),
        ("4 7:59", "5 14:00", "4 8:00"),
        ("4 8:00", "5 14:00", "4 8:00"),
        ("3 23:00", "4 7:59", "3 23:00"),
        ("3 23:00", "4 8:00", "4 8:00"),
        ("4 2:00", "4 5:00", "4 2:00"),
        ("4 2:00", "5 5:00", "4 8:00"),
    ],
)
def test_nobody_is_rung_at_night_but_for_what_begins_within_it(now: str, about: str, rings: str) -> None:
    assert may_ring(at(now), at(about)) == at(rings)


def test_quiet_hours_within_one_day_are_of_that_day() -> None:
    siesta = Quiet(time(13), time(15))
    assert may_ring(at("3 14:00"), at("5 9:00"), siesta) == at("3 15:00")
    assert may_ring(at("3 16:00"), at("5 9:00"), siesta) == at("3 16:00")
    assert after(at("3 12:50"), timedelta(minutes=30), at("5 9:00"), siesta) == at("3 15:20")


def test_where_clocks_change_at_night_the_minutes_are_those_that_pass() -> None:
    late = datetime(2027, 3, 28, 1, 50, tzinfo=PARIS)
    early = datetime(2027, 3, 28, 6, 0, tzinfo=PARIS)
    ends = deadline(late, early)
    assert ends.astimezone(UTC) - late.astimezone(UTC) == timedelta(minutes=30)
    assert ends.replace(tzinfo=None) == datetime(2027, 3, 28, 3, 20)  # noqa: DTZ001 - the clock on the wall


@pytest.mark.parametrize(("now", "opened"), [("3 12:59", False), ("3 13:00", False), ("3 13:01", True)])
def test_within_the_last_hour_it_is_open_to_all(now: str, opened: bool) -> None:
    assert open_to_all(at(now), at("3 14:00")) is opened


@pytest.mark.parametrize(
    ("now", "later"),
    [("3 9:40", None), ("3 9:41", None), ("3 10:30", "3 10:35"), ("4 13:58", "4 14:00"), ("4 14:00", None)],
)
def test_who_could_not_answer_because_nobody_listened_has_a_second_chance(
    now: str, later: str | None
) -> None:
    found = second_chance(at(now), at("3 9:40"), at("4 14:00"))
    assert found == (at(later) if later else None)


def ticket(number: int, begins: int, ends: int, state: State = "waiting") -> Ticket:
    span = Span(at(f"4 {begins}:00"), at(f"4 {ends}:00"))
    return Ticket(number, number, "room:1", number, span, state=state)


def test_a_smaller_request_stays_behind_a_larger_one_that_came_first() -> None:
    assert behind(ticket(2, 14, 15), [ticket(1, 13, 17)])


def test_who_waits_for_another_time_stands_in_nobodys_way() -> None:
    assert not behind(ticket(2, 17, 18), [ticket(1, 13, 17)])


def test_a_wish_is_jumped_twice_and_then_all_wait_for_it() -> None:
    large, small = ticket(1, 13, 17), ticket(9, 16, 17)
    served = [ticket(2, 14, 15, "taken"), ticket(3, 18, 19, "taken"), ticket(4, 15, 16, "offered")]
    assert may_jump(small, [large], served[:2])
    assert not may_jump(small, [large], served)
    assert may_jump(small, [ticket(1, 13, 17, "open")], served)


def test_what_is_open_to_all_puts_nobody_behind() -> None:
    assert not behind(ticket(2, 14, 15), [ticket(1, 13, 17, "open")])


def test_whole_days_and_hours_of_ones_own_make_one_quiet_stretch_with_the_nights_around() -> None:
    mine = quiet_with(Quiet(), Peace((time(20), time(9)), frozenset({6})))
    sunday = at("6 12:00")  # of December 2026
    assert mine.night(sunday) == (at("5 20:00"), at("7 9:00"))
    assert may_ring(at("5 21:00"), at("9 14:00"), mine) == at("7 9:00")
    assert after(at("5 19:50"), timedelta(minutes=30), at("9 14:00"), mine) == at("7 9:20")
