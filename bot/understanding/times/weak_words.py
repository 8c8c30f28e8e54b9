"""Short words that are a day or a month only beside a time: "mar", "Sun", "may", "Sam"."""

from itertools import takewhile

from bot.understanding.times import words_en, words_fr
from bot.understanding.times.dictionary import Entry, dictionary
from bot.understanding.times.pieces import MonthName, Weekday
from bot.understanding.times.tokens import SIGNS, Token

MONTH_ANNOUNCED = frozenset(
    [
        "in",
        "of",
        "next",
        "until",
        "till",
        "by",
        "since",
        "early",
        "late",
        "mid",
        "end",
        "every",
        "st",
        "nd",
        "rd",
        "th",
        "before",
        "after",
        "during",
        "through",
        "thru",
    ]
)
TIMELY = {"month", "hour", "hours", "ampm", "minute"}
"""What makes the number before it a time."""
ANNOUNCED = frozenset({"sauf", "hors", "excepte", "chaque"})
"""« Sauf dim », « chaque sam »."""
RANGES = frozenset({"to", "thru", "through", "till", "au", "a"})
HOUR_SIGNS = frozenset({",", "-", ":", "at", "@", "from", "between", "around", "à", "a", "de", "vers"})
ABBREVIATION = "."
HOUR_MARKS = frozenset({":", ".", "in", "o", "-", "to", "til", "till", "until"})
THANKS = frozenset({".", "?", "!", "please", "pls", "thanks", "ok", "stp", "svp", "merci"})
JOINTS = {"/", "-", "et", "and", "ou", "or", "&"}
CLOSING = frozenset({",", "?", "!", ".", ";", ")"})
EVENTS = frozenset(
    [
        "cafe", "workshop", "class", "course", "night", "club", "fair", "jam", "session", "party", "market", "sale", "gig", "concert",
        "practice", "rehearsal", "yoga", "pilates", "karate", "zumba", "hall", "studio", "kitchen", "laser", "workshops", "classes",
        "available", "unavailable", "free", "open", "closed", "off", "away", "busy", "shift", "meeting", "dinner", "brunch", "breakfast",
        "match", "training", "tournament", "film", "movie", "quiz", "drinks", "meetup", "event", "tour", "booking", "induction",
    ]
)  # fmt: skip
"""What "sat" or "sun" stands behind as a day, and hardly as a verb or a star."""
NEXT = frozenset({"next", "nxt"})
ON = frozenset({"on", "this", "last"})
BEHIND_A_DAY = frozenset({"at", "@", "from", ",", "for", "between", "till", "until", "please", "pls", "?"})
SHORT_FORMS = frozenset(
    [*words_fr.WEAK_WEEKDAYS, *words_en.WEAK_WEEKDAYS, *words_fr.WEEKDAY_FORMS, *words_en.WEEKDAY_FORMS]
)
DAYS_IN_SHORT = frozenset(
    [
        *words_fr.WEAK_WEEKDAYS, *words_en.WEAK_WEEKDAYS, *words_fr.WEEKDAYS, *words_en.WEEKDAYS,
        *words_fr.WEEKDAY_FORMS, *words_en.WEEKDAY_FORMS,
    ]
)  # fmt: skip


def _week_range(tokens: list[Token], index: int) -> bool:
    """Whether a weekday follows a dash: "Mon-Fri"."""
    dash, *following = [token.fold for token in tokens[index + 1 : index + 3]] or [""]
    named = any(dictionary().get(word, ("", None))[0] == "weekday" for word in following)
    return (SIGNS.get(dash) == "dash" or dash in RANGES) and named


def _part_before(tokens: list[Token], index: int) -> bool:
    return dictionary().get(tokens[index - 1].fold, ("", None))[0] == "part"


def _after_a_month(tokens: list[Token], index: int) -> bool:
    """Whether it ends a row of months: "from January to March"."""
    month = index > 1 and dictionary().get(tokens[index - 2].fold, ("", None))[0] == "month"
    return month and (
        tokens[index - 1].fold in RANGES | JOINTS or SIGNS.get(tokens[index - 1].text) == "dash"
    )


def _before_part(tokens: list[Token], index: int) -> bool:
    """Whether a part of the day follows: « sam matin », "sat morning", "sat pm"."""
    return dictionary().get(tokens[index + 1].fold, ("", None))[0] in {"part", "ampm"}


def _hour_announced(tokens: list[Token], index: int) -> bool:
    """Whether an hour follows, with its mark: "Sat at 2pm", "Sun, 14:00"."""
    following = [token.fold for token in tokens[index + 1 : index + 6]]
    dotted = int(index == 0 and following[:1] == [ABBREVIATION])  # « Sam. de 10h à midi »
    signs = dotted + len(list(takewhile(HOUR_SIGNS.__contains__, following[dotted:])))
    number, mark = [*following[signs:], "", ""][:2]
    hour = number.isdigit() and (mark in HOUR_MARKS or dictionary().get(mark, ("", None))[0] in TIMELY)
    return signs > 0 and (hour or dictionary().get(number, ("", None))[0] in {"clock", "half", "quarter"})


def _before_hours(tokens: list[Token], index: int) -> bool:
    """Whether hours follow a word that is no month: « bureau 5 mer 13-17 »."""
    first, dash, second = [*(token.fold for token in tokens[index + 1 : index + 4]), "", "", ""][:3]
    return tokens[index].fold != "mar" and first.isdigit() and SIGNS.get(dash) == "dash" and second.isdigit()


