"""Files that wait with their letter; nothing of them is left once it is sent."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from bot.core.attachment import Enclosure
from bot.store import tables
from bot.store.work import Repository

_t, _l = tables.enclosures, tables.letters
_columns = (_t.c.name, _t.c.media_type, _t.c.content, _t.c.alternative)
_OF = select(*_columns).where(_t.c.letter == bindparam("the_letter")).order_by(_t.c.id)
_ADD = insert(_t)
_ERASE = delete(_t).where(_t.c.letter == bindparam("the_letter"))
_over = select(_l.c.id).where(_l.c.state != tables.WAITING, _l.c.due_at < bindparam("before"))
_SWEEP = delete(_t).where(_t.c.letter.in_(_over))


class Enclosures(Repository):
    """The files of letters, in their order."""

    async def add(self, letter: int, files: Sequence[Enclosure]) -> None:
        rows = [
            {
                "letter": letter,
                "name": file.name,
                "media_type": file.media_type,
                "alternative": file.alternative,
                "content": file.content,
            }
            for file in files
        ]
        if rows:
            await self.work.run(_ADD, rows)

    async def of(self, letter: int) -> list[Enclosure]:
        rows = await self.work.all(_OF, {"the_letter": letter})
        return [Enclosure(row.name, row.media_type, bytes(row.content), row.alternative) for row in rows]

    async def erase(self, letters: Iterable[int]) -> None:
        """They were sent."""
        group = [{"the_letter": letter} for letter in letters]
        if group:
            await self.work.run(_ERASE, group)

    async def sweep(self, before: datetime) -> None:
        """Those of letters that could not be sent go with their words."""
        await self.work.run(_SWEEP, {"before": before})
