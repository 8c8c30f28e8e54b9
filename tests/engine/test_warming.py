"""What skills read ahead, after the start."""

from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core.text import Text
from bot.engine.later.warming import Warming
from bot.engine.registry import Registry
from bot.kit.skill import Skill
from bot.store.database import Database
from bot.store.house.houses import Houses
from bot.store.work import Work


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await Database.open(f"sqlite:///{tmp_path / 'house.db'}")
    async with database.work() as work:
        await Houses(work).add("La Roue", ZoneInfo("Europe/Paris"), ("en",))
    yield database
    await database.close()


async def test_what_cannot_be_read_ahead_is_logged_and_everything_else_goes_on(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    lamp, read = Skill("lamp", Text("Lamp")), list[int]()

    @lamp.warm_up
    async def fails(_work: Work, _house: int) -> None:
        raise ValueError("the table is torn")

    @lamp.warm_up
    async def reads(_work: Work, house: int) -> None:
        read.append(house)

    await Warming(database, Registry([lamp])).run(after=0)

    assert read == [1]
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "the table is torn" in caplog.text


async def test_a_database_that_is_away_then_ends_nothing_either(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await database.close()
    Path(str(database._file.path)).unlink()  # type: ignore[union-attr]

    await Warming(database, Registry([])).run(after=0)

    assert "could not be read ahead: the houses" in caplog.text
