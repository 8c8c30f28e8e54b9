"""A sentence and its values, put into words for one reader; whatever is wrong with a translation, something is said."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.core.locale import ENGLISH
from bot.core.presentation import Inline, Plain
from bot.core.text import ELLIPSIS, Text, Value
from bot.engine.wording.reader import Reader
from bot.engine.wording.template import Field, taken_apart
from bot.engine.wording.values import joined, marked

_UNSAYABLE = (LookupError, ValueError, TypeError, ArithmeticError)


def say(text: Text, reader: Reader) -> tuple[Inline, ...]:
    """The words, marked by what they are. A sentence that cannot be filled is said in English, else with gaps."""
    values = dict(text.values)
    if text.plural is not None:
        values.setdefault("count", text.count)
    try:
        return _merged(_filled(_translated(text, reader), values, reader))
    except _UNSAYABLE:
        return _in_english(text, values, replace(reader, locale=ENGLISH))


def plain(text: Text, reader: Reader) -> str:
    """The same as mere words: for labels, logs and lists of commands."""
    return joined(say(text, reader))


@marked.register
def _sentence(value: Text, form: str, reader: Reader) -> Iterable[Inline]:  # noqa: ARG001
    return say(value, reader)


def _in_english(text: Text, values: Mapping[str, Value], reader: Reader) -> tuple[Inline, ...]:
    english = text.message if text.plural is None or text.count == 1 else text.plural
    try:
        return _merged(_filled(english, values, reader))
    except _UNSAYABLE:
        return _merged(_with_gaps(english, values, reader))


def _translated(text: Text, reader: Reader) -> str:
    if text.plural is None:
        return reader.catalogues.translate(text.message, reader.locale)
    return reader.catalogues.plural(text.message, text.plural, text.count, reader.locale)


def _filled(message: str, values: Mapping[str, Value], reader: Reader) -> Iterator[Inline]:
    for piece in taken_apart(message):
        if isinstance(piece, str):
            yield Plain(piece)
        else:
            yield from _field(piece, values, reader)


def _field(field: Field, values: Mapping[str, Value], reader: Reader) -> Iterable[Inline]:
    if field.word is not None:
        return (Plain(reader.word(field.word, field.form or "one")),)
    return tuple(marked(values[field.name], field.form, reader))


def _with_gaps(message: str, values: Mapping[str, Value], reader: Reader) -> Iterator[Inline]:
    try:
        pieces = taken_apart(message)
    except ValueError:
        yield Plain(message)
        return
    for piece in pieces:
        try:
            yield from _field(piece, values, reader) if isinstance(piece, Field) else (Plain(piece),)
        except _UNSAYABLE:
            yield Plain(ELLIPSIS)


def _merged(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Our own words in one piece wherever they touch."""
    merged: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Plain) and merged and isinstance(merged[-1], Plain):
            merged[-1] = Plain(merged[-1].text + inline.text)
        elif inline.text:
            merged.append(inline)
    return tuple(merged)
