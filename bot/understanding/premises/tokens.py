"""The paragraph as tokens: what may tell opening hours has a letter of its own, everything else is `W`.

`D` days, `T` moment, `A` all day, `O` open, `C` closed, `X` except, `P` part of a day; `R` a range, `U` until,
`N` and, `B` a break, `F` from, `E` between, `f` a filler; `#` a number that could be an hour, `u` a unit of capacity.
"""

import re
from dataclasses import dataclass

from bot.understanding.premises import weekdays
from bot.understanding.premises.clock import TIME, Clock, read_clock
from bot.understanding.premises.nouns import UNITS, is_noun

GLUE = "FfRUNBE"
_WORDS = {
    word: kind
    for kind, words in {
        "R": "a au to through thru -",
        "U": "until till til jusque",
        "N": "et and & / + puis then ou or |",
        "B": ", ; . ! ? ) \n •",
        "F": "de du des from depuis",
        "E": "entre between",
        "f": "le la les l on the at en is are est sont we nous sommes chaque every each tous toutes "
        "jour jours day days : ( ' re",
        "O": "ouvert ouverte ouverts ouvertes ouvre ouvrent ouverture open opens opening horaire horaires hours",
        "C": "ferme fermee fermes fermees ferment fermeture closed closes close",
        "X": "sauf except excepte hormis hors",
        "P": "matin matins matinee soir soirs soiree morning mornings afternoon afternoons evening evenings",
        "u": " ".join(UNITS),
    }.items()
    for word in ((words.split(" ")) if kind == "B" else words.split())
}
_DAYS = {
    r"7 ?j?(?:ours)? ?(?:/|sur) ?7j?|tous les jours|toute la semaine|chaque jour|every ?day|daily|all week"
    r"|7 days a week|seven days a week": weekdays.EVERY_DAY,
    r"(?:en |la )?semaine|jours? (?:ouvres?|ouvrables?|de semaine)|week-?days?": weekdays.WORKING_DAYS,
    r"week-?ends?|week ends?": weekdays.WEEKEND,
}
_PHRASES = {
    "A": r"24 ?/ ?7|24 ?h? ?(?:/|sur) ?24 ?h?",
    "U": r"jusqu'(?:a|au)|up to",
    "F": r"a partir d[eu]",
    "P": r"apres[- ]midis?",
    "C": r"pas ouvert|not open",
    "X": r"but not",
    "O": r"(?:horaires|heures) d'ouverture|opening times",
}
_TOKEN = re.compile(
    "|".join(
        [
            *(f"(?P<{kind}>(?:{pattern})(?!\\w))" for kind, pattern in _PHRASES.items()),
            *(f"(?P<days{index}>(?:{pattern})(?!\\w))" for index, pattern in enumerate(_DAYS)),
            f"(?P<time>{TIME})",
            r"(?P<number>[0-9]{1,2}(?!\w))",
            r"(?P<word>\w+)",
            r"(?P<sign>[^\w ])",
        ]
    )
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token, where it stands in the text, and the days or the moment that it tells."""

    kind: str
    start: int
    end: int
    days: frozenset[int] = frozenset()
    clock: Clock | None = None


def tokens_of(folded: str) -> list[Token]:
    """Cut a folded text into tokens; numbers next to hours and days become moments."""
    tokens: list[Token] = []
    before = ""
    for found in _TOKEN.finditer(folded):
        token = _token(found, tokens[-1] if tokens else None, before)
        tokens.append(token)
        before = found[0] if token.kind != "F" else before
    kinds = _with_bare_hours("".join(token.kind for token in tokens))
    return [
        token if kind == token.kind else Token(kind, token.start, token.end, token.days, token.clock)
        for token, kind in zip(tokens, kinds, strict=True)
    ]


def _token(found: re.Match[str], last: Token | None, before: str) -> Token:
    group, written = found.lastgroup or "", found[0]
    if group.startswith("days"):
        return Token("D", *found.span(), days=list(_DAYS.values())[int(group[4:])])
    if group in {"time", "number"}:
        clock = read_clock(written)
        kind = "T" if group == "time" else "#"
        return Token(kind if clock else "W", *found.span(), clock=clock)
    if group == "word":
        return _word(found, before)
    if written == "." and last is not None and _shortened(last, found.start()):
        return Token("f", *found.span())
    return Token(group if group != "sign" else _WORDS.get(written, "W"), *found.span())


def _shortened(last: Token, end: int) -> bool:
    """« mar.-sam. »: the dot after three or four letters of a day is no full stop."""
    return last.kind == "D" and last.end == end and last.end - last.start <= 4  # noqa: PLR2004


def _word(found: re.Match[str], before: str) -> Token:
    written = found[0]
    if written in _WORDS:
        return Token(_WORDS[written], *found.span())
    day = weekdays.day_of(written)
    if day is None or (weekdays.is_short(written) and is_noun(before)):  # « salle de jeu » is no Thursday
        return Token("W", *found.span())
    return Token("D", *found.span(), days=frozenset({day}))


def _with_bare_hours(kinds: str) -> str:
    kinds = re.sub(r"E([T#])N(?=[T#])", r"F\1R", kinds)
    kinds = re.sub(r"#(?=[RU]T(?![RU]T))", "T", kinds)
    kinds = re.sub(r"(?<![RU])(T[RU])#(?!u)", r"\1T", kinds)
    kinds = re.sub(r"([DOPC][Ff]*)#([RU])#(?!u)", r"\1T\2T", kinds)
    kinds = re.sub(r"([DOPCT][FfBN]*)#([RU])#(?![uW])", r"\1T\2T", kinds)
    return re.sub(r"^([Ff]*)#([RU])#$", r"\1T\2T", kinds)
