"""One odd event must not end the line: what the library cannot read is told in the log, and left."""

import logging
from collections.abc import Callable, MutableMapping
from typing import Any, Final

log = logging.getLogger(__name__)

NEEDED: Final = {"READY", "RESUMED", "GUILD_CREATE"}
"""Without these nothing else can be understood: one that cannot be read ends the line, which is made anew."""
Read = Callable[[Any], None]


def spare(parsers: MutableMapping[str, Read]) -> None:
    """Else the library ends the line, and with it all that is said until there is another."""
    parsers.update({event: _reader(event, read) for event, read in parsers.items() if event not in NEEDED})


def _reader(event: str, read: Read) -> Read:
    def read_or_leave(data: Any) -> None:
        try:
            read(data)
        except Exception:
            log.exception("Discord: %s could not be read", event)

    return read_or_leave
