"""What is counted reads well whatever it is that is counted."""

from bot.core.text import UserText
from bot.skills.event.card import counted
from bot.skills.welcome.declare import some
from bot.store.programme.events import Event
from bot.store.programme.rsvps import Rsvp
from tests.engine.readers import ENGLISH, FRENCH, NOW, shown

CAFE = Event(1, 1, None, UserText("Repair café"), NOW, places=8)


def test_things_that_are_left_out_of_a_list_are_not_called_people() -> None:
    machines = some([f"machine {number}" for number in range(10)])
    assert shown(machines, FRENCH).endswith("machine 7 et 2 autres")
    assert shown(machines, ENGLISH).endswith("machine 7 and 2 others")


def test_places_are_told_in_good_french_whether_none_or_one_is_taken() -> None:
    one = [Rsvp(1, 1, "yes", 1, NOW)]
    assert shown(counted(CAFE, []), FRENCH) == "Places prises : 0 sur 8."
    assert shown(counted(CAFE, one), FRENCH) == "Places prises : 1 sur 8."
