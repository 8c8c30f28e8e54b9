"""The words of both languages in one dictionary: each phrase with what it says."""

from functools import cache
from types import ModuleType

from bot.understanding.times import words_en, words_fr
from bot.understanding.times.feasts import ChristmasHolidays, feast
from bot.understanding.times.periods import Month, Week
from bot.understanding.times.pieces import Clock, Every, In, Length, MonthName, Number, Ordinal, Part, Weekday
from bot.understanding.times.stretches import Season, Year

Entry = tuple[str, object]

UNIT_LENGTHS = {
    "minute": Length(minutes=1),
    "hour": Length(minutes=60),
    "hours": Length(minutes=60),
    "day": Length(days=1),
    "week": Length(days=7),
    "months": Length(months=1),
    "years": Length(months=12),
}


SHORT: dict[str, Entry] = {
    "eod": ("part", Part("afternoon", sure=True, third="end")),
    "start of the day": ("part", Part("morning", third="start")),
    "the start of the day": ("part", Part("morning", third="start")),
    "end of the day": ("part", Part("afternoon", third="end")),
    "the end of the day": ("part", Part("afternoon", third="end")),
    "cob": ("part", Part("afternoon", sure=True, third="end")),
    "close of play": ("part", Part("afternoon", sure=True, third="end")),
    "close of business": ("part", Part("afternoon", sure=True, third="end")),
    "eow": ("date", Week(0, "end")),
    "eom": ("date", Month(third="end")),
    "eoy": ("date", Year(third="end")),
    "cet ete": ("date", Season(6)),
    "this summer": ("date", Season(6)),
    "cet automne": ("date", Season(9)),
    "this autumn": ("date", Season(9)),
    "cet hiver": ("date", Season(12)),
    "this winter": ("date", Season(12)),
    "ce printemps": ("date", Season(3)),
    "this spring": ("date", Season(3)),
    "un jour sur deux": ("habit", Every("DAILY", 2)),
    "un jour sur trois": ("habit", Every("DAILY", 3)),
    "coming week": ("weeks", Week(1)),
    "upcoming week": ("weeks", Week(1)),
}
"""What offices write in three letters, and other phrases that are whole days by themselves."""


@cache
def dictionary() -> dict[str, Entry]:
    """Every phrase with what it says; where both languages know it, both mean the same."""
    phrases: dict[str, Entry] = {}
    for words in (words_en, words_fr):
        phrases.update(_values(words))
        phrases.update(_marks(words))
    phrases.update(SHORT)
    return phrases


@cache
def longest() -> dict[str, int]:
    """How many words the longest phrase has that begins with a word."""
    lengths: dict[str, int] = {}
    for phrase in dictionary():
        first, count = phrase.split(" ")[0], phrase.count(" ") + 1
        lengths[first] = max(count, lengths.get(first, 0))
    return lengths


def _values(words: ModuleType) -> dict[str, Entry]:
    numbers = dict(words.NUMBERS) | _tens(words)
    return (
        {phrase: ("number", Number(value)) for phrase, value in numbers.items()}
        | {phrase: ("ordinal", Ordinal(value)) for phrase, value in words.ORDINALS.items()}
        | {name: ("weekday", Weekday(index)) for index, name in enumerate(words.WEEKDAYS)}
        | {name + "s": ("weekday", Weekday(index, plural=True)) for index, name in enumerate(words.WEEKDAYS)}
        | {name: ("weekday", Weekday(index)) for name, index in words.WEEKDAY_FORMS.items()}
        | {
            name: ("month", MonthName(index))
            for index, name in enumerate(words.MONTHS, 1)
            if name not in words.WEAK_MONTHS
        }
        | {name: ("month", MonthName(index)) for name, index in words.MONTH_FORMS.items()}
        | {phrase: ("clock", Clock(hour)) for phrase, hour in words.CLOCKS.items()}
        | {phrase: ("length", Length(minutes)) for phrase, minutes in words.LENGTHS.items()}
        | {phrase: ("tonight", Part(name, days, sure=True)) for phrase, (name, days) in words.TONIGHT.items()}
        | {phrase: ("offset", days) for phrase, days in words.DAYS.items()}
        | {
            more + phrase: ("offset", 2)
            for more in words.DAY_MORE
            for phrase, days in words.DAYS.items()
            if days == 1
        }
        | {phrase: ("lapse_now", In(Length())) for phrase in words.NOW.split("|")}
        | {phrase: ("length", Length(days=days)) for phrase, days in words.LONG_LENGTHS.items()}
        | {phrase: ("date", feast(value)) for phrase, value in words.FEASTS.items()}
        | {phrase: ("feast", feast(value)) for phrase, value in words.WEAK_FEASTS.items()}
        | {phrase: ("feast", feast(days)) for phrase, days in words.WEAK_EASTERS.items()}
        | {phrase: ("date", feast(days)) for phrase, days in words.EASTERS.items()}
        | {phrase: ("feast", ChristmasHolidays()) for phrase in words.CHRISTMAS_HOLIDAYS.split("|")}
        | dict.fromkeys(words.HOLIDAYS.split("|"), ("holidays", None))
        | dict.fromkeys(words.SEASONS.split("|"), ("season", None))
        | {phrase: ("ampm", half) for phrase, half in words.HALVES.items()}
        | {phrase: ("rhythm", freq) for phrase, freq in words.RHYTHMS.items()}
    )


def _tens(words: ModuleType) -> dict[str, int]:
    units = {word: value for word, value in words.NUMBERS.items() if 1 <= value <= 9 and " " not in word}  # noqa: PLR2004
    tens: dict[str, int] = dict(words.TENS)
    for ten, value in words.TENS.items():
        tens |= {f"{ten} {unit}": value + amount for unit, amount in units.items()}
        tens |= {ten + joint: value + 1 for joint in words.JOINT}
    return tens


def _marks(words: ModuleType) -> dict[str, Entry]:
    tables: tuple[tuple[dict[str, str], bool], ...] = ((words.MARKS, False), (words.UNITS, True))
    found: dict[str, Entry] = {}
    for table, unit in tables:
        for tag, phrases in table.items():
            value = UNIT_LENGTHS[tag] if unit else None
            found |= dict.fromkeys(phrases.split("|"), (tag, value))
    parts = {phrase: name for name, phrases in words.PARTS.items() for phrase in phrases.split("|")}
    return found | {
        phrase: ("part", Part(name, plural=phrase.endswith("s"))) for phrase, name in parts.items()
    }
