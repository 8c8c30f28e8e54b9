"""Slots of the rota as arguments: by their number, or by the name that only one of them has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.call import Json
from bot.core.moments import Span
from bot.core.spec import SlotForm
from bot.core.text import UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.rota import named
from bot.rules.rota import dates_of
from bot.store.shift_slots import Slot, Slots
from bot.understanding.fold import plain
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

DAYS = (
    ("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"),
    ("vendredi", "friday"), ("samedi", "saturday"), ("dimanche", "sunday"),
)  # fmt: skip
NUMBER = re.compile(r"\bC[-\s]?(\d{1,9})\b", re.IGNORECASE)


def number_of_slot(slot: Slot) -> UserText:
    """The short id that people see: C-2."""
    return UserText(f"C-{slot.number}")


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
            known = [Entity("slot", str(one.id), (one.name,)) for one in running if one.name]
            keys = matching(words, known).keys
            found = [one for one in running if str(one.id) in keys] or _on_days(words, running)
        if not found:
            return Read(trouble=_("I find nothing like that on the rota."), offers=tuple(running))
        return Read(tuple(found))

    async def suggest(self, ctx: Context) -> Sequence[Slot]:
        return await ctx.store(Slots).running()

    def label(self, value: Slot) -> Value:
        return _("{name} ({number})", name=named(value), number=number_of_slot(value))


def _on_days(words: str, running: Sequence[Slot]) -> list[Slot]:
    """« La perm du mardi » is one that comes on Tuesdays."""
    said = {
        day for day, names in enumerate(DAYS) if any(word.startswith(names) for word in plain(words).split())
    }
    return [one for one in running if said and said <= {span.start.weekday() for span in _week(one)}]


def _week(slot: Slot) -> list[Span]:
    return dates_of(slot, Span(slot.start, slot.start + timedelta(days=14)))


register(Slot, SlotKind())
