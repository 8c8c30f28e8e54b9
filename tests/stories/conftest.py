"""The stage of every story, lit in the house, with the means of each network in turn."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from functools import cache
from inspect import signature
from math import prod
from pathlib import Path
from zlib import crc32

import pytest

from bot.store.community.people import Role
from bot.testing import MEANS, Actor, Stage
from tests.stories.house import GENERAL, NOW, Cast, furnish, know

YESTERDAY = NOW - timedelta(days=1)


NETWORKS = sorted(MEANS)
NUMBERED = ("matrix", "terminal")
"""One has no other means than the other: what is said, when and to whom is the same on both, and so are its choices."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A story is told with buttons and with numbered words; one of several cases takes the next network for each."""
    marks = [mark.args for mark in metafunc.definition.iter_markers("parametrize")]
    chosen = any("means" in names for names, *_ in marks)
    cases = prod(len(cases) for _, cases, *_ in marks)
    if "told_on" not in metafunc.fixturenames or chosen:
        return
    if "means" in signature(metafunc.function).parameters:
        metafunc.parametrize("told_on", NETWORKS, indirect=True)
    elif cases == 1:
        numbered = NUMBERED[crc32(metafunc.function.__name__.encode()) % len(NUMBERED)]
        metafunc.parametrize("told_on", ["discord", numbered], indirect=True)


@pytest.fixture
def told_on(request: pytest.FixtureRequest) -> str:
    """The network on which the story happens."""
    if hasattr(request, "param"):
        return str(request.param)
    case: int = sum(request.node.callspec.indices.values())
    return NETWORKS[case % len(NETWORKS)]


@pytest.fixture
def means(request: pytest.FixtureRequest, told_on: str) -> str:
    """The network whose means the story is told with, unless it says so itself."""
    return str(getattr(request, "param", told_on))


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a house where nobody has come yet, built once."""
    file = tmp_path_factory.mktemp("furnished") / "house.db"

    async def build() -> None:
        async with Stage(file, YESTERDAY) as stage:
            await furnish(stage)

    asyncio.run(build())
    return file


@pytest.fixture(scope="session")
def peopled(furnished: Path) -> Callable[[str], Path]:
    """The file of that house when its people have come, on one network; each is built once."""

    @cache
    def of(means: str) -> Path:
        file = furnished.with_name(f"{means}.db")
        shutil.copy(furnished, file)

        async def build() -> None:
            async with Stage(file, YESTERDAY) as stage:
                await welcome(people_of(stage, means), stage)

        asyncio.run(build())
        return file

    return of


@pytest.fixture
def file(request: pytest.FixtureRequest, furnished: Path, tmp_path: Path) -> Path:
    """The one file of the house, with its people where the story is about them."""
    full = "cast" in request.fixturenames
    built = request.getfixturevalue("peopled")(request.getfixturevalue("means")) if full else furnished
    return Path(shutil.copy(built, tmp_path / "house.db"))


@pytest.fixture
async def stage(file: Path) -> AsyncIterator[Stage]:
    """3 December 2026, nine in the morning in Paris, in La Manivelle."""
    async with Stage(file, NOW) as stage:
        yield stage


@pytest.fixture
def cast(stage: Stage, means: str) -> Cast:
    """Three members, a visitor and a coordinator, all known to the house; nothing is said yet."""
    return people_of(stage, means)


def people_of(stage: Stage, means: str) -> Cast:
    """Everybody of a story, with the means of one network."""
    return Cast(
        lea=stage.actor("lea", means, "Léa"),
        ana=stage.actor("ana", means),
        bob=stage.actor("bob", means),
        sam=stage.actor("sam", means),
        paul=stage.actor("paul", means),
    )


async def welcome(people: Cast, stage: Stage) -> None:
    """Let them come, and the house know them."""
    await know(stage, people.lea, language="fr")
    await know(stage, people.ana, language="en")
    await know(stage, people.bob, language="en")
    await know(stage, people.sam)
    await know(stage, people.paul, Role.COORDINATOR)
    for member in (people.lea, people.ana, people.bob):
        await member.joins(GENERAL)


@pytest.fixture
def lea(cast: Cast) -> Actor:
    """A member who reads French."""
    return cast.lea


@pytest.fixture
def ana(cast: Cast) -> Actor:
    """A member who reads English."""
    return cast.ana


@pytest.fixture
def bob(cast: Cast) -> Actor:
    """Another member who reads English."""
    return cast.bob


@pytest.fixture
def sam(cast: Cast) -> Actor:
    """A visitor."""
    return cast.sam


@pytest.fixture
def paul(cast: Cast) -> Actor:
    """The coordinator."""
    return cast.paul
