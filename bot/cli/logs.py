"""The log: one line an event, for a person or a machine; never the words of a message, never a secret."""

import json
import logging
import sys
from datetime import UTC, datetime

from typing_extensions import override

from bot.config import Log


def set_up_logs(settings: Log) -> None:
    """Send everything that the loggers say to standard error, in the form that was asked for."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(ForMachines() if settings.format == "json" else ForPeople())
    logging.basicConfig(handlers=[handler], level=settings.level.upper(), force=True)
    for noisy in ("nio", "aiohttp", "apscheduler", "aiosqlite"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


class ForPeople(logging.Formatter):
    """When, how grave, what, from where; a traceback stands below."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname:<8} {message} ({name})", style="{")

    @override
    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return _moment(record)


class ForMachines(logging.Formatter):
    """A JSON object a line, its traceback within."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "timestamp": _moment(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
