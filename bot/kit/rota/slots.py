"""Slots of the rota as arguments: by their number, or by the name that only one of them has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.call import Json
from bot.core.moments import Span
from bot.core.spec import SlotForm
from bot.core.text import UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.rota.rota import named
from bot.rules.rota import dates_of
from bot.store.house.houses import Forms
from bot.store.rota.slots import Slot, Slots
from bot.understanding.fold import plain
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

DAYS = (
    ("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"),
    ("vendredi", "friday"), ("samedi", "saturday"), ("dimanche", "sunday"),
)  # fmt: skip
DAY = re.compile(rf"\b(?:{'|'.join(name for names in DAYS for name in names)})s?\b")
NUMBER = re.compile(r"\bC[-\s]?(\d{1,9})\b", re.IGNORECASE)


def number_of_slot(slot: Slot) -> UserText:
    """The short id that people see: C-2."""
    return UserText(f"C-{slot.number}")


async def slot_names(ctx: Context) -> Sequence[Entity]:
    """What is held on the rota by name, and the house's own word for all of it; kept, for every message asks."""

    async def names() -> Sequence[Entity]:
        return (*_own_words(ctx.house.words), *map(_entity, await ctx.store(Slots).running()))

    return await ctx.work.kept("slots", ("names", ctx.house.id), names)


def _entity(slot: Slot) -> Entity:
    return Entity("slot", str(slot.id), (str(slot.name),) if slot.name else ())


def _own_words(words: Forms) -> Iterator[Entity]:
    """« La garde de samedi », where the house says so instead of « la perm »."""
    for forms in (one.get("shift", {}) for one in words.values()):
        for key, form in (("", "one"), ("*", "many")):
            if form in forms:
                yield Entity("slot", key, (forms[form],))


@dataclass(frozen=True)
class SlotKind:
    """One that goes on."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: Slot) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Slot:
        return await ctx.store(Slots).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Slot]:
        running = await ctx.store(Slots).running()
        if number := NUMBER.search(words):
            found = [one for one in running if one.number == int(number[1])]
        else:
            found = _called(words, running)
        if not found:
            return Read(trouble=_("I find nothing like that on the rota."), offers=tuple(running))
        return Read(tuple(found))

    async def suggest(self, ctx: Context) -> Sequence[Slot]:
        return await ctx.store(Slots).running()

    def label(self, value: Slot) -> Value:
        return _("{name} ({number})", name=named(value), number=number_of_slot(value))


def _called(words: str, running: Sequence[Slot]) -> list[Slot]:
    """« La perm du mardi » is one that comes on Tuesdays; with a name, of those called so."""
    days = days_said(words)
    names = matching(DAY.sub(" ", plain(words)), [_entity(one) for one in running if one.name]).keys
    named = [one for one in running if str(one.id) in names]
    on_them = [
        one for one in named or running if days and days <= {span.start.weekday() for span in _week(one)}
    ]
    return on_them or named


def days_said(words: str) -> frozenset[int]:
    """The weekdays that stand in some words."""
    said = plain(words).split()
    return frozenset(day for day, names in enumerate(DAYS) if any(word.startswith(names) for word in said))


def _week(slot: Slot) -> list[Span]:
    return dates_of(slot, Span(slot.start, slot.start + timedelta(days=14)))


register(Slot, SlotKind())
