"""The limits of a room: each refuses what goes beyond it, in hours that pass, and says whose rule it is."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.core.text import UserText
from bot.rules.booker import Booker, asked_after, may_enter
from bot.rules.hours import common
from bot.rules.limits import exceeded
from bot.rules.standing import OF_THE_HOUSE, longest_of_all, standing
from bot.store.community.person import Role
from bot.store.house.houses import Hours, Policy
from bot.store.spaces.room_rules import RoomRules, for_all_rooms, with_rules
from bot.store.spaces.rooms import Room

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 10, 1, 9, tzinfo=PARIS)
HOUR = timedelta(hours=1)
EVENINGS = {"peak": {str(day): [["17:00", "22:00"]] for day in range(7)}, "peak_longest": 60}


def span(start: str, end: str) -> Span:
    return Span(*(datetime.fromisoformat(one).replace(tzinfo=PARIS) for one in (start, end)))


def kinds(
    when: Span, rules: Mapping[str, object], policy: Policy | None = None, booker: Booker | None = None
) -> list[str]:
    holds = standing(Room(1, 1, UserText("Bleue"), rules=rules), policy or Policy())  # type: ignore[arg-type]
    return [one.kind for one in exceeded(when, booker or Booker(), holds, NOW)]


@pytest.mark.parametrize(
    ("rules", "start", "end", "found"),
    [
        ({"longest": 120}, "2026-10-05T10:00", "2026-10-05T12:00", []),
        ({"longest": 120}, "2026-10-05T10:00", "2026-10-05T12:01", ["long"]),
        ({"shortest": 60}, "2026-10-05T10:00", "2026-10-05T11:00", []),
        ({"shortest": 60}, "2026-10-05T10:00", "2026-10-05T10:59", ["short"]),
        ({"ahead": 7 * 24 * 60}, "2026-10-08T09:00", "2026-10-08T10:00", []),
        ({"ahead": 7 * 24 * 60}, "2026-10-08T09:01", "2026-10-08T10:00", ["ahead"]),
        (EVENINGS, "2026-10-05T15:00", "2026-10-05T18:00", []),
        (EVENINGS, "2026-10-05T15:00", "2026-10-05T18:01", ["peak"]),
        (EVENINGS, "2026-10-05T21:30", "2026-10-06T01:00", []),
        ({"quota": 180}, "2026-10-05T10:00", "2026-10-05T13:00", []),
        ({"quota": 180}, "2026-10-05T10:00", "2026-10-05T13:01", ["quota"]),
    ],
)
def test_a_limit_refuses_what_goes_beyond_it_and_nothing_else(
    rules: dict[str, object], start: str, end: str, found: list[str]
) -> None:
    assert kinds(span(start, end), rules) == found


@pytest.mark.parametrize(
    ("night", "hours"),
    [
        (("2027-03-28T01:00", "2027-03-28T04:00"), 2),
        (("2026-10-25T01:00", "2026-10-25T04:00"), 4),
        (("2026-10-24T01:00", "2026-10-24T04:00"), 3),
    ],
)
def test_a_night_when_the_clocks_change_counts_the_hours_that_pass(
    night: tuple[str, str], hours: int
) -> None:
    when = span(*night)
    far = {"ahead": 400 * 24 * 60}

    assert kinds(when, {**far, "quota": hours * 60, "longest": hours * 60}) == []
    assert kinds(when, {**far, "quota": hours * 60 - 1, "longest": hours * 60 - 1}) == ["long", "quota"]


def test_a_week_begins_on_monday_and_a_night_between_two_counts_in_both() -> None:
    sunday = span("2026-10-04T20:00", "2026-10-04T23:00")
    over_midnight = span("2026-10-04T23:00", "2026-10-05T02:00")
    rules = {"quota": 4 * 60}

    assert kinds(over_midnight, rules, booker=Booker(here=[sunday])) == []
    assert kinds(span("2026-10-04T18:00", "2026-10-04T20:00"), rules, booker=Booker(here=[sunday])) == [
        "quota"
    ]
    assert kinds(span("2026-10-05T18:00", "2026-10-05T20:00"), rules, booker=Booker(here=[sunday])) == []


def test_the_quota_of_a_house_counts_all_rooms_that_of_a_room_itself_alone() -> None:
    when = span("2026-10-05T10:00", "2026-10-05T12:00")
    elsewhere = Booker(anywhere=[span("2026-10-06T10:00", "2026-10-06T12:00")])
    policy = with_rules(Policy(), RoomRules(quota=3 * HOUR))

    assert kinds(when, {}, policy, elsewhere) == ["quota"]
    assert kinds(when, {"quota": 180}, Policy(), elsewhere) == []


def test_a_room_has_its_own_rule_before_that_of_the_house_and_each_is_told_as_whose_it_is() -> None:
    policy = Policy(longest=2 * HOUR, ahead=timedelta(days=30))
    room = Room(1, 1, UserText("Bleue"), rules={"longest": 240})
    holds = standing(room, policy)

    assert (holds.rules.longest, holds.rules.ahead) == (4 * HOUR, timedelta(days=30))
    assert holds.whose("ahead") == OF_THE_HOUSE
    assert holds.whose("longest").values == {"room": "Bleue"}
    assert longest_of_all([room, Room(2, 1, UserText("Verte"))], policy) == 4 * HOUR
    assert longest_of_all([room, Room(2, 1, UserText("Verte"))], Policy()) is None


def test_rules_are_read_as_they_were_written_and_what_is_not_known_is_kept() -> None:
    rules = RoomRules.from_json(
        {
            **EVENINGS,
            "after": 15,
            "approval": True,
            "flags": ["accord"],
            "roles": ["concierge"],
            "of_tomorrow": 15,
        }
    )

    assert RoomRules.from_json(rules.to_json()) == rules
    assert rules.more == {"of_tomorrow": 15}
    policy = with_rules(Policy(names_on_bookings=True), rules)
    assert policy.names_on_bookings
    assert for_all_rooms(Policy.from_json(policy.to_json())).peak == rules.peak


def entry(
    *,
    flags: frozenset[str] = frozenset(),
    noted: bool = True,
    roles: frozenset[Role] = frozenset({Role.MEMBER}),
) -> list[str]:
    room = Room(
        1, 1, UserText("Atelier bois"), aliases=("bois",), training=True,
        rules={"flags": ["Accord signé"], "roles": ["member"]},
    )  # fmt: skip
    booker = Booker(roles, flags, trainings_noted=noted)
    return [one.kind for one in may_enter(room, booker, standing(room, Policy()))]


def test_who_lacks_a_role_a_training_or_what_is_asked_for_is_told_each() -> None:
    assert entry(roles=frozenset({Role.VISITOR})) == ["roles", "training", "flags"]
    assert entry(flags=frozenset({"accord signe", "formation : Atelier bois"})) == []
    assert entry(flags=frozenset({"accord signe", "bois"})) == []
    assert entry(flags=frozenset({"accord signe", "formation métal"})) == ["training"]


def test_nobody_is_asked_for_a_training_while_the_house_has_noted_nobodys() -> None:
    assert entry(flags=frozenset({"accord signé"}), noted=False) == []


def test_a_room_is_open_when_it_and_its_house_are() -> None:
    evening, day = (time(18), time(2)), (time(9), time(22))
    house = Hours({0: (day,), 4: (evening,)})
    assert common(house, None) == house
    assert common(house, Hours({0: ((time(8), time(12)), (time(20), time(23)))})).weekly == {
        0: ((time(9), time(12)), (time(20), time(22)))
    }
    assert common(house, Hours({4: ((time(20), time(1)),)})).weekly == {4: ((time(20), time(1)),)}
    assert not any(common(house, Hours({2: (day,)})).weekly.values()), "never open is not always open"


def test_what_is_asked_for_first_grows_and_shrinks_by_what_is_named_alone() -> None:
    own = frozenset({"Accord signé", "Caution"})
    assert asked_after(own, {"no_flags": ["accord signe"]}) == {"flags": ["Caution"]}
    assert asked_after(own, {"flags": ["Badge"]}) == {"flags": ["Accord signé", "Badge", "Caution"]}
    assert asked_after({"Caution"}, {"no_flags": ["caution"], "longest": 120}) == {
        "flags": None,
        "longest": 120,
    }
    assert asked_after(own, {"longest": 120}) == {"longest": 120}
