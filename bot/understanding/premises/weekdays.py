"""The days of the week in both languages, short or long, with the slips of a hurried hand."""

from rapidfuzz.distance import OSA

EVERY_DAY = frozenset(range(7))
WORKING_DAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})

_NAMES = {
    name: day
    for week in (
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
    for day, name in enumerate(week.split())
}
_SHORT = {
    name: day
    for day, names in enumerate(
        ("lun mon", "mar tue tues", "mer wed weds", "jeu thu thur thurs", "ven fri", "sam sat", "dim sun")
    )
    for name in names.split()
}
_LONG_NAME = 8  # from this length on, two slips are forgiven


def is_short(word: str) -> bool:
    """Tell whether the word is an abbreviation, which may well be another word (« jeu », « sun »)."""
    return word in _SHORT


def day_of(word: str) -> int | None:
    """Read one folded word as a day; a word as near to Tuesday as to Thursday is neither."""
    for exact in (word, word.removesuffix("s")):
        day = _SHORT.get(exact, _NAMES.get(exact))
        if day is not None:
            return day
    return _near(word.removesuffix("s"))


def _near(word: str) -> int | None:
    if not 4 <= len(word) <= 11:  # noqa: PLR2004 - the shortest and the longest misspelt name
        return None
    slips = [(distance, day) for name, day in _NAMES.items() if (distance := _slips(word, name)) is not None]
    best = min(slips, default=None)
    if best is None or any(distance == best[0] and day != best[1] for distance, day in slips):
        return None
    return best[1]


def _slips(word: str, name: str) -> int | None:
    allowed = 2 if len(name) >= _LONG_NAME else 1
    distance = OSA.distance(word, name, score_cutoff=allowed)
    return distance if word[0] == name[0] and distance <= allowed else None
