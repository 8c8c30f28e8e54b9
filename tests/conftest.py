"""What every test may ask for, where coverage is counted, and what begins first."""

import gc
from pathlib import Path

import pytest

pytest_plugins = ["tests.servers.fixtures", "tests.fakes.fixtures"]

COUNTED = ("stories", "engine", "store", "locales", "cli")
"""To count which lines ran doubles what a test costs: it is done where the gated parts of the house are told, and once."""

TOLD_AGAIN = ("[terminal", "[discord")
"""A story with another network's means: it goes the same ways."""

WAITING = ("test_dockerfile.py", "program", "adapters")
"""They wait for servers and for clocks: begun first, they leave the processors to the others meanwhile."""

HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _part(item) not in COUNTED or any(means in item.name for means in TOLD_AGAIN):
            item.add_marker(pytest.mark.no_cover)
    order = {part: place for place, part in enumerate(WAITING)}
    items.sort(key=lambda item: order.get(_part(item), len(order)))


def pytest_collection_finish() -> None:
    """Ten thousand tests that wait for their turn are not looked through again for each one's garbage."""
    gc.collect()
    gc.freeze()


def _part(item: pytest.Item) -> str:
    """Its folder or file right below `tests`."""
    return item.path.relative_to(HERE).parts[0]
