"""`laloge evaluate helpers`: its figures, its misses, how it ends, and which files it refuses."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import program
from bot.core.errors import Misconfigured

HOUSE: dict[str, Any] = {
    "profiles": [
        {"id": "ana", "text": "Réparation de vélos", "lang": "fr"},
        {"id": "ben", "text": "Sewing and alterations", "lang": "en"},
    ],
    "queries": [
        {"text": "mon vélo couine au freinage", "relevant": ["ana"]},
        {"text": "recoudre un bouton", "relevant": ["ben"]},
        {"text": "cours de piano", "relevant": []},
        {"text": "blorp", "relevant": ["ben"]},
        {"text": "réparer un pneu de vélo", "relevant": []},
    ],
}


def evaluated(tmp_path: Path, held: object, *options: str, subject: str = "helpers") -> Result:
    file = tmp_path / "helpers.json"
    file.write_text(json.dumps(held), encoding="utf-8")
    return CliRunner().invoke(program(("evaluate",)), ["evaluate", subject, str(file), *options])


def test_the_last_line_holds_the_figures_and_the_others_each_miss(tmp_path: Path) -> None:
    lines = [json.loads(line) for line in evaluated(tmp_path, HOUSE, "--json").stdout.splitlines()]

    assert lines[-1] == {
        "mrr_at_5": 0.6667,
        "recall_at_3": 0.6667,
        "false_alarms": 0.5,
        "recall_at_3_kept": 0.6667,
    }
    assert [line["text"] for line in lines[:-1]] == ["blorp", "réparer un pneu de vélo"]


def test_below_the_share_that_is_asked_for_the_status_is_one(tmp_path: Path) -> None:
    assert evaluated(tmp_path, HOUSE, "--at-least", "0.6").exit_code == 0
    told = evaluated(tmp_path, HOUSE, "--at-least", "0.7")
    assert told.exit_code == 1
    assert "false alarm" in told.stdout


def test_meaning_finds_what_no_table_holds(tmp_path: Path) -> None:
    sky = {
        "profiles": [
            {"id": "sky", "text": "The night sky and its constellations", "lang": "en"},
            {"id": "soup", "text": "Cuisine familiale", "lang": "fr"},
        ],
        "queries": [{"text": "où est la Grande Ourse ?", "relevant": ["sky"]}],
    }

    assert evaluated(tmp_path, sky, "--at-least", "1").exit_code == 1
    assert evaluated(tmp_path, sky, "--at-least", "1", "--semantic").exit_code == 0
    assert isinstance(evaluated(tmp_path, sky, "--semantic", subject="times").exception, Misconfigured)


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ([], "list"),
        ({"profiles": []}, "queries"),
        ({"profiles": [{"id": "a", "text": 3}], "queries": []}, "text"),
        ({"profiles": [], "queries": [{"text": "vélo", "relevant": ["ana"]}]}, "ana"),
    ],
)
def test_a_file_that_is_not_of_this_form_is_refused_with_its_name(
    tmp_path: Path, held: object, why: str
) -> None:
    refused = evaluated(tmp_path, held).exception

    assert isinstance(refused, Misconfigured)
    assert "helpers.json" in str(refused)
    assert why in str(refused)
