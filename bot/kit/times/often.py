"""How often something comes, in words, from its rule: « le lundi et le jeudi », "every two weeks on Mondays"."""

import re
from typing import Final

from bot.core.text import Listing, Text, _, _n
from bot.kit.people.peaces import WEEKDAYS

_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING: Final = "MO,TU,WE,TH,FR"
_PART: Final = re.compile(r"([A-Z]+)=([^;\n]*)")


def often(rule: str) -> Text:
    """What its first line says; how long it lasts is told by its dates."""
    parts = dict(_PART.findall(rule.partition("\n")[0]))
    every = int(parts.get("INTERVAL", "1"))
    match parts.get("FREQ"):
        case "DAILY":
            return _n("every day", "every {count} days", every)
        case "WEEKLY" if parts.get("BYDAY") == _WORKING and every == 1:
            return _("from Monday to Friday")
        case "WEEKLY":
            return _weekly(parts.get("BYDAY", ""), every)
        case "MONTHLY":
            return _monthly(parts, every)
        case _:
            return _n("every year", "every {count} years", every)


def _weekly(days: str, every: int) -> Text:
    named = [WEEKDAYS[_DAYS.index(day)] for day in days.split(",") if day in _DAYS]
    if not named:
        return _n("every week", "every {count} weeks", every)
    return _n("on {days}", "every {count} weeks on {days}", every, days=Listing(named))


def _monthly(parts: dict[str, str], every: int) -> Text:
    if (day := parts.get("BYMONTHDAY", "")).isdecimal():
        return _n("on day {day} of the month", "every {count} months, on day {day}", every, day=int(day))
    return _n("every month", "every {count} months", every)
