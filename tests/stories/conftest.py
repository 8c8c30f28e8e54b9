"""The stage of every story, lit in the house, once with the terminal's and once with Matrix's means."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.people import Role
from bot.testing import MEANS, Actor, Stage
from tests.stories.house import GENERAL, NOW, Cast, furnish, know


@pytest.fixture(params=sorted(MEANS))
def means(request: pytest.FixtureRequest) -> str:
    """The network whose means the story is told with."""
    return str(request.param)


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a house where nobody has come yet, built once."""
    file = tmp_path_factory.mktemp("furnished") / "house.db"

    async def build() -> None:
        async with Stage(file, NOW) as stage:
            await furnish(stage)

    asyncio.run(build())
    return file


@pytest.fixture
def file(furnished: Path, tmp_path: Path) -> Path:
    """The one file of the house."""
    return Path(shutil.copy(furnished, tmp_path / "house.db"))


@pytest.fixture
async def stage(file: Path) -> AsyncIterator[Stage]:
    """3 December 2026, nine in the morning in Paris, in La Manivelle."""
    async with Stage(file, NOW) as stage:
        yield stage


@pytest.fixture
async def cast(stage: Stage, means: str) -> Cast:
    """Three members, a visitor and a coordinator, all known to the house; nothing is said yet."""
    people = Cast(
        lea=stage.actor("lea", means, "Léa"),
        ana=stage.actor("ana", means),
        bob=stage.actor("bob", means),
        sam=stage.actor("sam", means),
        paul=stage.actor("paul", means),
    )
    await know(stage, people.lea, language="fr")
    await know(stage, people.ana, language="en")
    await know(stage, people.bob, language="en")
    await know(stage, people.sam)
    await know(stage, people.paul, Role.COORDINATOR)
    for member in (people.lea, people.ana, people.bob):
        await member.joins(GENERAL)
    return people


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
