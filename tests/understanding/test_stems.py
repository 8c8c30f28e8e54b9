"""Stems are the same whoever else is reading: trades are read in a thread while people speak."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product

import pytest

from bot.understanding.matching.stem_list import PLACE
from bot.understanding.matching.stems import word
from scripts import stem_list

ENDINGS = ("ation", "ement", "euse", "ies", "ing", "ables")
WORDS = tuple(
    f"{head}{middle}{end}"
    for head, middle, end in product("bcdfglmnprst", ("ara", "epo", "uti", "o"), ENDINGS)
)


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def stems(words: tuple[str, ...]) -> list[str]:
    return [word.__wrapped__(one).stem for one in words]


@pytest.mark.usefixtures("hurried")
def test_two_who_read_at_once_read_the_same_as_one_alone() -> None:
    alone = stems(WORDS)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(stems, [WORDS] * 8)) == [alone] * 8


def test_the_stems_that_come_along_are_those_that_would_be_found() -> None:
    assert PLACE.read_text("utf-8") == stem_list.stems(), "the table has other words now: run scripts/stems"
