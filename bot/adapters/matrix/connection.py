"""How the line to the homeserver is: a value that `check` and a health page can show."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Connection:
    """Connected since `since` (None: not now); `trouble` is the last thing that went wrong, in one sentence."""

    since: datetime | None = None
    trouble: str | None = None
    account: str | None = None