def _last(tokens: list[Token], index: int) -> bool:
    """Whether nothing follows but thanks."""
    return all(token.fold in THANKS for token in tokens[index + 1 :])


def _of_two(tokens: list[Token], index: int) -> bool:
    """Whether another weekday stands beside it: « sam ou dim », "sat/sun"."""
    both = [tokens[place : place + 2] for place in (index - 2, index + 1) if place >= 0]
    pairs = [pair if place else pair[::-1] for place, pair in enumerate(both, len(both) == 1)]
    return any(len(pair) > 1 and _row(pair[0].fold, pair[1].fold) for pair in pairs)


def _behind_an_event(tokens: list[Token], index: int) -> bool:
    """Whether it closes what is on: "the repair café sat, with a lamp", where "he sat, and …" is a verb."""
    closed = index + 1 == len(tokens) or tokens[index + 1].text in CLOSING
    return index > 0 and tokens[index - 1].fold in EVENTS and closed


def _announced(tokens: list[Token], index: int) -> bool:
    """Whether the word before says that a weekday comes: "next sat", "on sat at the hall", but not "this sat there"."""
    before, after = tokens[index - 1].fold, tokens[index + 1].fold if index + 1 < len(tokens) else ""
    return before in NEXT or (before in ON and (_last(tokens, index) or after in BEHIND_A_DAY))


def _in_a_row(tokens: list[Token], index: int) -> bool:
    """Whether other short weekdays stand right beside it, and an hour behind them all: « lun mer ven 12h »."""
    first = last = index
    while first and tokens[first - 1].fold in SHORT_FORMS:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].fold in SHORT_FORMS:
        last += 1
    return last > first and (last + 1 == len(tokens) or tokens[last + 1].kind == "number" or last - first > 1)


def _at_an_hour(tokens: list[Token], index: int) -> bool:
    """Whether a number closes the words, behind "at": "c u sat @ 2"."""
    at, number, *more = [*(token.fold for token in tokens[index + 1 :]), "", ""]
    return at in {"at", "@"} and number.isdigit() and THANKS.issuperset(filter(None, more))


def _row(sign: str, word: str) -> bool:
    """Whether they go on with a row: « sam ou dim », "mon, tue and thu", but not « Sam, dimanche on vient »."""
    return (sign in JOINTS and word in DAYS_IN_SHORT) or (sign == "," and word in SHORT_FORMS)


def weak(tokens: list[Token], index: int, language: str) -> Entry | None:
    """Words that are a weekday or a month only beside a number: "mar", "Sun", "may", "Sam"."""
    word, earlier = tokens[index].fold, tokens[index - 1] if index else None
    if earlier and (announced := _weekday_behind(earlier, tokens, index)):
        return announced
    before = _behind_a_number(tokens, index)
    after = _beside_an_hour(tokens, index)
    for words in sorted((words_fr, words_en), key=lambda words: language != words.LANGUAGE):
        ended = words is words_en and earlier is not None and earlier.fold in {"am", "pm"}
        alone = not before or _week_range(tokens, index) or _before_hours(tokens, index)
        if (after or ended) and word in words.WEAK_WEEKDAYS and alone:
            return "weekday", Weekday(words.WEAK_WEEKDAYS[word])
        if (before or after) and word in words.WEAK_MONTHS:
            return "month", MonthName(words.WEAK_MONTHS[word])
    return None


def _weekday_behind(earlier: Token, tokens: list[Token], index: int) -> Entry | None:
    """Find the weekday that the word before it makes of it: "every sun", « le mar »."""
    word = tokens[index].fold
    english = earlier.fold in {"every", "each"} or _announced(tokens, index)
    if english and word in words_en.WEAK_WEEKDAYS:
        return "weekday", Weekday(words_en.WEAK_WEEKDAYS[word])
    if earlier.fold in ANNOUNCED and word in words_fr.WEAK_WEEKDAYS:
        return "weekday", Weekday(words_fr.WEAK_WEEKDAYS[word])
    return None


def _behind_a_number(tokens: list[Token], index: int) -> bool:
    earlier = tokens[index - 1] if index else None
    return earlier is not None and (
        earlier.kind == "number" or earlier.fold in MONTH_ANNOUNCED or _after_a_month(tokens, index)
    )


def _beside_an_hour(tokens: list[Token], index: int) -> bool:
    """Whether what follows, or the whole of what is said, makes a day or a month of it."""
    return (
        _before_a_number(tokens, index)
        or _hour_announced(tokens, index)
        or _of_two(tokens, index)
        or _in_a_row(tokens, index)
        or _of_an_event(tokens, index)
        or len(tokens) - (tokens[-1].text == ".") == 1
        or (index > 0 and _part_before(tokens, index) and _last(tokens, index))
    )


def _before_a_number(tokens: list[Token], index: int) -> bool:
    """Whether a number, or what goes on with one, stands behind it and its dot."""
    if index + 1 < len(tokens) and tokens[index + 1].fold in words_en.ORDINALS:
        return True
    beyond = index + (2 if index + 1 < len(tokens) and tokens[index + 1].text == "." else 1)
    return beyond < len(tokens) and (
        tokens[beyond].kind == "number" or _week_range(tokens, index) or _before_part(tokens, beyond - 1)
    )


def _of_an_event(tokens: list[Token], index: int) -> bool:
    weekday = tokens[index].fold in words_en.WEAK_WEEKDAYS
    return weekday and (_at_an_hour(tokens, index) or _behind_an_event(tokens, index))
