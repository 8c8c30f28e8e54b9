"""Public names: never removed, valid on every network, never one letter apart; and whatever is risky is exact."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz.distance import OSA

from bot.app import OURS
from bot.core.groups import GROUPS
from bot.engine.registry import Registry
from bot.kit.command import Command, Confirm
from bot.store.community.people import Role

NAMES = Path(__file__).with_name("names.txt")
REGISTRY = Registry(OURS)
COMMANDS = [command for skill in OURS for command in skill.commands]
ASKED_FOR = REGISTRY.commands()
LANGUAGES = ("en", "fr")
ID = re.compile(r"[a-z]+\.[a-z]+(_[a-z]+)*")
UNNAMED = {
    "room.cancel": "me.cancel asks for it",
    "room.ask_holder": "a refusal offers it",
    "help.topic": "help does the same by a word after its name",
    "help.who": "it is only ever asked in words",
    "help.sorry": "it is only ever said in words",
    "helper.news": "whoever waits asks in words",
    "room.book_also": "it goes on from the sentence before",
    "room.book_same": "it goes on from the last booking",
    "room.free_too": "it goes on from the question before",
    "helper.care": "nobody in need looks for its name",
    "room.extend": "loans will be extended by that name; a booking is in words",
    "room.say_more": "it goes on from what was just booked",
    "remind.before": "it says which event and how long before",
    "event.join_each": "it is joining, said of all dates",
    "shift.take_part": "it says the hours alone",
    "shift.cannot": "it says when, and nothing else",
    "shift.after_all": "it takes the words back that were said before",
    "shift.give": "it says what and to whom, and the group of the rota is full",
    "shift.topic": "it is said once in a channel, and the group of the rota is full",
}
"""Commands without a name of their own, and why."""
ALONE = {"help", "poll", "log", "trace", "impact", "question", "notice", "vote", "duty"}
"""Skills that make no group, so that their word may be a name."""
ACTS_ON_OTHERS = {
    "house.team", "house.leave_team", "house.setup", "house.channel", "room.add", "room.edit", "room.close",
    "me.forget", "me.link", "member.flag", "usage.export", "announce.now", "announce.plan", "house.open", "house.close",
}  # fmt: skip


def released() -> Iterator[tuple[str, dict[str, str]]]:
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            command, *names = line.split()
            yield command, {lang: name for lang, name in zip(LANGUAGES, names, strict=True) if name != "-"}


def public(command: Command[Any]) -> list[str]:
    return [command.id, *command.names.values()]


def names_in(language: str) -> dict[str, str]:
    return {command.names[language]: command.id for command in ASKED_FOR if language in command.names}


def test_every_public_name_is_written_down() -> None:
    written = {(command, name) for command, names in released() for name in (command, *names.values())}

    assert {(command.id, name) for command in COMMANDS for name in public(command)} - written == set()


def test_a_name_that_was_released_still_answers() -> None:
    gone = [command for command, _ in released() if REGISTRY.get(command) is None]
    lost = [
        name
        for command, names in released()
        for name in names.values()
        if REGISTRY.typed(name) is not REGISTRY.get(command)
    ]

    assert gone + lost == []


def test_a_name_is_valid_on_every_network() -> None:
    names = [name for command in COMMANDS for name in command.names.values()]

    assert [command.id for command in COMMANDS if not ID.fullmatch(command.id)] == []
    assert [name for name in names if not 1 <= len(name) <= 32] == []
    assert [name for name in names if name != unicodedata.normalize("NFC", name.lower())] == []
    assert [name for name in names if set(name) & set(" \t'’?!.:/#@")] == []


def test_a_command_is_named_in_every_language_or_says_why_not() -> None:
    named = {command.id: tuple(command.names) for command in ASKED_FOR}

    assert named == {command: () if command in UNNAMED else LANGUAGES for command in named}


@pytest.mark.parametrize("language", LANGUAGES)
def test_different_commands_have_names_that_no_slip_confuses(language: str) -> None:
    pairs = combinations(names_in(language), 2)

    assert [pair for pair in pairs if OSA.distance(*pair, score_cutoff=1) < 2] == []


def test_no_command_is_called_like_a_group() -> None:
    groups = {name for names in GROUPS.values() for name in names}

    assert {name for language in LANGUAGES for name in names_in(language)} & groups == set()


def test_every_skill_belongs_to_a_group_or_stands_alone() -> None:
    assert {command.id.partition(".")[0] for command in COMMANDS} - GROUPS.keys() - ALONE == set()


def risky(command: Command[Any]) -> bool:
    for_the_team_only = not command.manner.access.roles & {Role.VISITOR, Role.MEMBER}
    return for_the_team_only or command.manner.confirm is Confirm.ALWAYS or command.id in ACTS_ON_OTHERS


def test_what_acts_on_others_or_on_data_is_never_guessed() -> None:
    assert [one.id for one in ASKED_FOR if risky(one) and not one.manner.exact] == []


def test_an_argument_is_called_alike_where_it_is_stored_explained_and_documented() -> None:
    called = {
        f"{command.id} {one.name}": one.arg.names.get("en", one.name)
        for command in COMMANDS
        for one in command.arguments
    }

    assert called == {where: where.partition(" ")[2] for where in called}
