"""Each kind of value as marked words: a person's own stay theirs, ours stay ours."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache, singledispatch

from bot.core.moments import Moment, Span
from bot.core.presentation import Called, Inline, Plain, Theirs, Timed, Typed
from bot.core.text import Code, Days, Listing, Named, Names, UserText, Word
from bot.engine.wording import hours, moments
from bot.engine.wording.reader import Reader


@singledispatch
def marked(value: object, form: str, reader: Reader) -> Iterable[Inline]:
    """The value in words, in the form that its field asks for; raises LookupError for what cannot be said."""
    raise LookupError(f"no words for {type(value).__name__} {form!r} {reader.locale}")


def joined(inlines: Iterable[Inline]) -> str:
    return "".join(inline.text for inline in inlines)


@marked.register(str)
@marked.register(int)
def _plain(value: str | int, form: str, reader: Reader) -> Iterable[Inline]:  # noqa: ARG001
    return (Plain(str(value)),)


@marked.register
def _theirs(value: UserText, form: str, reader: Reader) -> Iterable[Inline]:  # noqa: ARG001
    return (Theirs(str(value)),)


@marked.register
def _called(value: Named, form: str, reader: Reader) -> Iterable[Inline]:  # noqa: ARG001
    return (Called(str(value.name), str(value.identity) if value.identity else None),)


@marked.register
def _typed(value: Code, form: str, reader: Reader) -> Iterable[Inline]:  # noqa: ARG001
    return (Typed(value.text, str(value.account) if value.account else None),)


@marked.register
def _command(value: Names, form: str, reader: Reader) -> Iterable[Inline]:  # noqa: ARG001
    return (Typed(reader.command(value.command)),)


@marked.register
def _word(value: Word, form: str, reader: Reader) -> Iterable[Inline]:
    return (Plain(reader.word(value.key, form or value.form)),)


@marked.register
def _length(value: timedelta, form: str, reader: Reader) -> Iterable[Inline]:
    return marked(hours.length(value, reader.language), form, reader)


@marked.register
def _hour(value: time, form: str, reader: Reader) -> Iterable[Inline]:  # noqa: ARG001
    return (Plain(hours.hour(value, reader.language)),)


@marked.register
def _day(value: date, form: str, reader: Reader) -> Iterable[Inline]:
    return (Plain(moments.day(value, form, reader)),)


@marked.register
def _instant(value: datetime, form: str, reader: Reader) -> Iterable[Inline]:
    return _moment(Moment(value), form, reader)


@marked.register
def _moment(value: Moment, form: str, reader: Reader) -> Iterable[Inline]:
    words = marked(moments.moment(value.at, form, reader), "", reader)
    return (Timed(joined(words), value.at),)


@marked.register
def _span(value: Span, form: str, reader: Reader) -> Iterable[Inline]:
    words = marked(moments.span(value, form, reader), "", reader)
    return (Timed(joined(words), value.start),)


@marked.register
def _listing(value: Listing, form: str, reader: Reader) -> Iterable[Inline]:
    """« a, b et c »: each value with its own mark, the form of the field asked of each."""
    commas = _commas(len(value.values), value.last, reader.language)
    for comma, item in zip(commas, value.values, strict=True):
        if comma:
            yield Plain(comma)
        yield from marked(item, form, reader)


@marked.register
def _several_days(value: Days, form: str, reader: Reader) -> Iterable[Inline]:
    if len(value.days) == 1:
        return (Plain(moments.day(value.days[0], form, reader)),)
    return (Plain(moments.days(value.days, reader, _in_a_list)),)


def _in_a_list(words: Sequence[str], language: str) -> str:
    commas = _commas(len(words), "and", language)
    return "".join(comma + word for comma, word in zip(commas, words, strict=True))


@lru_cache(maxsize=256)
def _commas(count: int, last: str, language: str) -> tuple[str, ...]:
    """What stands before each of `count` values in a list."""
    from babel.lists import format_list

    locale = "en_GB" if language == "en" else language  # no comma before the last « and »
    listed = format_list(["\0"] * count, style="or" if last == "or" else "standard", locale=locale)
    return tuple(listed.split("\0")[:count])
