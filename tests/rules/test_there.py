"""Whoever opened the house is there, until their duty ends or somebody relieves them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.rules.doors import Doors, State
from bot.rules.there import opener
from bot.store.rota.holders import Holder, Kind
from bot.store.rota.signs import Sign

TWO = datetime(2026, 12, 3, 14, tzinfo=ZoneInfo("Europe/Paris"))
HOUR = timedelta(hours=1)
ZOE, MARC = 1, 2
OPEN = State(Doors.OPEN, TWO)


def holds(person: int, begins: float, ends: float, kind: Kind = "hold") -> Holder:
    return Holder(0, 0, person, Span(TWO + begins * HOUR, TWO + ends * HOUR), kind)


@pytest.mark.parametrize(
    ("held", "state", "there"),
    [
        ([], OPEN, True),
        ([holds(ZOE, 0.2, 4)], OPEN, True),
        ([holds(ZOE, 0.2, 2)], OPEN, False),
        ([holds(MARC, 0.2, 4)], OPEN, True),
        ([holds(MARC, 2.5, 6)], OPEN, False),
        ([holds(MARC, 2.5, 6, "spare")], OPEN, True),
        ([holds(MARC, 4, 6)], OPEN, True),
        ([], State(Doors.OPEN, TWO, overdue=True), False),
        ([], State(Doors.CLOSED, TWO), False),
        ([], State(Doors.UNKNOWN), False),
    ],
)
def test_three_hours_after_the_door_was_opened(held: list[Holder], state: State, there: bool) -> None:
    sign = Sign(1, open=True, at=TWO, person=ZOE)
    assert opener(sign, state, held, TWO + 3 * HOUR) == (ZOE if there else None)


def test_of_who_was_forgotten_nobody_says_that_they_are_there() -> None:
    assert opener(Sign(1, open=True, at=TWO), OPEN, [], TWO) is None
