"""From tokens to the first typed pieces: the longest phrases, and words that need their neighbours."""

from bot.understanding.times import words_en, words_fr
from bot.understanding.times.dictionary import Entry, dictionary, longest
from bot.understanding.times.pieces import Number, Piece
from bot.understanding.times.rules_digits import compact
from bot.understanding.times.spelling import misspelled
from bot.understanding.times.tokens import SIGNS, Token
from bot.understanding.times.weak_words import TIMELY, weak

THINGS = frozenset(f"{words_fr.NUMBERED}|{words_en.NUMBERED}".split("|"))
SHORT_FORMS = frozenset(
    form for words in (words_fr, words_en) for form in (*words.WEEKDAY_FORMS, *words.MONTH_FORMS)
)
PLACES = frozenset({"studio", "hall", "room", "salle"})
TO = frozenset({"to", "till", "til", "until", "a", "and"})
YEAR = 4
DAYS_IN_A_MONTH, MONTHS_IN_A_YEAR = 31, 12
COUNTED = {"cle", "page", "note", "score", "etape", "step", "format", "question"}
ABBREVIATED = {"week", "weekday", "month", "hour", "minute", "ampm"}
APOSTROPHE = "'"
GLUE = {"'", "-", "‑", "‐"}
OVENS = frozenset({"le", "du", "au", "un", "ce", "mon", "ton", "notre", "votre", "petit", "grand", "de", "d"})
HOURS_ANNOUNCED = frozenset(
    {"at", "to", "past", "till", "until", "from", "and", "between", "by", "around", "for", "in"}
)
HOW = frozenset(f"{words_fr.HOW}|{words_en.HOW}".split("|"))
MINUTE_MARKS = {"m", "mn", "min", "mins"}
COUNTS = {"number", "a", "an"}
UNITS = {"minute", "hour", "hours", "day", "week", "months", "years"}
OWNERS = {"weekday", "week", "weekend", "months", "offset", "month"}
LONG_ENOUGH = 5
FIRST_YEAR, LAST_YEAR = 1900, 2100


def lexemes(tokens: list[Token], language: str) -> list[Piece]:
    """Cut tokens into the pieces of the longest phrases, from left to right."""
    pieces: list[Piece] = []
    index = 0
    while index < len(tokens):
        if tokens[index].text == APOSTROPHE and index and _tight(tokens, index):
            index += 2 if _of_a_time(pieces, tokens, index) else 1
            continue
        if _says_only_how(pieces, tokens, index) or _ends_an_hour(pieces, tokens[index]):
            index += 1
            continue
        phrase = None if _another(tokens, index, language) else _phrase(tokens, index)
        size, (tag, value) = phrase or (1, _single(tokens, index, language))
        if tag == "dot" and pieces and pieces[-1].tag in ABBREVIATED and not _before_digit(tokens, index):
            index += 1
            continue
        pieces.append(Piece(tag, value, tokens[index].begin, tokens[index + size - 1].finish))
        index += size
    return pieces


def _of_a_time(pieces: list[Piece], tokens: list[Token], index: int) -> bool:
    """Whether "'s" stands behind a word of time: "last week's Sunday", "Saturday's afternoon"."""
    return bool(pieces) and pieces[-1].tag in OWNERS and tokens[index + 1].fold == "s"


def _says_only_how(pieces: list[Piece], tokens: list[Token], index: int) -> bool:
    """Whether a word between a number and its unit tells nothing: « deux petites heures », "two short hours"."""
    if tokens[index].fold not in HOW or index + 1 == len(tokens) or not pieces:
        return False
    return pieces[-1].tag in COUNTS and dictionary().get(tokens[index + 1].fold, ("", None))[0] in UNITS


def _ends_an_hour(pieces: list[Piece], token: Token) -> bool:
    """Whether it is the mark of minutes, without a space: « 18h30mn », where « 14h 30 mn » is half an hour at two."""
    if token.fold not in MINUTE_MARKS or [piece.tag for piece in pieces[-2:]] != ["hour", "number"]:
        return False
    hour, minutes = pieces[-2:]
    return hour.finish == minutes.begin and minutes.finish == token.begin


