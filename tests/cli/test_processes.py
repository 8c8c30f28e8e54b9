"""The commands as they are typed at a shell: what they print, where, and how they end."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = """
[house]
name = "La Roue"
zone = "Europe/Paris"
languages = ["fr", "en"]
operator = "Association La Roue"

[[rooms]]
name = "Salle rouge"
"""
STORY = "now 2026-12-03 09:00\nlea (fr, member)\nlea: réserve la salle rouge demain de 14h à 15h\n"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration of somebody who has no account on any network yet."""
    return configured(tmp_path, f"sqlite:///{tmp_path}/house.db")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    file = tmp_path / "house.toml"
    file.write_text(HOUSE, encoding="utf-8")
    return file


def configured(folder: Path, url: str) -> Path:
    file = folder / "config.toml"
    file.write_text(f"[database]\nurl = {json.dumps(url)}\n")
    file.chmod(0o600)
    return file


def laloge(*arguments: str | Path, said: str = "") -> subprocess.CompletedProcess[str]:
    """A process of its own, to its end; nothing of ours may ever end in a traceback."""
    command = [sys.executable, "-m", "bot", *map(str, arguments)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LALOGE_")}
    ended = subprocess.run(  # noqa: S603
        command, input=said, capture_output=True, encoding="utf-8", env=environment, check=False, timeout=60
    )
    assert "Traceback" not in ended.stderr
    return ended


def test_check_says_each_trouble_in_a_line_and_ends_with_one(config: Path) -> None:
    ended = laloge("check", "--config", config)
    assert (ended.returncode, ended.stderr) == (1, "")
    (trouble,) = ended.stdout.splitlines()
    assert "no network is configured yet" in trouble


def test_doctor_says_each_thing_in_a_line_and_what_to_do_about_it(config: Path) -> None:
    ended = laloge("doctor", "--config", config)
    assert (ended.returncode, ended.stderr) == (1, "")
    *_, counted = lines = ended.stdout.splitlines()
    assert [line for line in lines if line.startswith("wrong ")] == [
        "wrong        settings network: none is configured yet. To do: add a [matrix] table."
    ]
    assert counted == "3 looked at, 1 wrong."
    told = [json.loads(line) for line in laloge("doctor", "--json", "--config", config).stdout.splitlines()]
    assert [(one["where"], one["what"], one["verdict"]) for one in told] == [
        ("settings", "network", "wrong"),
        ("database", "place", "ok"),
        ("database", "contents", "cannot tell"),
    ]


@pytest.mark.parametrize(
    ("command", "url", "status"),
    [
        ("check", "sqlite:////proc/nope/x.sqlite3", 1),
        ("check", "sqlite:////dev/null", 1),
        ("check", f"sqlite:////tmp/{'a' * 300}/x.sqlite3", 1),
        ("check", "postgresql://ana:s3cret@127.0.0.1:1/x", 1),
        ("check", "postgresql://ana:s3cret@127.0.0.1:port/x", 2),
        ("check", "a shoe box", 2),
        ("doctor", "postgresql://ana:s3cret@127.0.0.1:1/x", 1),
        ("doctor", "postgresql://ana:s3cret@127.0.0.1:port/x", 2),
    ],
)
def test_a_database_that_cannot_be_is_told_without_its_secret(
    tmp_path: Path, command: str, url: str, status: int
) -> None:
    ended = laloge(command, "--config", configured(tmp_path, url))
    assert ended.returncode == status
    told = ended.stdout if status == 1 else ended.stderr
    assert "database" in told
    assert "s3cret" not in ended.stdout + ended.stderr


def test_a_configuration_that_is_not_there_ends_with_two_and_its_name(tmp_path: Path) -> None:
    for command in ("check", "doctor"):
        ended = laloge(command, "--config", tmp_path / "none.toml")
        assert (ended.returncode, ended.stdout) == (2, "")
        assert "none.toml" in ended.stderr


def test_a_house_is_loaded_with_what_changes_and_saved_as_it_is(
    config: Path, house: Path, tmp_path: Path
) -> None:
    loaded = laloge("house", "load", house, "--config", config)
    assert (loaded.returncode, loaded.stderr) == (0, "")
    assert "Salle rouge" in loaded.stdout
    assert laloge("house", "load", house, "--config", config).stdout == "Nothing changes.\n"

    shown = laloge("house", "save", "--config", config)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert 'name = "Salle rouge"' in shown.stdout
    saved = laloge("house", "save", tmp_path / "saved.toml", "--config", config)
    assert (saved.returncode, saved.stdout) == (0, "")
    assert (tmp_path / "saved.toml").read_text(encoding="utf-8") == shown.stdout


def test_a_house_file_that_cannot_be_read_or_written_is_named(config: Path, house: Path) -> None:
    missing = laloge("house", "load", "/nowhere/house.toml", "--config", config)
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "/nowhere/house.toml" in missing.stderr
    laloge("house", "load", house, "--config", config)
    away = laloge("house", "save", "/nowhere/house.toml", "--config", config)
    assert (away.returncode, away.stdout) == (2, "")
    assert "/nowhere/house.toml" in away.stderr


def test_a_wrong_house_file_is_told_with_its_key_and_changes_nothing(config: Path, house: Path) -> None:
    house.write_text(HOUSE.replace("Europe/Paris", "Europe/Pari"), encoding="utf-8")
    ended = laloge("house", "load", house, "--config", config)
    assert ended.returncode == 2
    assert "zone" in ended.stderr
    assert laloge("house", "save", "--config", config).returncode == 2  # there is none to be saved


def test_explain_answers_one_line_for_each_and_does_nothing(house: Path) -> None:
    said = "réserve la salle rouge demain de 14h à 15h\n\nquelle belle journée pour personne\n"
    ended = laloge("explain", "--json", "--now", "2026-12-03T09:00", "--house", house, said=said)
    assert (ended.returncode, ended.stderr) == (0, "")
    booked, nothing = map(json.loads, ended.stdout.splitlines())
    assert booked["call"] == "room.book"
    assert booked["times"][0]["start"] == "2026-12-04T14:00:00+01:00"
    assert nothing["call"] is None
    given = laloge("explain", "--json", "--now", "2026-12-03T09:00", "--house", house, said.splitlines()[0])
    assert json.loads(given.stdout) == booked


@pytest.mark.parametrize("wrong", [("--language", "de"), ("--now", "soon"), ("--house", "/nowhere.toml")])
def test_explain_refuses_a_wrong_option_with_its_name(wrong: tuple[str, str]) -> None:
    ended = laloge("explain", *wrong, said="bonjour\n")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert wrong[0] in ended.stderr or wrong[1] in ended.stderr


def test_play_prints_what_was_said_of_a_story_from_standard_input(house: Path) -> None:
    ended = laloge("play", "-", "--json", "--house", house, said=STORY)
    assert (ended.returncode, ended.stderr) == (0, "")
    (answer,) = map(json.loads, ended.stdout.splitlines())
    assert answer["call"] == "room.book"
    assert "Salle rouge" in answer["text"]


@pytest.mark.parametrize(("story", "said"), [("-", "blah\n"), ("/nowhere.txt", "")])
def test_play_refuses_a_story_that_cannot_be_played(story: str, said: str) -> None:
    ended = laloge("play", story, said=said)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(f"laloge play: {story}")
