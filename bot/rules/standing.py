"""Which rules hold for a room: its own, else those of its house; and whose each of them is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.once import Once
from bot.core.text import Text, UserText, _
from bot.rules.hours import common
from bot.store.house.houses import Hours, Policy
from bot.store.spaces.room_rules import RoomRules, for_all_rooms
from bot.store.spaces.rooms import Room

OF_THE_HOUSE = _("a rule of the house")


@dataclass(frozen=True, slots=True)
class Standing:
    """The rules that hold for a room, and what it is called."""

    rules: RoomRules
    own: RoomRules
    room: UserText

    def whose(self, rule: str) -> Text:
        """The source of a rule, to be said with it."""
        if getattr(self.own, rule) is None:
            return OF_THE_HOUSE
        return _("a rule of {room}", room=self.room)


def longest_of_all(rooms: Sequence[Room], policy: Policy) -> timedelta | None:
    """What no room lets anybody go beyond, if there is such a length; where none is known, the house's."""
    lengths = [standing(room, policy).rules.longest for room in rooms] or [policy.longest]
    return None if None in lengths else max(length for length in lengths if length is not None)


def hours_of(room: Room, house: Hours, policy: Policy) -> Hours:
    """When it may be used: its own hours, within those of the house."""
    return common(house, standing(room, policy).rules.hours)


def standing(room: Room, policy: Policy) -> Standing:
    return _under(policy)(room)


def _standing_under(policy: Policy) -> Once[Room, Standing]:
    house = for_all_rooms(policy)

    def stands(room: Room) -> Standing:
        own = RoomRules.from_json(room.rules)
        return Standing(own.or_else(house), own, room.name)

    return Once(stands, most=1024)


_under: Once[Policy, Once[Room, Standing]] = Once(_standing_under)
"""Each booking asks for the rules of all rooms, several times; they and the house's change once a month."""
