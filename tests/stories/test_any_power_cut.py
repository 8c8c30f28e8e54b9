"""The power goes, or the store fails, at any instant of a busy day: all is as if it had not, nothing lost, nothing twice, nothing half."""

import os
import random
import shutil
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from typing_extensions import override

from bot.engine import hub, postman
from bot.engine.sending import marks
from bot.store import tables
from bot.store.community.people import Role
from bot.store.database import StoreFailed, Work
from bot.store.engines.gate import Gate
from bot.testing import Stage
from tests.stories.house import NOW, all_heard, know, words

CUTS = int(os.environ.get("CUTS", "4"))
"""Few each time; `CUTS=1000 scripts/test tests/stories/test_any_power_cut.py` tries every instant, which takes a minute."""
Step = tuple[str, str] | datetime
DAY: tuple[Step, ...] = (
    ("ana", "book the studio tomorrow 10:00 to 11:00"),
    ("lea", "rappelle-moi dans 10 min de sortir le gâteau"),
    ("paul", "annonce demain à 9h dans #general : Réunion de la maison ce soir 19h"),
    ("paul", "oui"),
    ("bob", "I would like to talk to somebody about the charter"),
    ("zoe", "1"),
    NOW + timedelta(minutes=30),
    ("lea", "fait"),
    ("sam", "Je voudrais parler à quelqu'un au sujet de la charte"),
    NOW + timedelta(hours=4),
    ("ana", "oops"),
    ("ana", "my bookings"),
    NOW + timedelta(days=1, hours=3),
)


class PowerCut(BaseException):
    """Nobody can catch it and go on."""


@dataclass
class Line:
    """The line to the database: at its `cut`-th transaction, before it is committed or just after, it `breaks`; a power cut lasts."""

    cut: int = 0
    after: bool = False
    breaks: type[BaseException] = PowerCut
    transactions: int = 0
    gates: list[Gate] = field(default_factory=list)

    def through(self, stage: Stage) -> None:
        database = stage.lodge.database
        self.gates.append(database._writer)
        database._writer = _Cut(self)

    def begins(self) -> bool:
        """Whether it is this one."""
        if 0 < self.cut <= self.transactions and self.breaks is PowerCut:
            raise PowerCut
        self.transactions += 1
        return self.transactions == self.cut

    def ends(self) -> None:
        raise StoreFailed("the disk is full") if self.breaks is StoreFailed else PowerCut


class _Cut(Gate):
    def __init__(self, line: Line) -> None:
        self.line = line
        self.gate = line.gates[-1]

    @override
    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Work]:
        now = self.line.begins()
        async with self.gate.transaction() as work:
            yield work
            if now and not self.line.after:
                self.line.ends()
        if now:
            self.line.ends()

    @override
    async def dispose(self) -> None:
        await self.gate.dispose()


async def lived(file: Path, line: Line) -> tuple[Counter[Any], dict[str, int]]:
    """The whole day, once more from where the power went: what everybody read, when, and how many rows there are of each kind."""
    async with Stage(file, NOW) as stage:
        await know(stage, stage.actor("zoe", "matrix", "Zoé"), Role.CONCIERGE, language="fr")
        line.through(stage)
        for number, step in enumerate(DAY):
            try:
                await _goes_on(stage, number, step)
            except PowerCut:
                await stage.kill()
                await stage.start()
                await _goes_on(stage, number, step)  # as its network reports again what was not acknowledged
            except (
                StoreFailed
            ):  # the bell says it in the log; bell and postman look again half a minute later
                await stage.lodge.postman.collect()
                await stage.settle()
                await _goes_on(stage, number, step)
        said = Counter((one.at, str(one.channel), one.kind, words(one)) for one in all_heard(stage))
        async with stage.lodge.database.reading() as work:
            counts = {name: await _rows(work, name) for name in tables.metadata.tables}
    return said, counts


async def _goes_on(stage: Stage, number: int, step: Step) -> None:
    if isinstance(step, datetime):
        await stage.until(step)
    else:
        await stage.actor(step[0], "matrix", step[0].capitalize()).says(step[1], message=f"step {number}")
    await stage.lodge.postman.collect()  # as it does now and then
    await stage.settle()


async def _rows(work: Work, table: str) -> int:
    row = await work.first(select(func.count()).select_from(tables.metadata.tables[table]))
    return int(row[0]) if row else 0


@pytest.fixture
def before(peopled: Callable[[str], Path]) -> Path:
    """The house with its people, that morning."""
    return peopled("matrix")


@pytest.mark.parametrize("breaks", [PowerCut, StoreFailed])
async def test_whatever_breaks_at_any_instant_everything_is_as_if_it_had_not(
    tmp_path: Path,
    before: Path,
    monkeypatch: pytest.MonkeyPatch,
    breaks: type[BaseException],
) -> None:
    for patient in (hub, marks, postman):
        for pause in ("FIRST_PAUSE", "STORE_PAUSE"):
            monkeypatch.setattr(patient, pause, 0.001, raising=False)

    def file(name: str) -> Path:
        return Path(shutil.copy(before, tmp_path / name))

    whole = Line()
    said, rows = await lived(file("whole.db"), whole)
    assert len(said) > len(DAY)
    instants = [(cut, after) for cut in range(1, whole.transactions + 1) for after in (False, True)]

    for cut, after in random.sample(instants, min(CUTS, len(instants))):
        again, counts = await lived(file(f"{cut}{after}.db"), Line(cut, after, breaks))
        assert (again - said, said - again) == (Counter(), Counter()), (cut, after)
        assert counts == rows, (cut, after)
