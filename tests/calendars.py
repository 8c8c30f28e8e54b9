"""Calendar files as another library reads them than the one that writes them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import vobject


@dataclass(frozen=True)
class Event:
    """One entry of a file."""

    uid: str
    start: datetime
    end: datetime
    summary: str
    location: str
    status: str
    sequence: int


def events(content: bytes) -> list[Event]:
    zones: dict[str, Any] = vars(vobject.icalendar)["__tzidMap"]
    for zone in [name for name in zones if "/" in name]:
        del zones[
            zone
        ]  # it keeps the first rules that it ever read of a zone; each file is to stand by its own
    calendar: Any = vobject.readOne(content.decode())
    return [
        Event(
            one.uid.value,
            one.dtstart.value,
            one.dtend.value,
            one.summary.value,
            one.location.value,
            one.status.value,
            int(one.sequence.value),
        )
        for one in getattr(calendar, "vevent_list", [])
    ]
