"""What the library logs, without what must not stand in a log: the tokens in its addresses, and the words of people."""

import logging
import re
from typing import Final

from typing_extensions import override

TOKEN: Final = re.compile(r"(/(?:interactions|webhooks)/\d+/)[^/?\s]+")


class Discreet(logging.Filter):
    """Whoever holds the token of an interaction can answer in the bot's name for a quarter of an hour."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = TOKEN.sub(r"\1…", record.getMessage()), ()
        return True


DISCREET: Final = Discreet()


def hush() -> None:
    """All that it tells for finding its own faults is whole events and bodies: not even where everything is asked for."""
    level = max(logging.INFO, logging.getLogger().getEffectiveLevel())
    for name in ("discord.http", "discord.gateway"):
        logger = logging.getLogger(name)
        logger.setLevel(level)
        logger.addFilter(DISCREET)
