"""What several subcommands need: running the loop, the sample house, logs."""

import asyncio
import gc
import logging
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from bot.store.house_file import HouseFile

T = TypeVar("T")


def go(main: Coroutine[Any, Any, T]) -> T:
    """Run to the end, on uvloop where it is installed.

    Garbage is collected from here on (see `bot.__main__`), among what is made from here on: the modules stay for good.
    """
    gc.freeze()
    gc.enable()
    try:
        from uvloop import new_event_loop
    except ImportError:
        new_event_loop = None  # type: ignore[assignment] # not on every platform
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        return runner.run(main)


def house_file(path: Path | None) -> "HouseFile":
    """The house in a file, or the sample house."""
    from bot.demo import sample
    from bot.store.house_file import read, read_text

    return read(path) if path else read_text(sample(), "the sample house")


def quiet_logs() -> None:
    """A conversation on the screen is not mixed with the log, except for what went wrong."""
    logging.basicConfig(stream=sys.stderr, level=logging.ERROR, format="%(levelname)s %(name)s: %(message)s")
