"""`laloge play STORY`: a dialogue from a text file, against the real engine and a real SQLite file."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.common import go, house_file, quiet_logs
from bot.testing.network import DIRECT, Heard
from bot.testing.story import BadStory, read
from bot.testing.theatre import Theatre, cast_in


def play(
    story: Annotated[Path, typer.Argument(help="The story; - for standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="One object a line for each thing said.")] = False,
    house: Annotated[Path | None, typer.Option(help="A house file; the sample house without.")] = None,
) -> None:
    """Play a story and print what was said."""
    quiet_logs()
    try:
        text = sys.stdin.read() if str(story) == "-" else story.read_text(encoding="utf-8")
        steps = list(read(text))
        with tempfile.TemporaryDirectory(prefix="laloge-") as folder:
            there = cast_in(house_file(house), [step for _number, step in steps])
            theatre = Theatre(there, Path(folder) / "story.sqlite3")
            theatre.tell_to(
                lambda heard: print(_json(heard, theatre.zone) if as_json else _text(heard, theatre.zone))
            )
            go(theatre.play(steps))
    except BadStory as error:
        print(f"laloge play: {story}, {error}", file=sys.stderr)
        raise typer.Exit(2) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text in UTF-8"
        print(f"laloge play: {story} cannot be read: {reason}", file=sys.stderr)
        raise typer.Exit(2) from error


def _to(heard: Heard) -> str:
    return heard.channel.native.removeprefix(DIRECT)


def _json(heard: Heard, zone: ZoneInfo) -> str:
    said = {
        "at": heard.at.astimezone(zone).isoformat(),
        "to": _to(heard),
        "kind": heard.kind,
        "rings": heard.presentation.rings,
        "text": heard.text,
        "options": [option.label for option in heard.presentation.options],
        "call": heard.call,
    }
    return json.dumps(said, ensure_ascii=False)


def _text(heard: Heard, zone: ZoneInfo) -> str:
    marks = "".join((" (edited)" if heard.edited else "", " (rings)" if heard.presentation.rings else ""))
    said = heard.text if heard.presentation.lines else "(taken back)"
    indented = said.replace("\n", "\n        ")
    return f"{heard.at.astimezone(zone):%H:%M} → {_to(heard)}{marks}: {indented}"
