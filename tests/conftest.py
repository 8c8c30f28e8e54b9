"""What every test may ask for, where coverage is counted, and what begins first."""

import gc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import Coverage

pytest_plugins = ["tests.servers.fixtures", "tests.fakes.fixtures"]

COUNTED = (
    "stories",
    "engine",
    "store",
    "locales",
    "cli",
    "kit",
    "rules",
    "test_config.py",
    "adapters/discord",
)
"""To count which lines ran makes a test cost three times as much: it is done where the gated parts of the house are told, and once."""

AGAIN = re.compile(r"\[(matrix|discord|terminal|sqlite|postgresql)\b")
"""With another network's means or on the other database a test goes the same ways: one of them is counted."""

A_MONTH = "test_a_month.py"
"""The same ways again and again, for a month of days."""

WAITING = ("test_dockerfile.py", "program", "adapters")
"""They wait for servers and for clocks: begun first, they leave the processors to the others meanwhile."""

HERE = Path(__file__).parent


COUNTS = pytest.StashKey[bool]()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {part: place for place, part in enumerate(WAITING)}
    items.sort(key=lambda item: order.get(_part(item), len(order)))
    told: dict[str, pytest.Item] = {}
    for item in sorted(items, key=lambda item: ("[matrix" not in item.nodeid, item.nodeid)):
        told.setdefault(AGAIN.sub("[", item.nodeid), item)
    for item in items:
        item.stash[COUNTS] = _counted(item) and told[AGAIN.sub("[", item.nodeid)] is item


def pytest_collection_finish() -> None:
    """Ten thousand tests that wait for their turn are not looked through again for each one's garbage."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Nothing is counted in the whole life of a test that goes over ways already counted, its fixtures included."""
    counting = None if item.stash[COUNTS] else Coverage.current()
    if counting:
        counting.stop()
    try:
        return (yield)
    finally:
        if counting:
            counting.start()


def _counted(item: pytest.Item) -> bool:
    path = item.path.relative_to(HERE)
    return path.name != A_MONTH and any(path.is_relative_to(part) for part in COUNTED)


def _part(item: pytest.Item) -> str:
    """Its folder or file right below `tests`."""
    return item.path.relative_to(HERE).parts[0]
