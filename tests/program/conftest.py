"""The whole program for each story, stopped after it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.program.encrypted import SealedHouse
from tests.program.house import House
from tests.program.line import Line
from tests.program.lodge import RunningLodge
from tests.program.long_line import LongLine
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


@pytest.fixture(scope="session")
def long_line(synapse: Synapse) -> Iterator[LongLine]:
    """The line of the bot that runs all session long."""
    with LongLine.laid(synapse.base_url) as own:
        yield own


@pytest.fixture(scope="session")
def busy_lodge(
    synapse: Synapse, long_line: LongLine, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningLodge]:
    """A bot that runs all session long, for the stories that need no bot of their own."""
    shared = RunningLodge.new(tmp_path_factory.mktemp("busy"), synapse)
    shared.configure(homeserver=long_line.url)
    yield shared
    shared.put_down()


@pytest.fixture
async def house(busy_lodge: RunningLodge, people: People) -> House:
    """A house in full swing: each story has its own channel in it, and its own people."""
    return await House.in_full_swing(busy_lodge, people)


@pytest.fixture
async def its_line(long_line: LongLine) -> AsyncIterator[LongLine]:
    """The line between the bot of that house and its homeserver, which can be cut; whole again after the story."""
    yield long_line
    await long_line.mend()


@pytest.fixture
async def sealed(lodge: RunningLodge, people: People) -> SealedHouse:
    """A house of its own whose rooms are encrypted."""
    return await SealedHouse.opens(lodge, people)