def _another(tokens: list[Token], index: int, language: str) -> bool:
    """Whether a number is something else here: « sept » a month (« 20 sept. »), « four » an oven, "Dec 12 noon" a day."""
    word, before = tokens[index].fold, tokens[index - 1] if index else None
    if word == "12":
        return before is not None and dictionary().get(before.fold, ("", None))[0] == "month"
    if word == "2":  # "a 2 day workshop"
        return [token.kind for token in tokens[index + 2 : index + 3]] == ["word"] and not _timely(
            tokens[index + 2]
        )
    if word == "four":
        told = before.fold if before else ""
        return told in OVENS or (language == "fr" and told not in HOURS_ANNOUNCED)
    return word == "sept" and before is not None and before.kind == "number"


def _timely(token: Token) -> bool:
    """Whether it is a word that people say beside a day."""
    return token.fold in dictionary() or token.fold in longest()


def _before_digit(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].begin == tokens[index].finish


def _phrase(tokens: list[Token], index: int) -> tuple[int, Entry] | None:
    token = tokens[index]
    limit = max(longest().get(token.fold, 0), longest().get(token.text, 0))
    words, best, text, fold = 0, None, "", ""
    for size, word in enumerate(tokens[index : index + 2 * limit], 1):
        if size > 1 and word.text in GLUE and _glued(tokens, index + size - 1):
            continue
        words += 1
        text, fold = f"{text} {word.text}".strip(), f"{fold} {word.fold}".strip()
        if words > limit:
            break
        found = dictionary().get(text) or dictionary().get(fold)
        best = (size, found) if found else best
    return best


def _glued(tokens: list[Token], index: int) -> bool:
    """Whether a sign joins two words: "week-end", "New Year's", "All Saints' Day"."""
    plural = tokens[index].text == APOSTROPHE and tokens[index - 1].finish == tokens[index].begin
    return _tight(tokens, index) or (plural and tokens[index - 1].fold.endswith("s"))


def _stands_before_a_month(tokens: list[Token], index: int) -> bool:
    """Whether a dot makes an ordinal, as Germans write it: "the 8. December"."""
    number, month = tokens[index - 1], dictionary().get(tokens[index + 1].fold, ("", None))[0] == "month"
    return month and number.kind == "number" and int(number.text) <= DAYS_IN_A_MONTH


def _closes_a_date(tokens: list[Token], index: int) -> bool:
    """Whether a dot stands behind a date as Germans write it: « am 14.12. um 18:30 »."""
    day, dot, month = tokens[max(index - 3, 0) : index] if index >= len("d.m") else [tokens[index]] * 3
    dated = tokens[index].text == dot.text == "." and day.kind == month.kind == "number"
    return (
        dated
        and int(day.text) <= DAYS_IN_A_MONTH
        and len(month.text) == len("12")
        and int(month.text) <= MONTHS_IN_A_YEAR
    )


def _tight(tokens: list[Token], index: int) -> bool:
    """Whether a sign stands between two words without a space."""
    before, sign = tokens[index - 1], tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else sign
    return before.finish == sign.begin and sign.finish == after.begin


def _single(tokens: list[Token], index: int, language: str) -> Entry:
    token = tokens[index]
    if token.kind == "number":
        return _number(tokens, index)
    if token.kind != "word":
        return (_sign(tokens, index), None) if token.kind == "sign" else ("word", None)
    before = tokens[index - 1] if index else None
    if before and before.kind == "number" and before.finish == token.begin and _suffix(token.fold):
        return "suffix", token.fold
    return weak(tokens, index, language) or misspelled(token.fold) or ("word", None)


