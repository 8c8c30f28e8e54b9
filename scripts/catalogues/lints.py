"""What makes a sentence bad to read, to hear or to be told, whatever it says."""

import re
from collections.abc import Iterator

from bot.core.words import FORMS as WORD_FORMS
from bot.core.words import WORDS
from bot.engine.wording.moments import FORMS as MOMENT_FORMS
from bot.engine.wording.template import Field, taken_apart

NBSP = "\u00a0"
_ANY_NBSP = "\u00a0\u202f"

_EMOJI = re.compile(
    "(?:[\U0001f000-\U0001faff\u2600-\u27bf\u2b05-\u2b55\u231a-\u23ff\u25a0-\u25ff\u2139\u3030\u303d\u3297\u3299]|[0-9#*]\ufe0f?\u20e3)"
    "(?:[\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]|(?<=\u200d).)*"
)
_ARROW = re.compile("[\u2190-\u21ff\u27f0-\u27ff\u2900-\u297f\u2b00-\u2b04]|[-=]+>|<[-=]+")
_TABLE = re.compile("[|\t\u2500-\u257f]|[-+=_]{3,}")
_DOT = re.compile("[·‧•∙⋅]")
_MONEY = re.compile(r"\b(?:unpaid|prices?|debts?|impayée?s?|prix|dettes?)\b", re.IGNORECASE)
_WITH_ENDING = re.compile(
    r"\w\((?:e|es|ne|nes|le|trice|euse|ère|ve|s?e)\)|\w/(?:e|es|ne|trice|euse|ère|ve)\b"
    r"|\wé[.-]e\b|\w[.-]e[.-]s\b|\bil/elle\b|\biel\b",
    re.IGNORECASE,
)
_AGREEING = re.compile(
    r"\b(?:tu (?:es|seras|étais|serais)|t'es|sois|vous (?:êtes|serez|étiez|seriez)|soyez|te voilà|vous voilà)\s+"
    r"(?:(?:pas|bien|déjà|toujours|encore|plus|maintenant|désormais|déjà|aussi|très)\s+)*"
    r"(?!ici\b|aussi\b|ainsi\b|parmi\b|oui\b|midi\b|jeudi\b|\w+di\b)"
    r"(?:\w+(?:é|ée|és|ées|i|ie|is|ise|it|ite|u|ue|us|ert|erte|eur|euse|trice)|prête?|seule?|sûre?|contente?|absente?|présente?|certaine?)\b",
    re.IGNORECASE,
)

_TIDIED = (
    (re.compile(r" +(?=[:;!?»](?!\w))"), NBSP),
    (re.compile(r"(?<=[\w)}»])(?=[:;!?](?:\s|$))"), NBSP),
    (re.compile(r"« *(?=[^\s])"), f"«{NBSP}"),
    (re.compile(rf"(?<![\s{_ANY_NBSP}])»"), f"{NBSP}»"),
    (re.compile(r"(?<=[\d}]) ?h(?![^\W\d])"), f"{NBSP}h"),
    (re.compile(rf"(?<=\d{NBSP}h) ?(?=\d\d\b)"), NBSP),
    (re.compile(r"(?<=\d) (?=min\b)"), NBSP),
    (re.compile(r"\.\.\."), "…"),
)


def tidied(french: str) -> str:
    """With the spaces that French wants: none of them may break a line."""
    for pattern, right in _TIDIED:
        french = pattern.sub(right, french)
    return french


def flaws(text: str, language: str) -> Iterator[str]:
    """What is wrong with one wording in one language, in words for whoever wrote it."""
    yield from _unsayable(text)
    yield from _unreadable(text)
    if _MONEY.search(text):
        yield "money stays out of the house's words"
    if language == "fr":
        yield from _bad_french(text)


def _unsayable(text: str) -> Iterator[str]:
    try:
        fields = [piece for piece in taken_apart(text) if isinstance(piece, Field)]
    except ValueError as error:
        yield f"its fields cannot be read: {error}"
        return
    yield from (
        f"no house has the word or form {field.name}:{field.form}" for field in fields if not _known(field)
    )


def _known(field: Field) -> bool:
    form = field.form[:1].lower() + field.form[1:]
    if field.word is not None:
        return field.word in WORDS and form in ("", *WORD_FORMS)
    return form in MOMENT_FORMS or form in WORD_FORMS


def _unreadable(text: str) -> Iterator[str]:
    emoji = list(_EMOJI.finditer(text))
    if len(emoji) > 1:
        yield "more than one emoji"
    if emoji and not text[: emoji[0].start()].strip():
        yield "an emoji comes first or alone"
    if _ARROW.search(text):
        yield "an arrow: say it in words"
    if _TABLE.search(text):
        yield "looks like a table: one item a line, in words"
    if _DOT.search(text):
        yield "a middle dot or bullet: it cannot be read aloud"
    if "\n" in text:
        yield "a line break: one line is one sentence"
    if text != text.strip():
        yield "space at an end"


def _bad_french(text: str) -> Iterator[str]:
    if tidied(text) != text:
        yield f"typography, should be {tidied(text)!r} (scripts/catalogue update mends it)"
    if '"' in text:
        yield "straight quotes: French has « »"
    if _WITH_ENDING.search(text) or _AGREEING.search(text.replace("’", "'")):
        yield "agrees with the reader's gender"
