"""Reading what others wrote: any field may be missing or of another type, and none of it may stop us."""

import re
from typing import Any

Json = dict[str, Any]

ACCOUNT = re.compile(r"@[^\s:]+:\S+")
LONGEST_ID = 255


def is_account(name: str) -> bool:
    """Whether it can be somebody: nothing else may become an author or a member."""
    return len(name) <= LONGEST_ID and ACCOUNT.fullmatch(name) is not None


def table(value: object, *path: str) -> Json:
    """The object at `path`, or an empty one."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def rows(value: object, *path: str) -> list[Json]:
    """The objects of the list at `path`."""
    found = table(value, *path[:-1]).get(path[-1])
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def words(value: object, *path: str) -> str:
    """The string at `path`, or an empty one."""
    found = table(value, *path[:-1]).get(path[-1])
    return found if isinstance(found, str) else ""


def number(value: object, *path: str) -> int | None:
    found = table(value, *path[:-1]).get(path[-1])
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def names(value: object, *path: str) -> list[str]:
    """The strings of the list at `path`."""
    found = table(value, *path[:-1]).get(path[-1])
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []
