"""What whoever runs the bot reads in its log."""

import json
import logging
from collections.abc import Iterator

import pytest

from bot.cli.logs import set_up_logs
from bot.config import Log


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """What a test sets up for the whole process is taken back."""
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    root.handlers.clear()
    yield
    root.setLevel(level)
    root.handlers[:] = handlers


def fail(where: str) -> None:
    rooms: dict[str, str] = {}
    try:
        rooms["bleue"]
    except KeyError:
        logging.getLogger(where).exception("reference %s: it was not handled", "3fa9")


def test_a_machine_reads_one_object_a_line_with_the_traceback_in_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs(Log(format="json"))
    logging.getLogger("bot.engine").info("the café is « open »")
    fail("bot.engine.hub")

    told, failed = map(json.loads, capsys.readouterr().err.splitlines())
    assert (told["event"], told["level"], told["logger"]) == ("the café is « open »", "info", "bot.engine")
    assert failed["event"] == "reference 3fa9: it was not handled"
    assert failed["exception"].endswith("KeyError: 'bleue'")


def test_a_person_reads_what_happened_first_and_the_traceback_below(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logs(Log())
    fail("bot.engine.hub")

    first, *below = capsys.readouterr().err.splitlines()
    assert first.endswith("ERROR    reference 3fa9: it was not handled (bot.engine.hub)")
    assert below[-1] == "KeyError: 'bleue'"


def test_what_is_less_grave_than_asked_for_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs(Log(level="warning"))
    logging.getLogger("bot").info("all is well")
    logging.getLogger("aiohttp").info("a request")

    assert capsys.readouterr().err == ""
