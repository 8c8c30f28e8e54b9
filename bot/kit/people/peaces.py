"""Quiet hours and days of one's own, as an argument: read from words, and told back in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from bot.core.call import Json
from bot.core.spec import SlotForm
from bot.core.text import Listing, Text, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.store.community.peace import Peace
from bot.understanding.peace_in_words import Said, read_peace

WEEKDAYS = (
    _("Mondays"), _("Tuesdays"), _("Wednesdays"), _("Thursdays"), _("Fridays"), _("Saturdays"), _("Sundays"),
)  # fmt: skip
MIDNIGHT = time(0)


@dataclass(frozen=True)
class SaidKind:
    """What somebody says of when they want no message."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: Said) -> Json:
        return {**Peace(value.hours, value.days).to_json(), "any_time": value.any_time}

    async def load(self, ctx: Context, raw: Json) -> Said:
        if not isinstance(raw, dict):
            raise TypeError("quiet hours are stored as hours and days")
        peace = Peace.from_json(raw)
        return Said(peace.hours, peace.days, bool(raw.get("any_time")))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Said]:
        if found := read_peace(words):
            return Read((found,))
        return Read(trouble=_("I could not read hours or days there. For example: not before 9:00 nor after 20:00; not on Sundays."))  # fmt: skip

    async def suggest(self, ctx: Context) -> Sequence[Said]:
        return ()

    def label(self, value: Said) -> Value:
        return told(Peace(value.hours, value.days)) or _("at any hour")


def told(peace: Peace) -> Text | None:
    """« not before 9:00, nor after 20:00, not on Sundays »; None where they said nothing."""
    parts: list[Value] = []
    if peace.hours:
        parts.append(_of_hours(*peace.hours))
    if peace.days:
        parts.append(_("not on {days}", days=Listing([WEEKDAYS[day] for day in sorted(peace.days)], "or")))
    return Text("{parts}", {"parts": Listing(parts)}) if parts else None


def _of_hours(begins: time, ends: time) -> Text:
    if begins == MIDNIGHT:
        return _("not before {hour}", hour=ends)
    if ends == MIDNIGHT:
        return _("not after {hour}", hour=begins)
    if begins < ends:
        return _("not from {begins} to {ends}", begins=begins, ends=ends)
    return _("not before {ends} nor after {begins}", begins=begins, ends=ends)


register(Said, SaidKind())
