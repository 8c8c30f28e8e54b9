"""Opening hours in words: a line for each run of days that are alike."""

from collections.abc import Mapping
from datetime import time
from itertools import groupby

from bot.core.text import Listing, Text, _
from bot.store.house.houses import Openings

DAYS: Mapping[int, Text] = {
    0: _("Monday"), 1: _("Tuesday"), 2: _("Wednesday"), 3: _("Thursday"), 4: _("Friday"), 5: _("Saturday"), 6: _("Sunday"),
}  # fmt: skip
UNTIL: Mapping[int, Text] = {
    1: _("to Tuesday"), 2: _("to Wednesday"), 3: _("to Thursday"), 4: _("to Friday"), 5: _("to Saturday"), 6: _("to Sunday"),
}  # fmt: skip
WEEK = 7


def opening_lines(weekly: Mapping[int, Openings]) -> tuple[Text, ...]:
    """« Mardi à samedi : de 9 h à 19 h »; a closed day has no line."""
    runs = [list(run) for _hours, run in groupby(range(WEEK), lambda day: weekly.get(day, ()))]
    return tuple(_line(run, weekly[run[0]]) for run in runs if weekly.get(run[0]))


def _line(days: list[int], openings: Openings) -> Text:
    stretches = Listing([_stretch(*one) for one in openings])
    if len(days) == WEEK:
        return _("every day: {stretches}", stretches=stretches)
    if len(days) == 1:
        return _("{day}: {stretches}", day=DAYS[days[0]], stretches=stretches)
    return _("{first} {last}: {stretches}", first=DAYS[days[0]], last=UNTIL[days[-1]], stretches=stretches)


def _stretch(opens: time, closes: time) -> Text:
    return _("{opens} to {closes}", opens=opens, closes=closes)
