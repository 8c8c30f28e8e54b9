"""How often something comes, in words, from its rule: « le lundi et le jeudi », "every two weeks on Mondays"."""

import re
from typing import Final

from bot.core.text import Listing, Text, _, _n
from bot.kit.people.peaces import WEEKDAYS

_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING: Final = "MO,TU,WE,TH,FR"
_OF_THE_MONTH: Final = (
    _("Monday of the month"), _("Tuesday of the month"), _("Wednesday of the month"), _("Thursday of the month"),
    _("Friday of the month"), _("Saturday of the month"), _("Sunday of the month"),
)  # fmt: skip
_NTH: Final = re.compile(r"(-?\d)(MO|TU|WE|TH|FR|SA|SU)")
_PART: Final = re.compile(r"([A-Z]+)=([^;\n]*)")


def _first(day: Text) -> Text:
    return _("on the first {day}", day=day)


def _second(day: Text) -> Text:
    return _("on the second {day}", day=day)


def _third(day: Text) -> Text:
    return _("on the third {day}", day=day)


def _fourth(day: Text) -> Text:
    return _("on the fourth {day}", day=day)


def _last(day: Text) -> Text:
    return _("on the last {day}", day=day)


def _last_but_one(day: Text) -> Text:
    return _("on the last but one {day}", day=day)


_WHICH: Final = {"1": _first, "2": _second, "3": _third, "4": _fourth, "-1": _last, "-2": _last_but_one}
_ORDINALS: Final = {
    "1": _("the first"), "2": _("the second"), "3": _("the third"), "4": _("the fourth"), "-1": _("the last"),
    "-2": _("the last but one"),
}  # fmt: skip


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
    if "," in day and every == 1:
        return _("on days {days} of the month", days=Listing([int(one) for one in day.split(",")]))
    if every == 1 and (several := _several(parts.get("BYDAY", ""))):
        return several
    of_days = _NTH.fullmatch(parts.get("BYDAY", "")) if every == 1 else None
    if of_days and (which := _WHICH.get(of_days[1])):
        return which(_OF_THE_MONTH[_DAYS.index(of_days[2])])
    return _n("every month", "every {count} months", every)


def _several(days: str) -> Text | None:
    """« Le premier et le troisième mardi du mois »."""
    found = _NTH.findall(days)
    weekdays = {code for _nth, code in found}
    if len(found) < 2 or len(weekdays) > 1 or not all(nth in _ORDINALS for nth, _code in found):  # noqa: PLR2004
        return None
    which = Listing([_ORDINALS[nth] for nth, _code in found])
    return _("on {which} {day}", which=which, day=_OF_THE_MONTH[_DAYS.index(weekdays.pop())])
