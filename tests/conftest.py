"""What every test may ask for, where coverage is counted, and what begins first."""

from pathlib import Path

import pytest

pytest_plugins = ["tests.servers.fixtures", "tests.fakes.fixtures"]

COUNTED = ("stories", "engine", "store", "locales", "cli")
"""To count which lines ran doubles what a test costs: it is done where the gated parts of the house are told, and once."""

TOLD_AGAIN = "[terminal"
"""A story with the other network's means: it goes the same ways."""

WAITING = ("program", "adapters", "test_dockerfile.py")
"""They wait for servers and for clocks: begun first, they leave the processors to the others meanwhile."""

HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _part(item) not in COUNTED or TOLD_AGAIN in item.name:
            item.add_marker(pytest.mark.no_cover)
    items.sort(key=lambda item: _part(item) not in WAITING)


def _part(item: pytest.Item) -> str:
    """Its folder or file right below `tests`."""
    return item.path.relative_to(HERE).parts[0]
