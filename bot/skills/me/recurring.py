"""What comes again, in words: « annule seulement le 17 », « … le 17 et les suivants », « … toute la série »."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.kit.context import Belonging
from bot.kit.times.spoken import mentioned_day
from bot.understanding.fold import bare_words
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

WORDS = {
    "this": frozenset({"seulement", "uniquement", "juste", "only", "just"}),
    "following": frozenset(
        {"suivant", "suivants", "suivante", "suivantes", "following", "onwards", "onward"}
    ),
    "all": frozenset({"serie", "series", "toute", "tous", "toutes", "all", "whole", "entire"}),
}

SINCE = frozenset({"partir", "des", "depuis", "from", "since", "starting"})


def scope_in(words: str) -> str:
    """Which of the dates they mean, the narrowest first; empty where they do not say."""
    said = set(bare_words(words))
    return next((scope for scope, meaning in WORDS.items() if said & meaning), "")


def without_scope(words: str) -> str:
    """The words that name it or its day."""
    scope = frozenset().union(*WORDS.values())
    return " ".join(word for word in words.split() if not scope & set(bare_words(word)))


def day_in(words: str, at: datetime, language: str) -> date | None:
    """The day that they speak of; « 17 et les suivants » speaks of one, though its article was left out."""
    articles = ("", "le ", "the ") if words[:1].isdigit() else ("",)
    days = (mentioned_day(article + words, at, language) for article in articles)
    return next((day for day in days if day), None)


def wholes(found: Sequence[Belonging]) -> list[Belonging]:
    """What comes again, each as a whole."""
    return [one for one in found if one.key == one.group]


def scoped(one: Belonging, scope: str) -> Belonging:
    """With the Call that cancels so much of it, where it comes again."""
    call = one.scoped.get(scope)
    return replace(one, key=f"{one.key} {scope}", cancel=call) if call else one


def part_of(one: Belonging, words: str) -> Belonging:
    """« La bleue » of « la verte et la bleue »: that alone; the whole where none or all of it is named."""
    named = [part for part, names in one.parts.items() if matching(words, [Entity("part", part, names)]).keys]
    return scoped(one, named[0]) if len(named) == 1 else one


def dated(found: Sequence[Belonging], whole: Belonging, day: date, words: str) -> Belonging | None:
    """Of what comes again the one of that day, or with « à partir de » it and the following."""
    since = not SINCE.isdisjoint(bare_words(words))
    dates = (one for one in found if one.group == whole.key != one.key)
    fits = (one for one in dates if one.start.date() == day or (since and one.start.date() > day))
    first = next(fits, None)
    return scoped(first, "following" if since else scope_in(words)) if first else None


def together(found: Sequence[Belonging]) -> list[Belonging]:
    """What comes again is named once, as a whole."""
    told = {one.key for one in wholes(found)}
    return [one for one in found if one.group not in told or one.key == one.group]


def apart(found: Sequence[Belonging], day: date) -> list[Belonging]:
    """On one day there is only one of what comes again, and not its whole."""
    return [one for one in found if one.start.date() == day and one.key != one.group]
