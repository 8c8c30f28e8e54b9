"""What is to be held when, in words: « accueil du mardi au samedi 14h-18h, une personne », "every other Tuesday 18-21, two people"."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.understanding.fold import fold, plain
from bot.understanding.times import Mention, read_times

COUNTS = {
    "un": 1, "une": 1, "one": 1, "a": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
    "cinq": 5, "five": 5, "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8,
}  # fmt: skip
_COUNT = "|".join(sorted(COUNTS, key=len, reverse=True))
PEOPLE = re.compile(
    rf"\b(?:avec |pour |with |for |by )?(\d{{1,2}}|{_COUNT})\s+(?:personnes?|people|persons?|volunteers?|benevoles?|helpers?)\b"
    rf"|\ba\s+(deux|trois|quatre|cinq|\d{{1,2}})(?=\s*(?:$|[,;.]))"
)
KEPT = re.compile(
    rf"\b(?:dont |avec |including |with |keep |keeping |garde[rz]? )?(\d|{_COUNT}) (?:places?|spots?) "
    r"(?:gardees? )?(?:ouvertes?|libres?|open|free)\b"
)
WEEKS = re.compile(
    r"\b(?:les |en |in )?(?:semaines?|weeks?)\s+(paires?|impaires?|even|odd|a|b)\b|\b(?:in |on )?(even|odd)\s+weeks?\b"
)
RUN = re.compile(r"\b(\d{1,2})\s*(?:-|–|a|to)\s*(\d{1,2})\b(?!\s*(?:h|:|am|pm|\d))")
_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
ENGLISH_DAY = re.compile(r"\w+day\b", re.IGNORECASE)
ONE_DAY = re.compile(
    rf"(?<!du )(?<!au )(?<!from )(?<!to )\b(le )?({_DAY})\b(?!\s*(?:\d|-|–|au?\b|to\b))(?! \d)", re.IGNORECASE
)
SEVERAL = re.compile(rf"\b{_DAY}\b\s*(?:,|et|and|ou|or)\s*(?:le |les )?{_DAY}\b", re.IGNORECASE)
BOUND = re.compile(r";?(?:UNTIL|COUNT)=[^;\n]*")
PART_OF_DAY = re.compile(
    r"\s*(?:(?:perms?|permanences?|shifts?|appelee?s?|called|named|la|de la|the)\s+)*(?:l'|de l')?"
    r"(soiree|matinee|journee|nuit|matin|midi|soir|apres-midi|evening|morning|afternoon|night|noon)s?\b(?=.*\d)"
)
"""« La soirée, le jeudi de 18 h à 21 h »: beside its hours it is a name."""
LEFT = re.compile(r"[\s,;:.]+")
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LIGHT = frozenset({
    "perm", "perms", "permanence", "permanences", "shift", "shifts", "slot", "slots", "creneau", "creneaux", "de", "du", "des", "d",
    "la", "le", "les", "l", "un", "une", "pour", "a", "au", "the", "an", "for", "at", "on", "of", "et", "and", "chaque", "each", "il",
    "faut", "need", "needs", "we", "avec", "with", "nouvelle", "nouveau", "new", "appele", "appelee", "called", "qui", "s", "est", "is",
})  # fmt: skip
EVEN = frozenset({"paire", "paires", "even", "a"})
LAST_HOUR = 24
FIRST_WORDS = re.compile(r"\S+\s+")
MOST_CUT = 4
A_DATE = re.compile(
    r"\b\d{1,2}(?:er|st|nd|rd|th)? (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|sep)"
    r"|\b(?:ce|cette|demain|aujourd|auj|tomorrow|today|this|tonight)\b|\d{1,2}/\d{1,2}"
)
"""What is said so comes once."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What was read: the hours of the first date, by the wall.

    `rule` is None where nobody said that it comes
    again, and `dated` where the day that was said is one alone.
    """

    name: str
    people: int
    kept_open: int
    weeks: str
    start: datetime | None = None
    length: timedelta | None = None
    rule: str | None = None
    dated: bool = False


def read_pattern(words: str, now: datetime, language: str) -> Pattern:
    """What they tell; the hours are missing where they tell none."""
    text = _days_spelled(hours_spelled(words))
    said, found = plain(text), _found(text)
    cut = [match.span() for match in found if match]
    rest, named = _name_cut(_blanked(text, cut), now, language)
    mention = _mention(rest, now, language)
    if mention:
        rest = _blanked(rest, mention.spans)
    people, kept, weeks = found
    hours = _has_hours(mention)
    rule = _rule(mention, said, weekly=weeks is not None) if mention else None
    return Pattern(
        name=_name(named or rest),
        people=_number(people) or 1,
        kept_open=_number(kept) or 0,
        weeks=_weeks(weeks),
        start=_first(mention, rule, now) if mention and hours else None,
        length=mention.wall.end - mention.wall.start if hours and mention and _both(mention) else None,  # type: ignore[operator, union-attr]
        rule=rule,
        dated=rule is None and A_DATE.search(said) is not None,
    )


def _name_cut(text: str, now: datetime, language: str) -> tuple[str, str]:
    """The words without a part of the day that is the name, and that name; nothing where it tells the only hours."""
    folded = fold(text)
    found = PART_OF_DAY.match(folded.text)
    if found is None:
        return text, ""
    begin, end = folded.original(*found.span(1))
    rest = _blanked(text, [(begin, end)])
    return (rest, text[begin:end]) if _has_hours(_mention(rest, now, language)) else (text, "")


def _has_hours(mention: Mention | None) -> bool:
    timed = mention is not None and mention.start is not None and mention.end is not None
    return timed and mention is not None and mention.grain in {"minute", "hour"}


def _first(mention: Mention, rule: str | None, now: datetime) -> datetime | None:
    """« Du mardi au samedi » said on a Thursday begins on Friday."""
    begins = mention.start
    if begins is None or rule is None or "FREQ=DAILY" not in (mention.rrule or "") or "WEEKLY" not in rule:
        return begins
    return min(begins, datetime.combine(now.date(), begins.timetz().replace(tzinfo=None), begins.tzinfo))


def _both(mention: Mention) -> bool:
    return mention.wall is not None and mention.wall.start is not None and mention.wall.end is not None


def _found(text: str) -> tuple[re.Match[str] | None, re.Match[str] | None, re.Match[str] | None]:
    said = fold(text).text
    return PEOPLE.search(said), KEPT.search(said), WEEKS.search(said)


def hours_spelled(words: str) -> str:
    """« 18-21 » are hours where both may be."""

    def spelled(found: re.Match[str]) -> str:
        first, last = int(found[1]), int(found[2])
        fits = first < LAST_HOUR and last <= LAST_HOUR and first != last
        return f"{first}:00-{last % LAST_HOUR}:00" if fits else found[0]

    return RUN.sub(spelled, words)


def _days_spelled(words: str) -> str:
    """« Le jeudi », « jeudi et vendredi » are each of them; « du mardi au samedi », « mardi 8 » are left as they are."""
    several = len(SEVERAL.findall(words)) > 0

    def spelled(found: re.Match[str]) -> str:
        article = "les " if found[1] and not ENGLISH_DAY.match(found[2]) else found[1] or ""
        return f"{article}{found[2]}s" if found[1] or several else found[0]

    return ONE_DAY.sub(spelled, words)


def _mention(text: str, now: datetime, language: str) -> Mention | None:
    """The one that comes again, else the one with hours; a name such as « nuit » in front of it may have to be left out."""
    best: Mention | None = None
    for cut in [0, *(found.end() for found in FIRST_WORDS.finditer(text))][:MOST_CUT]:
        found = [
            one for one in read_times(" " * cut + text[cut:], now, language[:2], asked=True) if one.start
        ]
        ranked = sorted(found, key=lambda one: (one.end is None, one.rrule is None))
        best = best or next(iter(ranked), None)
        if ranked and ranked[0].end and ranked[0].grain in {"minute", "hour"}:
            return ranked[0]
    return best


def _rule(mention: Mention, said: str, *, weekly: bool) -> str | None:
    """« Du mardi au samedi » is every week on these days, not those of one week; without any rule it is once."""
    rule = (mention.rrule or "").split("\n")[0]
    if not rule:
        return (
            f"RRULE:FREQ=WEEKLY;BYDAY={DAYS[mention.start.weekday()]}" if weekly and mention.start else None
        )
    if (
        "FREQ=DAILY" in rule
        and "UNTIL=" in rule
        and mention.start
        and not re.search(r"\bjusqu|\buntil\b", said)
    ):
        last = datetime.strptime(re.findall(r"UNTIL=(\d{8})", rule)[0], "%Y%m%d").weekday()  # noqa: DTZ007 - a date of the wall
        first = mention.start.weekday()
        days = [DAYS[(first + n) % 7] for n in range((last - first) % 7 + 1)]
        return f"RRULE:FREQ=WEEKLY;BYDAY={','.join(days)}"
    return rule if re.search(r"\bjusqu|\buntil\b|\bfois\b|\btimes\b", said) else BOUND.sub("", rule)


def _number(found: re.Match[str] | None) -> int | None:
    said = next((group for group in found.groups() if group), "") if found else ""
    return int(said) if said.isdecimal() else COUNTS.get(said)


def _weeks(found: re.Match[str] | None) -> str:
    said = next((group for group in found.groups() if group), "") if found else ""
    return "" if not said else "even" if said in EVEN else "odd"


def _blanked(text: str, spans: object) -> str:
    letters = list(text)
    for begin, finish in spans:  # type: ignore[attr-defined]
        letters[begin:finish] = "\x00" * (finish - begin)
    return "".join(letters).replace("\x00", " ")


def _name(rest: str) -> str:
    """What is left when times, numbers and small words at both ends are taken away."""
    words = [word for word in LEFT.split(rest.replace("’", "'")) if word]
    while words and _light(words[0]):
        words.pop(0)
    while words and _light(words[-1]):
        words.pop()
    name = " ".join(words)
    return name[:1].upper() + name[1:]


def _light(word: str) -> bool:
    return all(part in LIGHT for part in re.findall(r"[^\W_]+", plain(word))) or not re.search(r"\w", word)
