"""Whatever the rules of a room or a house are, its file says them so that they come back the same."""

from datetime import time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.call import Json
from bot.store.community.person import Role
from bot.store.house.houses import Hours, Openings, Policy
from bot.store.house_file.form import About, HouseFile, Rules, Thing
from bot.store.house_file.reading import read_text
from bot.store.house_file.room_rules import KEYS, keys_of
from bot.store.house_file.write import written
from bot.store.spaces.room_rules import RoomRules, for_all_rooms, with_rules

MAYBE_NONE = st.none() | st.integers(0, 60 * 24 * 7).map(lambda minutes: timedelta(minutes=minutes))
SOME = st.none() | st.integers(1, 60 * 24 * 400).map(lambda minutes: timedelta(minutes=minutes))
NAMES = st.text("abcdéè :0123", min_size=1, max_size=12).map(lambda name: " ".join(name.split())).filter(bool)
"""As a name is kept: no space twice."""


def _openings(hours: list[int]) -> Openings:
    ordered = sorted(hours)
    return tuple((time(one), time(two)) for one, two in zip(ordered[::2], ordered[1::2], strict=False))


DAYS = st.lists(st.integers(0, 23), max_size=4, unique=True).map(_openings)
WEEKS = st.dictionaries(st.integers(0, 6), DAYS).map(lambda week: Hours(dict(sorted(week.items()))))
RULES = st.builds(
    RoomRules,
    before=MAYBE_NONE, after=MAYBE_NONE, check_in=MAYBE_NONE,
    shortest=SOME, longest=SOME, ahead=SOME, quota=SOME, peak_longest=SOME,
    hours=st.none() | WEEKS, peak=st.none() | WEEKS,
    approval=st.none() | st.booleans(),
    flags=st.none() | st.frozensets(NAMES, max_size=3),
    roles=st.none() | st.frozensets(st.sampled_from(Role), max_size=3),
)  # fmt: skip


def told(rules: RoomRules) -> dict[str, Json]:
    """As they hold: a day without hours is a closed day."""
    told = rules.to_json()
    for name, hours in (("hours", rules.hours), ("peak", rules.peak)):
        if hours is not None:
            told[name] = Hours({day: one for day, one in hours.weekly.items() if one}).to_json()
    return told


@settings(max_examples=50, deadline=None)
@given(room=RULES, house=RULES)
def test_every_rule_that_is_saved_is_loaded_again(room: RoomRules, house: RoomRules) -> None:
    policy = with_rules(Policy(), house)
    file = HouseFile(
        house=About(name="La Manivelle", zone="Europe/Paris", languages=("fr",)),
        policy=Rules(**keys_of(for_all_rooms(policy))),
        rooms=(Thing(name="Salle verte", **keys_of(room)),),
    )
    again = read_text(written(file), "saved")
    assert told(again.rooms[0].among(RoomRules(), [*KEYS])) == told(room)
    assert told(again.policy.among(RoomRules(), [*KEYS])) == told(house)
