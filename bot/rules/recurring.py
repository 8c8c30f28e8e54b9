"""What comes again, as an event keeps it: lines of RFC 5545 on the clock of the wall, from its first date on."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.series import STAMP, Repeated, repeated

START, LASTS = "DTSTART:", "DURATION:PT"
MINUTE = timedelta(minutes=1)


def written(of: Repeated) -> str:
    """Its first date, how long it lasts, its rule."""
    return f"{START}{of.begins:{STAMP}}\n{LASTS}{of.lasts // MINUTE}M\n{of.rule}"


def read(lines: str, zone: ZoneInfo) -> Repeated:
    """Back from those lines."""
    start, lasts, rule = lines.split("\n", 2)
    begins = datetime.strptime(start.removeprefix(START), STAMP)  # noqa: DTZ007 - the wall has no zone
    minutes = int(lasts.removeprefix(LASTS).removesuffix("M"))
    return repeated(begins, minutes * MINUTE, zone, rule)
