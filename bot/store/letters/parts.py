"""The parts of a message that was too long for one: which messages of the network stand for it."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert, select

from bot.store import tables
from bot.store.work import Repository

_t = tables.parts
_of = _t.c.letter == bindparam("the_letter")
_OF = select(_t.c.native).where(_of).order_by(_t.c.place)
_AT = select(_t.c.letter).where(
    _t.c.channel == bindparam("the_channel"), _t.c.native == bindparam("the_native")
)
_ADD = insert(_t)
_DROP = delete(_t).where(_of)


class Parts(Repository):
    """Only what follows the first message is kept here; the first is the letter's own."""

    async def of(self, letter: int) -> tuple[str, ...]:
        return tuple(row.native for row in await self.work.all(_OF, {"the_letter": letter}))

    async def at(self, channel: str, native: str) -> int | None:
        """The letter of which this message is a later part."""
        row = await self.work.first(_AT, {"the_channel": channel, "the_native": native})
        return row.letter if row else None

    async def put(self, letter: int, channel: str, natives: Sequence[str]) -> None:
        """These, and no others."""
        await self.work.run(_DROP, {"the_letter": letter})
        if natives:
            place = {"channel": channel, "letter": letter}
            await self.work.run(
                _ADD, [{**place, "native": one, "place": number} for number, one in enumerate(natives, 2)]
            )
