"""The whole program for each story, stopped after it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.program.encrypted import SealedHouse
from tests.program.house import House, furnish
from tests.program.line import Line
from tests.program.lodge import RunningLodge
from tests.servers.fixtures import People
from tests.servers.synapse import Synapse


@pytest.fixture
def lodge(synapse: Synapse, tmp_path: Path) -> Iterator[RunningLodge]:
    """A bot of its own, not started yet: for who starts, stops and breaks it."""
    own = RunningLodge.new(tmp_path / "lodge", synapse)
    yield own
    own.put_down()


@pytest.fixture
async def line(synapse: Synapse) -> AsyncIterator[Line]:
    """A line to the homeserver that can be cut."""
    async with Line.to(synapse.base_url) as own:
        yield own


@pytest.fixture
async def house_on_the_line(lodge: RunningLodge, line: Line, people: People) -> House:
    """A house whose bot reaches its homeserver over a line that can be cut."""
    lodge.configure(homeserver=line.url)
    await furnish(lodge)
    await lodge.start()
    return await House.opens(lodge, people)


@pytest.fixture(scope="session")
def busy_lodge(synapse: Synapse, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningLodge]:
    """A bot that runs all session long, for the stories that need no bot of their own."""
    shared = RunningLodge.new(tmp_path_factory.mktemp("busy"), synapse)
    yield shared
    shared.put_down()


@pytest.fixture
async def house(busy_lodge: RunningLodge, people: People) -> House:
    """A house in full swing: each story has its own channel in it, and its own people."""
    return await House.in_full_swing(busy_lodge, people)


@pytest.fixture
async def sealed(lodge: RunningLodge, people: People) -> SealedHouse:
    """A house of its own whose rooms are encrypted."""
    return await SealedHouse.opens(lodge, people)
