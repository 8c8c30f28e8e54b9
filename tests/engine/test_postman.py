"""The postman: whatever fails, the network or the store, a letter is sent once or its end is written down."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typing_extensions import override

from bot.core.attachment import Enclosure
from bot.core.errors import SendFailed
from bot.core.network import Destination, Natives
from bot.core.presentation import Line, Plain, Presentation, Shape, dump
from bot.engine import postman
from bot.engine.postman import Postman
from bot.engine.sending import marks
from bot.store.database import Database
from bot.store.house.houses import Houses
from bot.store.letters.backlog import Backlog
from bot.store.letters.enclosures import Enclosures
from bot.store.letters.outbox import Draft, Letter, Outbox
from bot.testing.clock import FakeClock
from bot.testing.network import StageNetwork

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
CHANNEL = "terminal:#general"
FILE = "house.db"


class ShakyLine(StageNetwork):
    """A network whose line can be down: each trouble is raised once, in order."""

    troubles: deque[SendFailed]

    @override
    async def send(self, to: Destination, presentation: Presentation, key: str) -> Natives:
        if self.troubles:
            raise self.troubles.popleft()
        return await super().send(to, presentation, key)


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    database = await Database.open(sqlite_url)
    async with database.work() as work:
        await Houses(work).add("La Manivelle", ZoneInfo("Europe/Paris"), ("fr",))
    yield database
    await database.close()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def line(clock: FakeClock) -> ShakyLine:
    line = ShakyLine("terminal", clock)
    line.troubles = deque()
    return line


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Short waits: what is tested is that there are some."""
    monkeypatch.setattr(postman, "STORE_PAUSE", 0.01)
    monkeypatch.setattr(marks, "MARK_AFTER", 0.01)
    monkeypatch.setattr(marks, "STORE_PAUSE", 0.01)


def body(words: str) -> str:
    return dump(Presentation((Line(Shape.SENTENCE, (Plain(words),)),)))


async def written(
    database: Database, *texts: str, network: str = "terminal", edits: int | None = None
) -> list[Letter]:
    async with database.work() as work:
        return await Outbox(work).add_many([
            Draft(house=1, network=network, channel=CHANNEL, body=body(words), made_at=NOW, due_at=NOW, edits=edits)
            for words in texts
        ])  # fmt: skip


async def pending(database: Database) -> int:
    async with database.reading() as work:
        return await Backlog(work).pending()


async def comes_true(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - the log has no event to wait for
            await asyncio.sleep(0.01)


async def test_a_letter_waits_for_a_store_that_cannot_be_read(
    database: Database, line: ShakyLine, clock: FakeClock, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (first,) = await written(database, "one")
    one = Postman(database, {"terminal": line}, clock)
    await one.collect()
    await one.idle()
    (second,) = await written(database, "two", edits=first.id)
    (tmp_path / FILE).rename(tmp_path / "away.db")
    one.post([second])
    await comes_true(lambda: "waits" in caplog.text)
    (tmp_path / "away.db").rename(tmp_path / FILE)
    await one.idle()
    assert [heard.text for heard in line.heard] == ["one", "two"]
    assert await pending(database) == 0


async def test_a_letter_that_cannot_even_be_given_up_is_tried_again(
    database: Database, line: ShakyLine, clock: FakeClock, tmp_path: Path
) -> None:
    letters = await written(database, "one")
    line.troubles.append(SendFailed("no such room"))
    one = Postman(database, {"terminal": line}, clock)
    (tmp_path / FILE).rename(tmp_path / "away.db")
    one.post(letters)
    await one.idle()
    (tmp_path / "away.db").rename(tmp_path / FILE)
    assert line.heard == []
    await one.collect()
    await one.idle()
    assert [heard.text for heard in line.heard] == ["one"]


async def test_a_line_that_is_down_for_long_loses_nothing(
    database: Database, line: ShakyLine, clock: FakeClock
) -> None:
    await written(database, "one", "two")
    line.troubles.extend(SendFailed("away", 0.0) for _ in range(100))
    one = Postman(database, {"terminal": line}, clock)
    await one.collect()
    await one.idle()
    assert [heard.text for heard in line.heard] == ["one", "two"]


async def test_of_several_edits_that_wait_only_the_last_is_sent(
    database: Database, line: ShakyLine, clock: FakeClock
) -> None:
    (card,) = await written(database, "card")
    await written(database, "first edit", "second edit", edits=card.id)
    await written(database, "something else")
    await written(database, "last edit", edits=card.id)
    line.troubles.extend(SendFailed("slow down", 0.0) for _ in range(3))
    one = Postman(database, {"terminal": line}, clock)
    await one.collect()
    await one.idle()
    assert [heard.text for heard in line.heard] == ["card", "something else", "last edit"]
    assert await pending(database) == 0
    await one.collect()
    await one.idle()
    assert len(line.heard) == 3


async def test_what_could_not_be_said_for_a_day_is_given_up(
    database: Database, line: ShakyLine, clock: FakeClock
) -> None:
    await written(database, "one")
    line.troubles.append(SendFailed("away", 0.0))
    clock.set(NOW + timedelta(hours=25))
    one = Postman(database, {"terminal": line}, clock)
    await one.collect()
    await one.idle()
    assert line.heard == []
    assert await pending(database) == 0


async def test_a_long_outbox_is_taken_up_whole_and_in_order(
    database: Database, line: ShakyLine, clock: FakeClock
) -> None:
    texts = [str(number) for number in range(postman.AT_ONCE * 2 + 5)]
    await written(database, *texts)
    one = Postman(database, {"terminal": line}, clock)
    await one.collect()
    await one.idle()
    assert [heard.text for heard in line.heard] == texts


async def test_letters_of_a_network_that_is_not_there_hold_up_nobody(
    database: Database, line: ShakyLine, clock: FakeClock
) -> None:
    await written(database, *["for later"] * (postman.AT_ONCE + 1), network="matrix")
    await written(database, "one")
    one = Postman(database, {"terminal": line}, clock)
    await one.collect()
    await one.idle()
    assert [heard.text for heard in line.heard] == ["one"]


async def test_an_edit_that_brings_a_file_is_sent_also_where_a_later_one_waits(
    database: Database, line: ShakyLine, clock: FakeClock
) -> None:
    (first,) = await written(database, "one")
    with_file = Presentation((Line(Shape.SENTENCE, (Plain("two"),)),), files=1)
    async with database.work() as work:
        draft = Draft(house=1, network="terminal", channel=CHANNEL, body="", made_at=NOW, due_at=NOW)
        edit = await Outbox(work).add(replace(draft, body=dump(with_file), edits=first.id))
        await Enclosures(work).add(edit.id, [Enclosure("plan.png", "image/png", b"PNG", "The plan")])
    await written(database, "three", edits=first.id)
    one = Postman(database, {"terminal": line}, clock)
    await one.collect()
    await one.idle()
    assert [heard.text for heard in line.heard] == ["one", "two", "plan.png: The plan", "three"]
