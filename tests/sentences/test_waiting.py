"""What people will ask for once a skill answers to it: its sentences wait here, and are taken for nothing else meanwhile."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from bot.engine.questions.asked import Asked
from tests.sentences.lodge import LANGUAGES, ROUTER, routed

FEWEST = 3
MEANWHILE = {
    "item.borrow": {"room.book"},
    "item.extend": {"room.book", "room.extend"},
    "memory.ask": {"help.show"},
    "memory.forget": {"me.cancel"},
    "log.show": {"event.list"},
    "chore.define": {"room.extend"},
    "impact.show": {"event.report"},
    "wish.make": {"helper.offer"},
}
"""What comes nearest until then: things are booked like rooms; the others find nothing of that name, or are asked first."""


@cache
def waiting(language: str) -> Mapping[str, Sequence[str]]:
    path = Path(__file__).with_name("waiting") / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_the_same_names_wait_in_both_languages_each_with_its_sentences() -> None:
    french, english = (waiting(language) for language in LANGUAGES)
    assert french.keys() == english.keys()
    few = [name for one in (french, english) for name, lines in one.items() if len(set(lines)) < FEWEST]
    assert few == []


def test_what_a_skill_answers_to_waits_no_more() -> None:
    """Its sentences then belong into the tables of that skill."""
    assert [name for name in waiting("en") if ROUTER.registry.get(name) is not None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_waits_is_not_done_as_something_else(language: str) -> None:
    taken = {
        line: meant.call.name
        for name, lines in waiting(language).items()
        for line in lines
        if isinstance(meant := routed(line, language), Asked)
        and not meant.guessed
        and meant.call.name not in MEANWHILE.get(name, ())
    }
    assert taken == {}
