"""The names of the house that sentences may hold: its rooms, what is on its programme, what is on its rota."""

from collections.abc import Mapping, Sequence

from bot.kit.context import Context
from bot.kit.nouns import person_names, room_names
from bot.kit.programme.events import event_names
from bot.kit.rota.slots import slot_names
from bot.understanding.grammar import Entity


async def with_people(ctx: Context, known: Mapping[str, Sequence[Entity]]) -> Mapping[str, Sequence[Entity]]:
    """The same and everybody's names: only for sentences that speak of somebody."""
    return {**known, "person": await person_names(ctx)}


async def entities(ctx: Context) -> Mapping[str, Sequence[Entity]]:
    """All names by kind, from the store as it is now."""
    return {"room": await room_names(ctx), "event": await event_names(ctx), "slot": await slot_names(ctx)}
