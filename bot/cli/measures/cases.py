"""Labelled cases in a file: one JSON object a line, told by its number when it is wrong."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.errors import Misconfigured

T = TypeVar("T")


def cases(path: Path, read: Callable[[Mapping[str, Any]], T]) -> list[T]:
    """Read each line; empty ones are skipped."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Misconfigured(f"{path}: cannot be read ({type(error).__name__})") from error
    return list(_read(path, lines, read))


def _read(path: Path, lines: list[str], read: Callable[[Mapping[str, Any]], T]) -> Iterator[T]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield read(_object(line))
        except KeyError as missing:
            raise Misconfigured(f"{path}, line {number}: {missing} is missing") from missing
        except (ValueError, TypeError, AttributeError, ZoneInfoNotFoundError) as wrong:
            raise Misconfigured(f"{path}, line {number}: {wrong}") from wrong


def _object(line: str) -> Mapping[str, Any]:
    found = json.loads(line)
    if not isinstance(found, dict):
        raise TypeError("expected a JSON object")
    return found


def moment(text: str | None, zone: ZoneInfo) -> datetime | None:
    """A moment in ISO 8601; without an offset it is the zone's own time."""
    if text is None:
        return None
    found = datetime.fromisoformat(text)
    return found.astimezone(zone) if found.tzinfo else found.replace(tzinfo=zone)


def spoken(case: Mapping[str, Any]) -> str:
    """Tell the language of a case, which is one of ours."""
    if case["lang"] not in {"fr", "en"}:
        raise ValueError("lang: expected fr or en")
    return str(case["lang"])
