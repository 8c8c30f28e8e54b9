"""`laloge play`: what it prints of a story, and how it refuses one that cannot be played."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import program

FIELDS = {"at", "to", "kind", "rings", "text", "options", "call"}
BEGINNING = "now 2026-12-03 09:00\nlea (fr, member)\n"


def played(tmp_path: Path, story: str | bytes, *options: str) -> Result:
    """What becomes of a story with these lines."""
    file = tmp_path / "story.txt"
    file.write_bytes(story if isinstance(story, bytes) else story.encode())
    return CliRunner().invoke(program(("play",)), ["play", str(file), *options])


def test_a_thing_said_is_one_object_a_line_with_the_fields_that_are_promised(tmp_path: Path) -> None:
    story = f"{BEGINNING}lea: réserve l'atelier vendredi à 9h pour 1h\nlea presses métal\nlea #general: @loge aide\n"
    said = [json.loads(line) for line in played(tmp_path, story, "--json").stdout.splitlines()]
    assert all(set(one) == FIELDS for one in said)
    assert [one["kind"] for one in said] == ["private", "edit", "message"]
    assert [one["to"] for one in said] == ["lea", "lea", "#general"]
    assert [one["call"] for one in said] == ["room.book", "room.book", "help.show"]
    assert said[0]["options"] == ["Atelier bois", "Atelier métal"]
    assert said[0]["at"] == "2026-12-03T09:00:00+01:00"


@pytest.mark.parametrize(("others", "times"), [("", 1), ("sam (en, matrix)\n", 2)])
def test_a_channel_is_there_once_for_each_network_of_the_storys_people(
    tmp_path: Path, others: str, times: int
) -> None:
    story = f"now 2026-12-03 09:00\npaul (fr, coordinator)\n{others}paul #general: @loge chut\n"
    assert played(tmp_path, story).stdout.count("→ #coulisses:") == times


def test_somebody_of_the_sample_house_is_on_the_network_that_the_story_says_and_nowhere_else(
    tmp_path: Path,
) -> None:
    story = "now 2026-12-03 09:00\nawa (fr, member) with matrix\nlou (fr, member)\nlou: qui peut m'aider à coudre ?\n"
    (asked,) = [
        line for line in played(tmp_path, f"{story}awa: oui\n").stdout.split("09:00") if "→ awa: " in line
    ]
    assert "Awa, voici Lou." in asked


@pytest.mark.parametrize("end", ["restart", "kill"])
def test_an_old_question_is_answered_after_the_process_ended(tmp_path: Path, end: str) -> None:
    story = f"{BEGINNING}lea: réserve l'atelier vendredi à 9h pour 1h\n{end}\nlea: 2\n"
    assert "C'est réservé : Atelier métal" in played(tmp_path, story).stdout.replace("\u00a0", " ")


def test_the_tour_of_the_sample_house_counts_machines_as_things_and_not_as_people(tmp_path: Path) -> None:
    assert "perceuse et 2 autres." in played(tmp_path, f"{BEGINNING}lea: fais-moi visiter\n").stdout


@pytest.mark.parametrize(
    ("story", "line", "why"),
    [
        ("now 2026-12-03 09:00\nbob: hello\n", 2, "bob"),
        ("blah\n", 1, "blah"),
        (f"{BEGINNING}until 2026-12-01 09:00\n", 3, "never goes back"),
        (f"{BEGINNING}wait 99999999999h\n", 3, "too long"),
        (f"{BEGINNING}bob (en, irc)\n", 3, "neither a language, a role nor a network"),
        (f"{BEGINNING}lea presses nothing\n", 3, "nobody offered"),
    ],
)
def test_a_bad_line_ends_it_with_its_number_and_why(tmp_path: Path, story: str, line: int, why: str) -> None:
    result = played(tmp_path, story)
    assert result.exit_code == 2
    assert f"line {line}: " in result.stderr
    assert why in result.stderr


def test_a_file_that_is_no_text_is_refused_in_a_sentence(tmp_path: Path) -> None:
    result = played(tmp_path, b"\xff\xfe")
    assert result.exit_code == 2
    assert "not text" in result.stderr


def test_whoever_comes_into_the_welcome_channel_in_a_story_is_greeted(tmp_path: Path) -> None:
    story = "now 2026-12-03 09:00\nzed (en, visitor)\nzed joins #accueil\nwait 2m\nzed #accueil: 2\n"
    told = played(tmp_path, story).stdout
    assert "→ #accueil: Bienvenue Zed" in told.replace("\u00a0", " ")
    assert "→ zed: Hello Zed." in told
