"""The skill itself, and reminders as arguments: by their number, or by words of theirs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.core.call import Json
from bot.core.moments import Moment
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.skill import Skill
from bot.kit.times.dues import Due
from bot.kit.times.dues import told as told_due
from bot.skills.remind.gists import GISTS
from bot.store.telling.reminders import LETTER, Reminder, Reminders
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

skill = Skill("remind", _("Reminders"), gists=GISTS)

NUMBER: Final = re.compile(
    rf"(?:\b{LETTER}[-\s]?|^\W*(?:(?:le|la|the|n°|number|numéro)\s+)?)(\d{{1,9}})\b", re.IGNORECASE
)


def number_of(reminder: Reminder) -> UserText:
    """The short id that people see: M-3."""
    return UserText(f"{LETTER}-{reminder.number}")


def when_of(ctx: Context, reminder: Reminder) -> Text:
    """When it rings next, and how often, where it does again."""
    at = reminder.due.astimezone(ctx.house.zone) if reminder.due else None
    if at is None:
        return Text("{when}", {"when": Moment(reminder.begins.replace(tzinfo=ctx.house.zone))})
    return told_due(Due(at, reminder.begins, reminder.rule))


def said_at(ctx: Context, at: datetime) -> Moment:
    """A stored instant, as the house's clock shows it."""
    return Moment(at.astimezone(ctx.house.zone))


@dataclass(frozen=True)
class ReminderKind:
    """One of one's own; by number whosever: who may do what with it is the command's to say."""

    form: SlotForm = "text"
    entity: str = ""
    letters: str = LETTER
    nouns: frozenset[str] = frozenset()

    def dump(self, value: Reminder) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Reminder:
        return await ctx.store(Reminders).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Reminder]:
        if said := NUMBER.search(words):
            found = await ctx.store(Reminders).numbered(int(said[1]))
            number = UserText(f"{LETTER}-{said[1]}")
            return (
                Read((found,))
                if found
                else Read(trouble=_("There is no reminder with the number {number}.", number=number))
            )
        mine = await self.suggest(ctx)
        named = matching(words, [Entity("reminder", str(one.id), (one.words,)) for one in mine])
        meant = tuple(one for one in mine if str(one.id) in named.keys)
        return Read(meant) if meant else Read(trouble=_("I find no reminder of yours like that."))

    async def suggest(self, ctx: Context) -> Sequence[Reminder]:
        return await ctx.store(Reminders).coming(ctx.person.id)

    def label(self, value: Reminder) -> Value:
        return _("{number}, {words}", number=number_of(value), words=value.words)


register(Reminder, ReminderKind())
