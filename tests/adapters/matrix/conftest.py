"""The bot for each of these stories; whatever it started is stopped after it."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.matrix import position
from tests.adapters.matrix.lodge import Lodge
from tests.program.line import Line
from tests.servers.synapse import Synapse

Lodges = Callable[..., Lodge]


@pytest.fixture
async def lodges(synapse: Synapse, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Lodges]:
    """Make a bot that runs: a new one, or `lodges(again=lodge)` for the next run of one."""
    monkeypatch.setattr(position, "SAVED_EVERY", 0.5)  # no story waits as long as the house does
    made: list[Lodge] = []

    def start(again: Lodge | None = None, **settings: Any) -> Lodge:
        lodge = again.again() if again else Lodge.new(synapse, **settings)
        made.append(lodge)
        lodge.start()
        return lodge

    yield start
    for lodge in made:
        await lodge.stop()


@pytest.fixture
async def line(synapse: Synapse) -> AsyncIterator[Line]:
    """A line to the homeserver that can be cut."""
    async with Line.to(synapse.base_url) as own:
        yield own


@pytest.fixture
async def lodge_on_the_line(synapse: Synapse, line: Line) -> AsyncIterator[Lodge]:
    """A bot that reaches its homeserver over that line; not started yet."""
    lodge = Lodge(line.url, synapse.register("loge"))
    yield lodge
    await lodge.stop()


@pytest.fixture
async def lodge(lodges: Lodges) -> Lodge:
    return lodges()


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """Where a bot keeps its keys."""
    (tmp_path / "keys").mkdir()
    return tmp_path / "keys" / "matrix-keys.sqlite3"
