"""What is asked for as an argument: « 12 », "S-3", « la verte : trop bruyant »; the words behind it go with the answer."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.call import Json
from bot.core.errors import Gone
from bot.core.spec import SlotForm
from bot.core.text import NO_WORDS, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.booking.together import together
from bot.kit.context import Context
from bot.kit.nouns import entity_of, number_of
from bot.skills.room.approval.approval import Approval, Approvals
from bot.store.spaces.bookings import Booking, Bookings
from bot.store.spaces.series import ManySeries
from bot.understanding.near import matching

NUMBER = re.compile(r"(?<![\w-])(?:([RS])[-\s]?)?(\d{1,9})\b", re.IGNORECASE)
AROUND = ' \t\n,;:.–—-«»“”"'
LEADS = re.compile(r"(?:car|parce que|parce qu'|because|as|since)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Requested:
    """An approval with one of its bookings; `some` where one of several was named, and what was said beside."""

    approval: Approval
    lead: Booking
    some: tuple[int, ...] = ()
    words: UserText = NO_WORDS

    @property
    def bookings(self) -> tuple[int, ...]:
        return self.some or self.approval.bookings


@dataclass(frozen=True)
class RequestedKind:
    """By the number of a booking or a series, else by its room."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: Requested) -> Json:
        return {"approval": value.approval.id, "some": list(value.some), "words": str(value.words)}

    async def load(self, ctx: Context, raw: Json) -> Requested:
        stored: Mapping[str, Any] = raw if isinstance(raw, dict) else {}
        approval = await Approvals(ctx).get(str(stored.get("approval")))
        if approval is None:
            raise Gone(f"approval {stored.get('approval')}")
        lead = await ctx.store(Bookings).get(approval.all[0])
        return Requested(approval, lead, tuple(stored["some"]), UserText.clean(str(stored["words"])))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Requested]:
        if number := NUMBER.search(words):
            return await _numbered(ctx, number, _beside(words[number.end() :]))
        name, _colon, beside = words.partition(":")
        held = [(one, (await together(ctx, one.lead)).rooms) for one in await self.suggest(ctx)]
        found = matching(name, [entity_of(room) for _one, rooms in held for room in rooms])
        there = [one for one, rooms in held if any(str(room.id) in found.keys for room in rooms)]
        named = [Requested(one.approval, one.lead, (), _beside(beside)) for one in there]
        return Read(tuple(named), guessed=True) if named else Read(trouble=_("I find no request like that."))

    async def suggest(self, ctx: Context) -> Sequence[Requested]:
        bookings = ctx.store(Bookings)
        return [Requested(one, await bookings.get(one.bookings[0])) for one in await Approvals(ctx).open()]

    def label(self, value: Requested) -> Value:
        return _("{number}, {when}", number=number_of(value.lead), when=value.lead.span)


def _beside(words: str) -> UserText:
    said = words.strip(AROUND)
    return UserText.clean(LEADS.sub("", said, count=1) if LEADS.match(said) else said, 200)


async def _numbered(ctx: Context, number: re.Match[str], beside: UserText) -> Read[Requested]:
    said = UserText(number[0])
    booking = await _booking(ctx, number)
    if booking is None:
        return Read(trouble=_("There is no booking with the number {number}.", number=said))
    approval = await Approvals(ctx).about(booking.id)
    if approval is None:
        return Read(trouble=_("{number} awaits no yes.", number=said))
    whole = (number[1] or "R").upper() == "S" or approval.all == (booking.id,)
    return Read((Requested(approval, booking, () if whole else (booking.id,), beside),))


async def _booking(ctx: Context, number: re.Match[str]) -> Booking | None:
    """A series is found by any of its dates, best one that still awaits its yes."""
    if (number[1] or "R").upper() == "R":
        return await ctx.store(Bookings).numbered(int(number[2]))
    series = await ctx.store(ManySeries).numbered(int(number[2]))
    dates = await ctx.store(Bookings).of_series(series.id) if series else []
    return next((one for one in dates if one.state == "asked"), dates[0] if dates else None)
