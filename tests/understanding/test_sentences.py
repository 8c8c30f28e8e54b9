"""Sentences people say, each with the command it means; and talk that must mean nothing."""

import tomllib
from pathlib import Path

import pytest

from bot.understanding.sentences import Grammar
from tests.understanding.sentences_house import COMMANDS, read, told

HERE = Path(__file__).parent
GRAMMAR = Grammar(COMMANDS)
COMMONER = {"room.book", "room.free", "room.mine", "room.cancel", "me.cancel", "help.show"}


def table(language: str) -> dict[str, list[str]]:
    return tomllib.loads((HERE / f"sentences_{language}.toml").read_text(encoding="utf-8"))


ASKED = [(language, name) for language in ("fr", "en") for name in table(language) if name != "chat"]


@pytest.mark.parametrize(("language", "command"), ASKED)
def test_a_request_is_understood(language: str, command: str) -> None:
    lines = [line.partition(" => ") for line in table(language)[command]]
    heard = {sentence: read(GRAMMAR, sentence, language)[:1] for sentence, _, _ in lines}

    assert {sentence: [(one.command, told(one)) for one in heard[sentence]] for sentence in heard} == {
        sentence: [(command, expected)] for sentence, _, expected in lines
    }


@pytest.mark.parametrize(("language", "command"), ASKED)
def test_the_speakers_language_is_no_condition(language: str, command: str) -> None:
    sentences = [line.partition(" => ")[0] for line in table(language)[command]]
    heard = {each: read(GRAMMAR, each, {"fr": "en", "en": "fr"}[language])[0].command for each in sentences}

    assert heard == dict.fromkeys(sentences, command)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_talk_means_nothing(language: str) -> None:
    heard = {line: read(GRAMMAR, line, language) for line in table(language)["chat"]}

    assert {
        line: [(one.command, told(one)) for one in readings] for line, readings in heard.items() if readings
    } == {}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_tables_are_rich_enough_to_mean_something(language: str) -> None:
    sentences = table(language)

    assert set(sentences) == {command.name for command in COMMANDS} | {"chat"}
    for command, lines in sentences.items():
        assert len(lines) >= (15 if command in COMMONER else 6), command
    assert len(sentences["chat"]) >= 50
