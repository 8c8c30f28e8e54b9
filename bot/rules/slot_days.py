"""The weekdays of a slot: which it comes on, and the slot that is left when some of them go another way."""

import re
from collections.abc import Collection
from dataclasses import replace

from bot.store.rota.slots import Slot
from bot.understanding.patterns_in_words import DAYS as CODES

EVERY_DAY = frozenset(range(len(CODES)))
_DAILY = re.compile(r"FREQ=DAILY(?!;(?:COUNT|INTERVAL))")
_BYDAY = re.compile(r"BYDAY=([A-Z,]+)")
_WEEKLY = re.compile(r"FREQ=WEEKLY[^\n]*;BYDAY=([A-Z,]+)")


def weekdays_in(rule: str) -> frozenset[int]:
    """Those that a rule names (0 is Monday); none where it names none."""
    found = _BYDAY.search(rule)
    return (
        frozenset(CODES.index(code) for code in found[1].split(",") if code in CODES)
        if found
        else frozenset()
    )


def days_of(slot: Slot) -> frozenset[int]:
    """Those on which it comes each week, or every other; none of a rule by the month, or of what comes once."""
    if _DAILY.search(slot.rule):
        return EVERY_DAY
    return weekdays_in(slot.rule) if _WEEKLY.search(slot.rule) else frozenset()


def some_of(slot: Slot, days: Collection[int]) -> frozenset[int]:
    """Those of the days that are a part of its own: none where they are all of them, or not its."""
    own = days_of(slot)
    return own.intersection(days) if own.intersection(days) != own else frozenset()


def only_on(slot: Slot, days: Collection[int]) -> Slot:
    """The same on these days alone."""
    codes = ",".join(CODES[day] for day in sorted(days))
    rule = _DAILY.sub(f"FREQ=WEEKLY;BYDAY={codes}", slot.rule)
    return replace(slot, rule=_BYDAY.sub(f"BYDAY={codes}", rule))