def _sign(tokens: list[Token], index: int) -> str:
    """End a sentence at a full stop after a long word or a number, not after "déc."."""
    token = tokens[index]
    if token.text == ":" and _introduces(tokens, index):
        return "comma"
    if token.text == "," and _within_a_number(tokens, index):
        return "decimal"
    if token.text == "." and 0 < index == len(tokens) - 1 and tokens[index - 1].kind == "number":
        return "stop"
    if token.text != "." or index in {0, len(tokens) - 1} or tokens[index + 1].begin == token.finish:
        return SIGNS.get(token.text, "word")
    if _stands_before_a_month(tokens, index):
        return "of"
    if _closes_a_date(tokens, index):
        return "dot"
    before = tokens[index - 1]
    short = before.finish - before.begin < LONG_ENOUGH or before.fold in SHORT_FORMS
    return "dot" if before.kind == "word" and short else "stop"


def _within_a_number(tokens: list[Token], index: int) -> bool:
    """Whether a comma stands between two digits: « 2,5 h », where « 14-16, 4 personnes » has it behind an hour."""
    number = 0 < index < len(tokens) - 1 and tokens[index - 1].kind == tokens[index + 1].kind == "number"
    return number and _tight(tokens, index)


def _introduces(tokens: list[Token], index: int) -> bool:
    """Whether a colon stands apart, as in « le 8 : 14h30 », and not in an hour, as in « 14 : 30 »."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if (
        after is None
        or not index
        or (after.begin == tokens[index].finish and tokens[index - 1].kind == "number")
    ):
        return False
    both = tokens[index - 1].kind == after.kind == "number" and len(after.text) == len("30")
    further = tokens[index + 2].fold if index + 2 < len(tokens) else ""
    return not both or dictionary().get(further, ("", None))[0] in TIMELY or further in {":", "-"}


def _suffix(word: str) -> bool:
    return word in f"{words_en.SUFFIXES}|{words_fr.SUFFIXES}".split("|")


def _number(tokens: list[Token], index: int) -> Entry:
    token = tokens[index]
    if len(token.text) > len("2027") or _numbered(tokens, index):
        return "word", None
    value = int(token.text)
    if len(token.text) == len("2027"):
        if FIRST_YEAR <= value <= LAST_YEAR:
            return "year", value
        clock = compact(value)
        return ("compact", clock) if clock else ("word", None)
    return "number", Number(value, len(token.text))


def _numbered(tokens: list[Token], index: int) -> bool:
    """Whether this number is the name of a thing: "salle 12", "room 3", not "salle 12/11" or "salle 14h"."""
    if not index or tokens[index - 1].fold not in THINGS:
        return False
    if tokens[index - 1].fold in PLACES and _hours_of_a_day(tokens[index + 1 : index + 4]):
        return False
    if tokens[index - 1].fold == "release" and _joined(tokens[index + 1 :]):
        return False  # "I'd release 5 to 6"
    sign, after = ([token.fold for token in tokens[index + 1 : index + 3]] + ["", ""])[:2]
    if SIGNS.get(sign) == "dash" and (
        len(tokens[index].text) == YEAR or _hour(tokens[index + 2 : index + 4])
    ):
        return False  # "the blue room 2026-12-05", "studio 6-7pm"
    if sign == "/":
        return len(after) != len("11") or tokens[index - 1].fold in COUNTED
    return sign != ":" and (dictionary().get(sign) or misspelled(sign) or ("", None))[0] not in TIMELY


def _hours_of_a_day(tokens: list[Token]) -> bool:
    """Whether a number goes on as hours of a day: "studio 8 to 10 tonight", « la salle 8 à 10 demain »."""
    day = dictionary().get(tokens[2].fold, ("", None))[0] if len(tokens) > 2 else ""  # noqa: PLR2004
    return _joined(tokens) and day in {"offset", "tonight", "weekday", "ampm"}


def _joined(tokens: list[Token]) -> bool:
    """Whether a number goes on to another one: "to 10", "-10"."""
    dash = tokens[:1] != [] and (tokens[0].fold in TO or SIGNS.get(tokens[0].text) == "dash")
    return dash and len(tokens) > 1 and tokens[1].kind == "number"


def _hour(tokens: list[Token]) -> bool:
    """Whether a number and the mark of an hour stand here: "7pm", « 16h »."""
    marks = [dictionary().get(token.fold, ("", None))[0] for token in tokens[1:]]
    return tokens[:1] != [] and tokens[0].kind == "number" and marks in (["ampm"], ["hour"])
