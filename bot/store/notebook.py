"""Where an adapter keeps what it must find again: a token, a position, its direct chats."""

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite speaks its ON CONFLICT word for word

from bot.store import tables
from bot.store.database import Database

_t = tables.notes
_READ = select(_t.c.value).where(_t.c.network == bindparam("the_network"), _t.c.key == bindparam("the_key"))
_insert = upsert(_t)
_WRITE = _insert.on_conflict_do_update(
    index_elements=["network", "key"], set_={"value": _insert.excluded.value}
)


class Notebook:
    """One network's notes (see core.network.Notebook), each written in a small transaction of its own."""

    def __init__(self, database: Database, network: str) -> None:
        self._database = database
        self._network = network

    async def read(self, key: str) -> str | None:
        async with self._database.reading() as work:
            row = await work.first(_READ, {"the_network": self._network, "the_key": key})
        return row.value if row else None

    async def write(self, key: str, value: str) -> None:
        async with self._database.work() as work:
            await work.run(_WRITE, {"network": self._network, "key": key, "value": value})
