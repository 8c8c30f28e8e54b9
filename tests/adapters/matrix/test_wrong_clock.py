"""A homeserver whose clock is wrong by a day: what is said there is as old as it is."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.incoming import Said
from tests.adapters.matrix.lodge import Lodge
from tests.servers.fixtures import People, gathered
from tests.servers.synapse import Synapse

DAY = 86_400


@pytest.fixture(scope="module", params=[DAY, -DAY], ids=["ahead", "behind"])
def synapse(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    server = Synapse(tmp_path_factory.mktemp("wrong"), clock_off=request.param)
    server.start()
    yield server
    server.stop()


@pytest.fixture
async def people(synapse: Synapse) -> AsyncIterator[People]:
    async with gathered(synapse) as present:
        yield present


async def test_what_is_said_is_as_old_as_it_is_now_and_after_an_absence(
    synapse: Synapse, people: People
) -> None:
    ana, lodge = await people("Ana"), Lodge.new(synapse)
    lodge.start()
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    first = datetime.now(UTC)
    event = await ana.says(room, "now")
    said = await lodge.receiver.hears(Said, "now")
    wrong = (await ana.client.get("rooms", room, "event", event))["origin_server_ts"] / 1000
    assert abs(wrong - first.timestamp()) > DAY - 60
    assert abs(said.origin.sent_at - first) < timedelta(seconds=5)
    await lodge.stop()
    later = datetime.now(UTC)
    for number in range(120):
        await ana.says(room, f"while it was off {number}")
    lodge = lodge.again()
    lodge.start()
    meanwhile = await lodge.receiver.gathers(Said, 120)
    await lodge.stop()
    assert lodge.receiver.said == [f"while it was off {number}" for number in range(120)]
    assert abs(meanwhile[0].origin.sent_at - later) < timedelta(seconds=5)
    assert meanwhile == sorted(meanwhile, key=lambda one: one.origin.sent_at)
