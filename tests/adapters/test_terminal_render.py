"""What people see in a terminal: pinned, so that a change is read in a diff."""

from pathlib import Path

from bot.adapters.terminal.render import lines
from tests.adapters.shown import SHOWN

GOLDEN = Path(__file__).parent / "golden" / "terminal.txt"


def test_every_form_is_shown_as_pinned() -> None:
    said = "\n\n".join(
        f"# {title}\n" + "\n".join(lines(presentation)) for title, presentation in SHOWN.items()
    )

    assert f"{said}\n" == GOLDEN.read_text(encoding="utf-8")
