"""`laloge evaluate`: what it prints of labelled cases, how it ends, and which files it refuses."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import program

SAID = {"ref": "2026-12-03T09:00", "tz": "Europe/Paris", "end": None, "rrule": None}
TOMORROW = {"lang": "fr", "text": "demain 14h", "start": "2026-12-04T14:00:00+01:00", **SAID}
WEEKLY = {
    **SAID,
    "lang": "en",
    "text": "every Thursday 6-8pm until 17 December",
    "start": "2026-12-03T18:00",
    "end": "2026-12-03T20:00",
    "rrule": "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH;COUNT=3",
}
SILENT = {"lang": "en", "text": "desk 6 please", "start": None, **SAID}
WRONG = {"lang": "en", "text": "at 5pm", "start": "2026-12-03T18:00", **SAID}

ASKED = {
    "lang": "fr",
    "text": "réserve la bleue demain de 14h à 16h pour 6",
    "call": "room.book",
    "slots": {"room": "Salle bleue", "when": "demain 14h-16h", "people": 6},
}
MISNAMED = {"lang": "fr", "text": "réserve la verte demain", "call": "room.book", "slots": {"room": "bleue"}}
CHAT: dict[str, Any] = {"lang": "en", "text": "who ate my yoghurt?", "call": None, "slots": {}}
STARTED: dict[str, Any] = {"lang": "en", "text": "book the blue room tomorrow", "call": None, "slots": {}}


def evaluated(tmp_path: Path, subject: str, cases: list[dict[str, Any]], *options: str) -> Result:
    file = tmp_path / "cases.jsonl"
    file.write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")
    return CliRunner().invoke(program(("evaluate",)), ["evaluate", subject, str(file), *options])


def test_times_are_right_where_start_end_and_the_dates_of_a_rule_are(tmp_path: Path) -> None:
    lines = evaluated(tmp_path, "times", [TOMORROW, WEEKLY, SILENT, WRONG], "--json").stdout.splitlines()

    assert json.loads(lines[-1]) == {"en": {"right": 2, "of": 3}, "fr": {"right": 1, "of": 1}}
    assert [json.loads(line)["text"] for line in lines[:-1]] == ["at 5pm"]


def test_sentences_are_counted_apart_from_their_slots_and_from_chat(tmp_path: Path) -> None:
    lines = evaluated(tmp_path, "sentences", [ASKED, MISNAMED, CHAT, STARTED], "--json").stdout.splitlines()

    assert json.loads(lines[-1]) == {
        "en": {"right": 0, "of": 0, "slots_right": 0, "triggers": 1, "chat": 2},
        "fr": {"right": 2, "of": 2, "slots_right": 1, "triggers": 0, "chat": 0},
    }
    assert [json.loads(line)["text"] for line in lines[:-1]] == [MISNAMED["text"], STARTED["text"]]


@pytest.mark.parametrize(("share", "status"), [("0.66", 0), ("0.67", 1)])
def test_a_share_below_what_is_asked_for_in_any_language_is_status_1(
    tmp_path: Path, share: str, status: int
) -> None:
    ended = evaluated(tmp_path, "times", [TOMORROW, WEEKLY, SILENT, WRONG], "--at-least", share)

    assert ended.exit_code == status
    assert "2 of 3 (66.7 %)" in ended.stdout
    assert "Thu 2026-12-03 17:00" in ended.stdout


@pytest.mark.parametrize(
    ("subject", "case", "told"),
    [
        ("times", {**TOMORROW, "tz": "Europe/Nowhere"}, "line 1: "),
        ("times", {**TOMORROW, "lang": "de"}, "expected fr or en"),
        ("times", {**TOMORROW, "start": "tomorrow"}, "line 1: "),
        ("sentences", {"lang": "fr", "text": "aide"}, "'call' is missing"),
        ("sentences", {**ASKED, "call": 3}, "line 1: "),
        ("weather", CHAT, "expected times or sentences"),
    ],
)
def test_what_cannot_be_measured_is_told_in_a_sentence(
    tmp_path: Path, subject: str, case: dict[str, Any], told: str
) -> None:
    ended = evaluated(tmp_path, subject, [case])

    assert ended.exit_code != 0
    assert told in str(ended.exception)
