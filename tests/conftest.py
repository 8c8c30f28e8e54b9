"""What every test may ask for, and what begins first."""

import gc
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["tests.servers.fixtures", "tests.fakes.fixtures", "tests.databases"]

settings.register_profile("house", deadline=None)  # how long something takes is for the benchmarks
settings.load_profile("house")

WAITING = ("test_dockerfile.py", "program", "adapters")
"""They wait for servers and for clocks: begun first, they leave the processors to the others meanwhile."""

HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {part: place for place, part in enumerate(WAITING)}
    items.sort(key=lambda item: order.get(_part(item), len(order)))


def pytest_collection_finish() -> None:
    """Ten thousand tests that wait for their turn are not looked through again for each one's garbage."""
    gc.collect()
    gc.freeze()


def _part(item: pytest.Item) -> str:
    """Its folder or file right below `tests`."""
    return item.path.relative_to(HERE).parts[0]
