"""A homeserver as most people run it: ten messages at once, then one in five seconds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program.house import House, fresh_day, furnish
from tests.program.lodge import RunningLodge
from tests.servers.fixtures import People
from tests.servers.person import MatrixPerson
from tests.servers.synapse import Synapse


@pytest.fixture
def slow_lodge(synapse_with_default_limits: Synapse, tmp_path: Path) -> Iterator[RunningLodge]:
    own = RunningLodge.new(tmp_path / "lodge", synapse_with_default_limits)
    yield own
    own.put_down()


async def test_twenty_one_requests_get_twenty_one_answers(
    slow_lodge: RunningLodge, people_with_default_limits: People
) -> None:
    await furnish(slow_lodge)
    await slow_lodge.start()
    house = await House.opens(slow_lodge, people_with_default_limits)
    members = [await house.member(name) for name in ("Léa", "Sam", "Zoé")]
    requests = [await member.says(house.general, "!dispo demain") for member in members for _ in range(7)]

    for request in requests:
        await house.answer(members[0], request, within=100)
    answered = [event.replies_to for event in members[0].messages(house.general, by=slow_lodge.user_id)]
    assert sorted(map(str, answered)) == sorted(requests)


async def test_a_wish_that_lacks_something_costs_two_events_and_a_clear_one_costs_one(house: House) -> None:
    lea = await house.member("Léa")
    lea.ears.events.clear()
    await house.asks(lea, f"!réserver rouge {fresh_day()} 9h-10h")
    assert len(await everything_said(house, lea)) == 1
    await house.asks(lea, "!réserver verte")
    assert "Numéro R-" in (await house.asks(lea, f"loge, {fresh_day()} de 9h à 10h")).text
    assert len(await everything_said(house, lea)) == 3


async def everything_said(house: House, who: MatrixPerson) -> list[str]:
    """Whatever the bot has made happen in the channel: messages, edits, reactions, redactions."""
    await who.hears_nothing(lambda event: event.state_key is None, room=house.general, during=1.5)
    return [
        event.type
        for event in who.ears.events
        if event.sender == house.lodge.user_id and event.room == house.general and event.state_key is None
    ]
