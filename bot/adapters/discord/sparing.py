"""What the library need not do: end the line for one odd event, read what bots say, look through all its limits at each request."""

import logging
from collections.abc import Callable, MutableMapping
from functools import partial
from itertools import count
from typing import Any, Final

log = logging.getLogger(__name__)

NEEDED: Final = {"READY", "RESUMED", "GUILD_CREATE"}
"""Without these nothing else can be understood: one that cannot be read ends the line, which is made anew."""
EVERY: Final = 256
Read = Callable[[Any], None]


def spare(parsers: MutableMapping[str, Read]) -> None:
    """Else the library ends the line, and with it all that is said until there is another."""
    parsers.update({event: _reader(event, read) for event, read in parsers.items() if event not in NEEDED})


def deaf_to_bots(parsers: MutableMapping[str, Read]) -> None:
    """Every answer of ours comes back as a message; of what any bot says we make nothing, so nothing is made of it."""
    for event in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):
        parsers[event] = partial(_unless_a_bot, parsers[event])


def seldom(sweep: Callable[[], None]) -> Callable[[], None]:
    """Each command has a rate limit of its own, and with each new one the library looks through those of five minutes; every so often does."""
    turns = count(1)

    def at_times() -> None:
        if next(turns) % EVERY == 0:
            sweep()

    return at_times


def _unless_a_bot(read: Read, data: Any) -> None:
    if not (data.get("author") or {}).get("bot"):
        read(data)


def _reader(event: str, read: Read) -> Read:
    def read_or_leave(data: Any) -> None:
        try:
            read(data)
        except Exception:
            log.exception("Discord: %s could not be read", event)

    return read_or_leave
