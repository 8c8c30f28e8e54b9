"""What was understood, for a person to read: the command, its arguments and their words, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.core.moments import Moment, Span
from bot.core.text import Text, Value
from bot.engine.listening.explain import Explained, Why
from bot.engine.wording.reader import Reader
from bot.engine.wording.sentence import plain
from bot.understanding.times import Mention

LANGUAGES = {"fr": "French", "en": "English"}


@dataclass(frozen=True, slots=True)
class Telling:
    """Puts one utterance into a few lines; moments and commands are told in the language of the utterance."""

    reader: Reader
    summaries: Mapping[str, Text]
    """What each command does, by its id."""

    def told(self, explained: Explained) -> str:
        """The utterance, then what it is to the bot, two spaces in."""
        return "\n".join([explained.text, *(f"  {line}" for line in self._lines(explained))])

    def _lines(self, explained: Explained) -> Iterator[str]:
        spoken = LANGUAGES[explained.language[:2]]
        if explained.call is None:
            yield f"→ nothing that I do ({spoken})"
        else:
            yield f"→ {explained.call} ({spoken}): {self._said(self.summaries[explained.call])}"
        yield from self._arguments(explained)
        if explained.why:
            yield from _reasons(explained.why)
        if explained.call is None:
            yield from (f"time « {one.text} »: {self._time(one)}" for one in explained.mentions)

    def _arguments(self, explained: Explained) -> Iterator[str]:
        for name, label in explained.labels.items():
            words = explained.words.get(name)
            yield f"  {name}{f' « {words} »' if words else ''}: {self._said(label)}"
        for name in explained.missing:
            words = explained.words.get(name)
            yield (
                f"  {name} « {words} »: not wholly said, so it asks"
                if words
                else f"  {name}: not said, so it asks"
            )
        for offered in explained.offered:
            yield f"  or {', '.join(self._said(label) for label in offered.values())}: it asks which"

    def _time(self, mention: Mention) -> str:
        known = [self._said(one) for one in _values(mention)]
        rule = mention.rrule.replace("\n", " ") if mention.rrule else None
        return ", ".join([*known, *([rule] if rule else [])])

    def _said(self, value: Value) -> str:
        return plain(Text("{value}", {"value": value}), self.reader)


def _values(mention: Mention) -> Iterator[Value]:
    if mention.start and mention.end:
        yield Span(mention.start, mention.end)
    elif moment := mention.start or mention.end:
        yield Moment(moment)
    elif mention.duration:
        yield mention.duration


def _reasons(why: Why) -> Iterator[str]:
    if why.learned:
        yield f"a guess, {round(why.sure * 100)} % probable as others meant that by « {why.heard} »: it asks first"
        return
    yield f"because of « {why.heard} », {round(why.sure * 100)} % sure"
    yield from (f"less likely: {command}, {round(sure * 100)} %" for command, sure in why.others)
