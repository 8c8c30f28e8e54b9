"""Somebody shows us a file and nothing was done with it: an honest word rather than silence, once for all they show together."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.card import Reply
from bot.core.text import _
from bot.engine.doing.perform import Performer
from bot.engine.doing.written import NOTHING, Written
from bot.engine.speaking.place import Place
from bot.kit.context import Context

TOGETHER = timedelta(minutes=1)
UNSEEN = _("I cannot look into files or listen to recordings: tell me in words what you need.")


@dataclass(frozen=True)
class Showing:
    """Remembers for a minute whom it told; in a channel it is silent."""

    performer: Performer
    _told: dict[int, datetime] = field(default_factory=dict)

    async def answer(self, ctx: Context, place: Place) -> Written:
        self._forget(ctx.now)
        if not place.direct or ctx.person.id in self._told:
            return NOTHING
        self._told[ctx.person.id] = ctx.now
        return await self.performer.finish(ctx, Reply(UNSEEN), place, "shown")

    def _forget(self, now: datetime) -> None:
        over = [person for person, at in self._told.items() if now - at > TOGETHER]
        for person in over:
            del self._told[person]
