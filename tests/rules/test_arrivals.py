"""Arrivals decided: who is greeted and when, and when so many come that it is a crowd."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.text import UserText
from bot.rules.arrivals import (
    AWAY,
    FIRST_LOOK,
    MANY,
    TOGETHER,
    Coming,
    comes,
    crowd,
    due,
    ready,
    slept,
    too_late,
)
from bot.store.community.arrivals import Arrival

NOW = datetime(2026, 12, 3, 9, tzinfo=UTC)
HALL = 7
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


def coming(*, at: datetime = NOW, hall: int | None = HALL, stranger: bool = True) -> Coming:
    return Coming(Address("terminal", "sasha"), UserText("Sasha"), at, at, hall, stranger)


def arrival(after: timedelta = timedelta(), number: int = 1) -> Arrival:
    return replace(comes(None, coming(at=NOW + after)), id=number)


@pytest.mark.parametrize(
    ("hall", "stranger", "state"),
    [(HALL, True, "waiting"), (None, True, "new"), (HALL, False, "passed"), (None, False, "passed")],
)
def test_only_a_stranger_in_the_hall_waits_to_be_greeted(
    hall: int | None, stranger: bool, state: str
) -> None:
    assert comes(None, coming(hall=hall, stranger=stranger)).state == state


def test_whoever_came_elsewhere_a_moment_before_is_new_and_a_day_before_is_not() -> None:
    elsewhere = comes(None, coming(hall=None))

    assert comes(elsewhere, coming(at=NOW + timedelta(hours=23))).state == "waiting"
    assert comes(elsewhere, coming(at=NOW + DAY)).state == "passed"
    assert comes(elsewhere, coming(hall=None, at=NOW + DAY)).came == NOW


def test_coming_and_going_often_is_one_arrival_and_after_long_absence_another() -> None:
    greeted = replace(arrival(), state="greeted", greeted=NOW, gone=NOW + DAY)

    assert comes(greeted, coming(at=NOW + DAY * 2)).state == "greeted"
    assert comes(greeted, coming(at=NOW + DAY * 2)).gone is None
    again = comes(greeted, coming(at=NOW + DAY + AWAY))
    assert (again.state, again.greeted, again.id) == ("waiting", NOW, greeted.id)
    assert comes(arrival(), coming(at=NOW + SECOND)).came == NOW


def test_the_first_waits_a_little_the_next_ones_a_while_after_the_last_greeting() -> None:
    first, second = arrival(), arrival(timedelta(minutes=1), 2)

    assert due([second, first], None) == NOW + FIRST_LOOK
    assert due([second], NOW + FIRST_LOOK) == NOW + FIRST_LOOK + TOGETHER
    assert due([second], NOW - DAY) == second.seen + FIRST_LOOK
    assert ready([first, second], NOW + FIRST_LOOK) == [first]
    assert ready([first], NOW + FIRST_LOOK - SECOND) == []


def test_many_in_a_short_time_are_a_crowd_and_the_same_over_a_day_are_not() -> None:
    assert crowd([arrival(SECOND * number, number) for number in range(MANY)])
    assert not crowd([arrival(SECOND * number, number) for number in range(MANY - 1)])
    assert not crowd([arrival(timedelta(minutes=1) * number, number) for number in range(100)])


def test_what_was_noticed_late_was_slept_through_and_after_a_day_it_is_too_late() -> None:
    fresh, late = arrival(), replace(arrival(), seen=NOW + timedelta(hours=24))

    assert (slept(fresh), too_late(fresh)) == (False, False)
    assert (slept(late), too_late(late)) == (True, False)
    assert too_late(replace(late, seen=late.seen + SECOND))
