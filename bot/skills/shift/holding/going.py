"""Somebody has to go: « je dois partir à 19 h » is of what they hold at that time, and of nothing that they hold another day."""

import re

from typing_extensions import override

from bot.core.call import Json
from bot.core.errors import Refused
from bot.core.moments import Span
from bot.core.text import _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.rota.stints import MineKind, Stint
from bot.kit.times.spoken import beginnings
from bot.store.rota.holders import Holders

FROM = re.compile(r"à partir de \d[\dhapm: ]*")


class GoingKind(MineKind):
    """One of theirs, or the rest of the one that goes on when they leave."""

    @override
    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Stint]:
        if FROM.fullmatch(words) and not await _on_duty(ctx, words):
            raise Refused(_("You are not on duty then: nobody need take over from you."))
        return await super().read(ctx, words, partial)


async def _on_duty(ctx: Context, words: str) -> bool:
    begun = beginnings(words, ctx.said_at, "fr")
    at = begun[0].start if begun else None
    if at is None or at <= ctx.now:
        return at is not None
    held = await ctx.store(Holders).of(ctx.person.id, Span(ctx.now, at))
    return any(one.kind == "hold" and one.span.end > at for one in held)
