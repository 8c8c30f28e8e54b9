"""Rallies decided: whom to ask next, when, and when to end; for any people, any hour and any time that is left."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.quiet import Quiet, quiet_with
from bot.rules.rally import HURRIED, Candidate, Circle, Plan, Terms, plan, second_chance
from bot.store.community.peace import Peace

PARIS = ZoneInfo("Europe/Paris")
NEVER_QUIET = Quiet(time(0), time(0))
MINUTE = timedelta(minutes=1)


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=PARIS)


def people(*numbers: int) -> tuple[Candidate, ...]:
    return tuple(Candidate(number) for number in numbers)


QUIETS = st.builds(
    Quiet,
    st.builds(time, st.integers(0, 23)),
    st.builds(time, st.integers(0, 23)),
    st.frozensets(st.integers(0, 6), max_size=3),
)
CANDIDATES = st.builds(
    Candidate, st.integers(1, 30), st.integers(0, 4), st.none(), st.one_of(st.just(NEVER_QUIET), QUIETS)
)
CIRCLES = st.builds(
    Circle,
    name=st.just(""),
    people=st.lists(CANDIDATES, max_size=8, unique_by=lambda one: one.person).map(tuple),
    patience=st.integers(1, 600).map(lambda minutes: minutes * MINUTE),
    at_once=st.integers(1, 5),
    most=st.one_of(st.none(), st.integers(1, 3)),
    posts=st.booleans(),
    at_night=st.booleans(),
)
NOWS = st.integers(0, 60 * 24 * 200).map(
    lambda minutes: (at(0).astimezone(UTC) + minutes * MINUTE).astimezone(PARIS)
)
AHEAD = st.one_of(st.none(), st.integers(1, 60 * 24 * 20).map(lambda minutes: minutes * MINUTE))


@settings(max_examples=150, deadline=None)
@given(st.lists(CIRCLES, max_size=4), NOWS, AHEAD, QUIETS, st.booleans())
def test_whatever_happens_it_ends_in_time_and_asks_all_once_but_nobody_too_often_or_in_their_quiet_hours(
    circles: list[Circle], now: datetime, ahead: timedelta | None, quiet: Quiet, urgent: bool
) -> None:
    about = (now.astimezone(UTC) + ahead).astimezone(PARIS) if ahead else None
    circles = [named(number, circle, quiet) for number, circle in enumerate(circles)]
    told = plan(circles, now, Terms(about, quiet, urgent))
    times = [now, *(step.at for step in told.steps), told.ends]
    assert [one.astimezone(UTC) for one in times] == sorted(one.astimezone(UTC) for one in times)
    assert about is None or told.ends.astimezone(UTC) <= about.astimezone(UTC)
    asked = [person for step in told.steps for person in step.people]
    assert len(asked) == len(set(asked))
    assert set(asked) <= {one.person for circle in circles for one in circle.people if bearable(circle, one)}
    for step in told.steps:
        assert bool(step.people) != step.posts
        circle = circles[int(step.circle)]
        if not urgent and not circle.at_night and about is None:
            assert not quiet.covers(step.at)
            assert not any(one.quiet.covers(step.at) for one in circle.people if one.person in step.people)
    if about is None:
        everybody = {one.person for circle in circles for one in circle.people if bearable(circle, one)}
        assert set(asked) == everybody
        assert sum(step.posts for step in told.steps) == sum(circle.posts for circle in circles)


def named(number: int, circle: Circle, house: Quiet) -> Circle:
    """By its place; everybody's quiet hours hold the house's."""
    theirs = (
        replace(one, quiet=quiet_with(house, Peace((one.quiet.begins, one.quiet.ends), one.quiet.days)))
        for one in circle.people
    )
    return replace(circle, name=str(number), people=tuple(theirs))


def bearable(circle: Circle, one: Candidate) -> bool:
    return circle.most is None or one.lately < circle.most


def waits(told: Plan) -> list[int]:
    """The minutes between one step and the next."""
    times = [*(step.at for step in told.steps), told.ends]
    return [round((later - earlier) / MINUTE) for earlier, later in pairwise(times)]


def test_b_1_an_hour_before_three_circles_share_the_time_and_the_end_leaves_some_to_act() -> None:
    circles = [
        Circle("said", people(1, 2, 3)),
        Circle("channel", posts=True),
        Circle("coordinators", people(9)),
    ]
    told = plan(circles, at(16, 58), Terms(at(18)))
    assert [(step.circle, step.people) for step in told.steps] == [
        ("said", (1, 2, 3)),
        ("channel", ()),
        ("coordinators", (9,)),
    ]
    assert all(14 <= wait <= 16 for wait in waits(told))
    assert at(17, 40) < told.ends < at(17, 50)


def test_with_days_to_go_everybody_has_time_and_nights_do_not_count() -> None:
    circle = Circle("team", people(1, 2), patience=timedelta(hours=4), at_once=1)
    told = plan([circle], at(20), Terms())
    assert [step.at for step in told.steps] == [at(20), at(10, day=4)]
    assert told.ends == at(14, day=4)


def test_in_the_last_minutes_all_of_a_circle_are_asked_at_once() -> None:
    told = plan([Circle("team", people(*range(1, 13)))], at(17, 45), Terms(at(18)))
    assert [len(step.people) for step in told.steps] == [12]


def test_who_was_asked_least_is_asked_first_and_who_was_asked_enough_not_at_all() -> None:
    crowd = (
        Candidate(1, 2, at(9, day=2)),
        Candidate(2, 0),
        Candidate(3, 1, at(9, day=2)),
        Candidate(4, 1, at(9, day=1)),
    )
    told = plan([Circle("team", crowd, at_once=1, most=2)], at(9), Terms())
    assert [step.people for step in told.steps] == [(2,), (4,), (3,)]


def test_who_sleeps_is_asked_when_they_wake_and_no_one_waits_for_them_meanwhile() -> None:
    late = Candidate(1, quiet=Quiet(time(20), time(11)))
    told = plan([Circle("team", (late, Candidate(2)), at_once=1)], at(9), Terms())
    assert [(step.at, step.people) for step in told.steps] == [(at(9), (2,)), (at(11), (1,))]


def test_danger_and_those_on_duty_know_no_night() -> None:
    night = at(23, 30)
    assert plan([Circle("team", people(1))], night, Terms()).steps[0].at == at(8, day=4)
    assert plan([Circle("team", people(1))], night, Terms(urgent=True)).steps[0].at == night
    assert plan([Circle("duty", people(1), at_night=True)], night, Terms()).steps[0].at == night


def test_who_could_not_answer_because_nobody_listened_has_a_second_chance() -> None:
    assert second_chance(at(9, 30), at(9, 30), Terms()) is None
    assert second_chance(at(11), at(9, 30), Terms()) == at(11) + HURRIED
    assert second_chance(at(11), at(9, 30), Terms(at(11, 2))) == at(11, 2)
    assert second_chance(at(11), at(9, 30), Terms(at(10))) is None


@pytest.mark.parametrize(("month", "day"), [(3, 28), (10, 31)])
def test_where_clocks_change_each_waits_for_minutes_that_pass_and_the_share_is_of_those(
    month: int, day: int
) -> None:
    midnight = datetime(2027, month, day, tzinfo=PARIS)
    about = midnight.replace(hour=5)
    circles = [Circle("duty", people(1, 2), patience=timedelta(hours=2), at_once=1, at_night=True)]
    told = plan(circles, midnight, Terms(about, urgent=True))
    whole = about.astimezone(UTC) - midnight.astimezone(UTC)
    times = [one.astimezone(UTC) for one in (*(step.at for step in told.steps), told.ends)]
    assert [later - earlier for earlier, later in pairwise(times)] == [whole / 3] * 2
    awake = plan([replace(circles[0], at_night=False)], midnight - timedelta(hours=3), Terms())
    assert [(one.at.hour, one.at.minute) for one in awake.steps] == [(21, 0), (9, 0)]


def test_whom_our_last_word_did_not_reach_is_asked_after_all_the_others() -> None:
    circle = Circle(
        "team", (Candidate(1, unreached=True), Candidate(2, lately=3, burden=90), Candidate(3)), at_once=1
    )
    ahead = plan([circle], at(10), Terms(about=at(20)))
    assert [step.people for step in ahead.steps] == [(3,), (2,), (1,)]
