"""What every test may ask for, where coverage is counted, and what begins first."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import Coverage

pytest_plugins = ["tests.servers.fixtures", "tests.fakes.fixtures"]

COUNTED = ("stories", "engine", "store", "locales", "cli")
"""To count which lines ran makes a test cost three times as much: it is done where the gated parts of the house are told, and once."""

TOLD_AGAIN = ("[terminal", "[discord", "[postgresql", "test_a_month.py")
"""With another network's means, on the other database, or for a month of days: it goes the same ways."""

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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Nothing is counted in the whole life of a test that goes over ways already counted, its fixtures included."""
    counting = None if _counted(item) else Coverage.current()
    if counting:
        counting.stop()
    try:
        return (yield)
    finally:
        if counting:
            counting.start()


def _counted(item: pytest.Item) -> bool:
    return _part(item) in COUNTED and not any(told in item.nodeid for told in TOLD_AGAIN)


def _part(item: pytest.Item) -> str:
    """Its folder or file right below `tests`."""
    return item.path.relative_to(HERE).parts[0]
