"""A fair rotation: the oldest last turn first, the same every time, and nobody starved."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.moments import Span
from bot.core.text import UserText
from bot.rules.counters import hours_by_person, usual
from bot.rules.rotation import Because, Candidate, Skipped, Turn, hindrance, rotation
from bot.store.rota.holders import Holder

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 12, 14, tzinfo=PARIS)
INES, PAUL, ZOE = 1, 2, 3


def day(number: int, hour: int = 14) -> Span:
    start = MONDAY + timedelta(days=number, hours=hour)
    return Span(start, start + timedelta(hours=4))


def week(number: int, needs: str = "") -> Turn:
    return Turn(tuple(day(number * 7 + one) for one in range(1, 5)), UserText(needs))


def since(days: int) -> datetime:
    """When a last turn was, as the store tells it."""
    return (MONDAY - timedelta(days=days)).astimezone(UTC)


def nobody(_person: int, _span: Span) -> bool:
    return False


def test_the_oldest_last_turn_comes_first_and_the_choice_tells_why() -> None:
    opening = frozenset({"Ouverture"})
    people = [
        Candidate(PAUL, since(14), opening),
        Candidate(INES, since(21), opening),
        Candidate(ZOE, since(90)),
    ]
    (chosen,) = rotation([week(0, "ouverture")], people, nobody)
    assert (chosen.person, chosen.backup) == (INES, PAUL)
    assert chosen.because == (Because.OLDEST, Because.PRESENT, Because.TRAINED)
    assert chosen.last == since(21)
    assert chosen.skipped == ((ZOE, Skipped.UNTRAINED),)


def test_who_is_away_is_passed_over_and_keeps_the_place() -> None:
    people = [Candidate(INES, since(21)), Candidate(PAUL, since(14)), Candidate(ZOE, since(7))]

    def ines_is_away(person: int, span: Span) -> bool:
        return person == INES and span.start < MONDAY + timedelta(days=7)

    chosen = rotation([week(number) for number in range(4)], people, ines_is_away)
    assert [one.person for one in chosen] == [PAUL, INES, ZOE, PAUL]
    assert chosen[0].skipped == ((INES, Skipped.AWAY),)


def test_who_never_had_a_turn_is_asked_before_all_others_and_one_at_a_time() -> None:
    people = [Candidate(PAUL, since(300)), Candidate(ZOE), Candidate(INES)]
    chosen = rotation([week(0), week(1), week(2)], people, nobody)
    assert [(one.person, one.because[0]) for one in chosen] == [
        (INES, Because.NEVER),
        (ZOE, Because.NEVER),
        (PAUL, Because.OLDEST),
    ]
    assert [Because.FIRST in one.because for one in chosen] == [True, False, False]


@pytest.mark.parametrize(
    ("candidate", "why"),
    [
        (Candidate(INES, days=frozenset({2})), Skipped.DAY),
        (Candidate(INES, busy=(Span(day(2).start, day(2).start + timedelta(hours=1)),)), Skipped.BUSY),
        (Candidate(INES, busy=(Span(day(2).end, day(2).end + timedelta(hours=1)),)), None),
    ],
)
def test_a_turn_is_for_who_can_come_each_time_of_it(candidate: Candidate, why: Skipped | None) -> None:
    assert hindrance(week(0), candidate, nobody) is why


def test_two_places_of_one_week_are_for_two_people() -> None:
    people = [Candidate(INES, since(21)), Candidate(PAUL, since(14))]
    chosen = rotation([week(0), week(0), week(0)], people, nobody)
    assert [one.person for one in chosen] == [INES, PAUL, None]


def test_where_nobody_can_come_the_turn_stays_open() -> None:
    (chosen,) = rotation([week(0)], [Candidate(INES)], lambda _person, _span: True)
    assert (chosen.person, chosen.backup, chosen.skipped) == (None, None, ((INES, Skipped.AWAY),))


people = st.lists(
    st.tuples(st.one_of(st.none(), st.integers(1, 400)), st.frozensets(st.integers(0, 6), max_size=6)),
    min_size=1,
    max_size=7,
).map(
    lambda found: [
        Candidate(number, None if ago is None else since(ago), days=days)
        for number, (ago, days) in enumerate(found)
    ]
)


@given(people)
def test_days_that_somebody_leaves_out_starve_nobody(known: list[Candidate]) -> None:
    turns = [Turn((day(number),)) for number in range(7 * (len(known) + 1))]
    chosen = rotation(turns, known, nobody)
    for one in known:
        could = [choice for choice in chosen if hindrance(choice.turn, one, nobody) is None]
        for first in range(len(could) - len(known) + 1):
            assert any(choice.person == one.person for choice in could[first : first + len(known)])


@given(people, st.randoms())
def test_the_same_people_in_any_order_have_the_same_turns(known: list[Candidate], chance: object) -> None:
    turns = [Turn((day(number),)) for number in range(10)]
    shuffled = sorted(known, key=lambda one: hash((repr(chance), one.person)))
    assert rotation(turns, known, nobody) == rotation(turns, shuffled, nobody)
    assert rotation(turns[::-1], shuffled, nobody) == rotation(turns, known, nobody)


@given(st.integers(2, 7), st.integers(1, 5))
def test_among_equals_nobody_has_two_turns_more_than_another(size: int, rounds: int) -> None:
    chosen = rotation(
        [Turn((day(number),)) for number in range(size * rounds)], [*map(Candidate, range(size))], nobody
    )
    held = [sum(one.person == person for one in chosen) for person in range(size)]
    assert held == [rounds] * size


def test_hours_are_those_that_passed_and_the_median_gives_nobody_away() -> None:
    night = Span(datetime(2027, 10, 30, 22, tzinfo=PARIS), datetime(2027, 10, 31, 6, tzinfo=PARIS))
    spring = Span(datetime(2027, 3, 27, 22, tzinfo=PARIS), datetime(2027, 3, 28, 6, tzinfo=PARIS))
    held = [
        Holder(1, 1, INES, night), Holder(2, 1, PAUL, spring), Holder(3, 2, PAUL, day(1)), Holder(4, 2, ZOE, day(2)),
        Holder(5, 2, ZOE, day(3), "spare"), Holder(6, 3, None, day(4)),
    ]  # fmt: skip
    hours = {INES: 9, PAUL: 11, ZOE: 4}
    assert hours_by_person(held) == {who: timedelta(hours=many) for who, many in hours.items()}
    assert usual(held) == timedelta(hours=9)
    assert usual(held[:2]) is None
