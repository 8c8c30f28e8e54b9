"""Which rooms are offered where none was named: those that hold so many and are free then."""

from collections.abc import Mapping, Sequence

from bot.core.call import Json
from bot.core.errors import Gone
from bot.core.moments import Span
from bot.kit.context import Context
from bot.kit.nouns import RoomKind
from bot.kit.times.whens import SpanKind
from bot.rules.series import Repeated
from bot.skills.room.declare import why_not
from bot.store.spaces.rooms import Room


async def fitting(ctx: Context, known: Mapping[str, Json]) -> Sequence[Room]:
    """All of them where none fits: the refusal then says why, and what else there is."""
    rooms = await RoomKind().suggest(ctx)
    people, when = known.get("people"), await _when(ctx, known.get("when"))
    many = people if isinstance(people, int) else None
    large = [one for one in rooms if many is None or one.capacity is None or one.capacity >= many]
    if when is None or isinstance(when, Repeated):
        return large or rooms
    return [one for one in large if not await why_not(ctx, one, when, many)] or large or rooms


async def _when(ctx: Context, raw: Json) -> Span | None:
    try:
        return await SpanKind().load(ctx, raw) if isinstance(raw, dict) else None
    except (Gone, KeyError):
        return None
