"""Every command shows a sentence in each language, and it is understood as that very command."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.app import OURS
from bot.cli.common import house_file
from bot.cli.explain import asked_by, reading
from bot.engine.listening.explain import explain
from bot.engine.registry import Registry
from bot.engine.router import Router
from bot.kit.command import Command
from bot.kit.context import Context

COMMANDS = [command for command in Registry(OURS).commands() if command.names]
PROGRAMME = ("Atelier couture", "Sewing workshop")
"""What is on the programme of which the examples speak."""
MEMBERS = Path(__file__).resolve().parent.parent / "docs" / "members.md"
SAID = re.compile(r"^- ([a-zé][^«».\n]*)$", re.MULTILINE)

Reading = tuple[Context, Router]


@pytest.fixture
async def sample() -> AsyncIterator[Reading]:
    """The sample house, a morning in December."""
    async with reading(house_file(None), "2026-12-03T09:00", PROGRAMME) as read:
        yield read


async def meant(sample: Reading, language: str, text: str) -> str | None:
    ctx, router = sample
    return (await explain(asked_by(ctx, language), router, text)).call


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_has_phrases_and_an_example_in_both_languages(command: Command[Any]) -> None:
    spoken = {language for language, phrases in command.phrases.items() if phrases}
    hears_by_itself = command.ears.apart is not None or command.ears.hears is not None
    assert hears_by_itself or spoken == {"en", "fr"}
    assert {language for language, example in (command.examples or {}).items() if example} == {"en", "fr"}


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_examples_are_understood_as_their_commands(language: str, sample: Reading) -> None:
    shown = [(command.id, (command.examples or {}).get(language, "")) for command in COMMANDS]
    heard = [(await meant(sample, language, example), example) for _command, example in shown]

    assert [one for one in zip(shown, heard, strict=True) if one[0] != one[1]] == []


@pytest.mark.parametrize(("nth", "language"), [(1, "fr"), (2, "en")])
async def test_what_members_are_told_to_say_is_understood(nth: int, language: str, sample: Reading) -> None:
    part = MEMBERS.read_text(encoding="utf-8").split("\n## ")[nth]
    sentences = SAID.findall(part)

    assert len(sentences) >= 7
    assert [said for said in sentences if await meant(sample, language, said) is None] == []
