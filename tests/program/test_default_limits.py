"""A homeserver as most people run it: ten messages at once, then one in five seconds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program.house import House, furnish
from tests.program.lodge import RunningLodge
from tests.servers.fixtures import People
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
