"""How long a room waits for who booked it, as a house file says it."""

from datetime import UTC, datetime, timedelta

from bot.core.moments import Span
from bot.core.text import UserText
from bot.rules.check_in import deadline, grace_of, missed_in_a_row
from bot.store.house.houses import Policy
from bot.store.house_file.room_rules import KEYS
from bot.store.spaces.booking import State
from bot.store.spaces.bookings import Booking
from bot.store.spaces.room_rules import RoomRules
from bot.store.spaces.rooms import Room

START = datetime(2026, 12, 3, 10, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


def booking(week: int, state: State) -> Booking:
    start = START + timedelta(weeks=week)
    return Booking(week, week, 1, 1, Span(start, start + timedelta(hours=2)), state=state)


def test_a_room_asks_only_where_its_rules_say_so() -> None:
    assert KEYS["freed_when_nobody_comes_after"] == "check_in"
    rules = RoomRules(check_in=QUARTER)
    assert grace_of(Room(1, 1, UserText("Studio"), rules=rules.to_json()), Policy()) == QUARTER
    assert grace_of(Room(1, 1, UserText("Studio")), Policy()) is None
    house = Policy(more={"check_in": 15})
    assert grace_of(Room(1, 1, UserText("Studio")), house) == QUARTER
    assert grace_of(Room(1, 1, UserText("Studio"), rules={"check_in": 0}), house) is None


def test_who_is_asked_late_is_waited_for_as_long() -> None:
    assert deadline(booking(0, "booked"), QUARTER, START) == START + QUARTER
    late = START + timedelta(minutes=20)
    assert deadline(booking(0, "booked"), QUARTER, late) == late + QUARTER
    assert deadline(booking(0, "booked"), QUARTER, START + timedelta(minutes=110)) is None


def test_only_dates_missed_one_after_another_count_and_those_given_back_do_not() -> None:
    states: list[State] = ["released", "booked", "released", "cancelled", "released", "booked"]
    dates = [booking(week, state) for week, state in enumerate(states)]
    assert missed_in_a_row(dates, dates[4]) == 2
    assert missed_in_a_row(dates, dates[0]) == 1
