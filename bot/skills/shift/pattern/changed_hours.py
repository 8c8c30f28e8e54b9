"""What changes of something that comes again, as an argument: hours, one of them, or by how many it is held."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from bot.core.call import Json
from bot.core.spec import SlotForm
from bot.core.text import UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.understanding.slot_changes import Changed, read_change

EXAMPLE = _("What changes? For example: it ends at 19:00, or two people")


@dataclass(frozen=True)
class ChangedKind:
    """Hours, one of them, or how many people."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: Changed) -> Json:
        hours = [one.isoformat() if one else None for one in (value.starts, value.ends)]
        return [*hours, value.people]

    async def load(self, ctx: Context, raw: Json) -> Changed:
        if not isinstance(raw, list):
            raise TypeError("a change is stored with its hours and its people")
        starts, ends = (time.fromisoformat(str(one)) if one else None for one in raw[:2])
        return Changed(starts, ends, int(str(raw[2])) if raw[2] else None)

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Changed]:
        found = read_change(words, ctx.said_at, ctx.asker.language)
        return Read(trouble=EXAMPLE) if found.empty else Read((found,))

    async def suggest(self, ctx: Context) -> Sequence[Changed]:
        return ()

    def label(self, value: Changed) -> Value:
        return UserText(", ".join(str(one) for one in (value.starts, value.ends, value.people) if one))


register(Changed, ChangedKind())
