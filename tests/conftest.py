"""What every test may ask for, and what begins first."""

import gc
import os
from itertools import chain, islice
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["tests.servers.fixtures", "tests.fakes.fixtures", "tests.databases"]

settings.register_profile(
    "house",
    deadline=None,  # how long something takes is for the benchmarks
    derandomize="CI" in os.environ,  # a change is not refused for an accident that was there before it
)
settings.load_profile("house")

LONG = (
    "test_dockerfile.py",
    "program/test_default_limits.py",
    "program/test_restarts_encrypted.py",
    "program/test_keys_by_hand.py",
    "program/test_unread.py",
    "program",
    "adapters/matrix",
    "servers",
    "adapters",
    "cli",
)
"""They wait for servers, for processes and for clocks, the longest first: else one of them runs on when all the others are done."""

HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = dealt(items, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def dealt(items: list[pytest.Item], hands: int) -> list[pytest.Item]:
    """Every second worker begins with files that wait, and leaves the processors to the others meanwhile.

    Each of them is given as many tests as the next one, in this order; who has done them takes from the end of another's.
    """
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    places = {path: _place(path) for path in files}
    long = sorted((path for path in files if places[path] < len(LONG)), key=places.__getitem__)
    short = chain.from_iterable(files[path] for path in files if places[path] == len(LONG))
    begin = max(1, hands // 2)
    order: list[pytest.Item] = []
    for hand in range(begin):
        mine = [item for path in long[hand::begin] for item in files[path]]
        order += [*mine, *islice(short, max(0, len(items) // hands - len(mine)))]
    return [*order, *short]


def pytest_collection_finish() -> None:
    """Ten thousand tests that wait for their turn are not looked through again for each one's garbage."""
    gc.collect()
    gc.freeze()


def _place(path: Path) -> int:
    """Where a file stands among the long ones, or behind them."""
    within = path.relative_to(HERE)
    return next((place for place, part in enumerate(LONG) if within.is_relative_to(part)), len(LONG))
