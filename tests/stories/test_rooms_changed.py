"""Rooms that a coordinator changes: what is undone is wholly as before."""

from bot.store.house.houses import Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage


async def names_of(stage: Stage, name: str) -> tuple[str, ...]:
    """Everything else that a room is called."""
    async with stage.lodge.database.reading() as work:
        house = (await Houses(work, 0).all())[0].id
        return next(room.aliases for room in await Rooms(work, house).all() if room.name == name)


async def test_undoing_a_change_leaves_a_room_each_of_its_names(stage: Stage, paul: Actor) -> None:
    before = await names_of(stage, "Grande salle")
    assert len(before) > 1
    await paul.says("the main hall holds 30 people")
    assert "30" in paul.reads
    await paul.says("!undo")
    assert "as before" in paul.reads or "comme avant" in paul.reads
    assert await names_of(stage, "Grande salle") == before
