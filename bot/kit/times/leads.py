"""How long before, as an argument: « une heure avant », "the day before at 18:00"; with a number of what it is before, if one was said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.call import Json
from bot.core.spec import SlotForm
from bot.core.text import Text, Value, _, _n
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.rules.lead import Lead, read_lead
from bot.understanding.fold import plain

USUAL = (Lead(minutes=30), Lead(minutes=60), Lead(days=1))
NUMBER = re.compile(r"\bl[ae] (\d{1,9})\b(?!\s*(?:h|min|mn|jour|semaine))")
"""« La 12 une demi-heure avant » is found as one time, whose first words are the number of what it is before."""


@dataclass(frozen=True, slots=True)
class Before:
    """A lead time; `number` is that of what it is before, where both were said in one breath."""

    lead: Lead
    number: int | None = None


@dataclass(frozen=True)
class LeadKind:
    """So much time, or days."""

    form: SlotForm = "time"
    entity: str = ""

    def dump(self, value: Before) -> Json:
        return [value.lead.to_text(), value.number]

    async def load(self, ctx: Context, raw: Json) -> Before:
        if not isinstance(raw, list):
            raise TypeError("a lead time is stored with the number of what it is before")
        return Before(Lead.from_text(str(raw[0])), int(str(raw[1])) if raw[1] is not None else None)

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Before]:
        lead = read_lead(words, ctx.said_at, ctx.asker.language[:2])
        if lead is None:
            return Read(trouble=self.unread())
        number = NUMBER.search(plain(words))
        return Read((Before(lead, int(number[1]) if number else None),))

    def unread(self) -> Text:
        """What is said of words that tell no lead time."""
        return _("I read no time before it there, up to 30 days.")

    async def suggest(self, ctx: Context) -> Sequence[Before]:
        return [Before(one) for one in USUAL]

    def label(self, value: Before) -> Value:
        return told(value.lead)


def told(lead: Lead) -> Text:
    """As it is said back."""
    if lead.minutes:
        return _("{length} before", length=timedelta(minutes=lead.minutes))
    if lead.at:
        return _n("the day before at {hour}", "{count} days before at {hour}", lead.days, hour=lead.at)
    return _n("the day before", "{count} days before", lead.days)


register(Before, LeadKind())
