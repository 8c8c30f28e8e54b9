"""Sentences people say, each with the command it means; and talk that must mean nothing."""

import tomllib
from pathlib import Path

import pytest

from bot.understanding.grammar import Grammar
from tests.understanding.sentences_house import COMMANDS, read, told

HERE = Path(__file__).parent
GRAMMAR = Grammar(COMMANDS)
COMMONER = {"room.book", "room.free", "room.mine", "room.cancel", "me.cancel", "help.show"}


def table(language: str) -> dict[str, list[str]]:
    return tomllib.loads((HERE / f"sentences_{language}.toml").read_text(encoding="utf-8"))


def asked() -> list[tuple[str, str, str]]:
    return [
        (language, command, line)
        for language in ("fr", "en")
        for command, lines in table(language).items()
        if command != "chat"
        for line in lines
    ]


def talk() -> list[tuple[str, str]]:
    return [(language, line) for language in ("fr", "en") for line in table(language)["chat"]]


@pytest.mark.parametrize(("language", "command", "line"), asked())
def test_a_request_is_understood(language: str, command: str, line: str) -> None:
    sentence, _, expected = line.partition(" => ")

    readings = read(GRAMMAR, sentence, language)

    assert [(one.command, told(one)) for one in readings[:1]] == [(command, expected)]


@pytest.mark.parametrize(("language", "command", "line"), asked())
def test_the_speakers_language_is_no_condition(language: str, command: str, line: str) -> None:
    sentence = line.partition(" => ")[0]

    readings = read(GRAMMAR, sentence, {"fr": "en", "en": "fr"}[language])

    assert readings[0].command == command


@pytest.mark.parametrize(("language", "line"), talk())
def test_talk_means_nothing(language: str, line: str) -> None:
    assert [(one.command, told(one)) for one in read(GRAMMAR, line, language)] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_tables_are_rich_enough_to_mean_something(language: str) -> None:
    sentences = table(language)

    assert set(sentences) == {command.name for command in COMMANDS} | {"chat"}
    for command, lines in sentences.items():
        assert len(lines) >= (15 if command in COMMONER else 6), command
    assert len(talk()) >= 100
