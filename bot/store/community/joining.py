"""Two accounts turn out to be one person: all that was of one is of the other, and can be told apart again for a while.

It goes by the tables themselves, so a new one cannot be forgotten. Where both have what only one of them can have, the
row with the greater value in the column that `prevails` stays, else that of whoever stays.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Table, and_, delete, func, insert, select, update

from bot.core.call import Json
from bot.store import tables
from bot.store.columns import Words
from bot.store.rows import PEOPLE, identity, keys_with, made_again, on_shelf, owning, valued, written
from bot.store.spaces.queues import STANDING
from bot.store.work import Work

Journal = dict[str, Any]
"""What was joined, so that it can be parted: the row of who is no more, rows that moved, and rows that had to go."""

Pair = tuple[int, int]
"""Who stays, and who goes."""

TOGETHER = ("roles", "flags")
ONCE: Mapping[str, tuple[str, ...]] = {
    "holders": ("shift", "kind", "starts", "ends"),
    "regulars": ("slot",),
    "offers": ("words",),
}
"""What nobody has twice though no constraint says so: one place in a shift, one offer in the same words."""


async def join(work: Work, stays: int, goes: int) -> Journal:
    """All that is of `goes` is of `stays` from now on; what it takes to part them again."""
    journal: Journal = {
        "moved": {},
        "dropped": [],
        "things": [],
        "left": [],
        "person": await _person(work, goes),
    }
    journal["before"] = await _person(work, stays)
    await _leave_one_place_in_each_queue(work, stays, goes, journal)
    for table, column in owning():
        await _move(work, table, column, (stays, goes), journal)
    await _rename_posts(work, stays, goes)
    await _move_things(work, stays, goes, journal)
    await _one_self(work, journal)
    await work.run(delete(PEOPLE).where(PEOPLE.c.id == goes))
    return journal


async def part(work: Work, stays: int, journal: Mapping[str, Any]) -> None:
    """What was joined is of two again; what is gone meanwhile stays gone, what came meanwhile stays where it is."""
    goes = journal["person"]["id"]
    await work.run(insert(PEOPLE), made_again(PEOPLE, journal["person"]))
    before = {name: value for name, value in journal["before"].items() if name != "id"}
    await work.run(
        update(PEOPLE).where(PEOPLE.c.id == stays).values(**made_again(PEOPLE, before)),
    )
    for table, column in owning():
        for key in journal["moved"].get(f"{table.name}.{column.name}", ()):
            theirs = (_is(table, key), column == stays)
            await work.run(update(table).where(*theirs).values({column.name: goes}))
    tickets = tables.tickets
    for ticket, state in journal["left"]:
        await work.run(
            update(tickets).where(tickets.c.id == ticket, tickets.c.state == "left").values(state=state)
        )
    for key in journal["things"]:
        await work.run(delete(tables.shelf).where(_is(tables.shelf, key)))
    for name, row in journal["dropped"]:
        table = tables.metadata.tables[name]
        if await _is_free(work, table, row):
            await work.run(insert(table), made_again(table, row))


async def _person(work: Work, person: int) -> dict[str, Json]:
    row = await work.first(select(PEOPLE).where(PEOPLE.c.id == person))
    if row is None:
        raise LookupError(f"person {person}")
    return written(row)


async def _move(work: Work, table: Table, column: Column[Any], pair: Pair, journal: Journal) -> None:
    stays, goes = pair
    once = [[table.c[name] for name in ONCE[table.name]]] if table.name in ONCE else []
    for key in (*keys_with(table, column), *once):
        others = [one for one in key if one is not column]
        for row in await _in_the_way(work, table, column, others, pair):
            await _drop(work, table, row, journal)
    rows = [written(row) for row in await work.all(select(table).where(column == goes))]
    if rows:
        moved = [identity(table, {**row, column.name: stays}) for row in rows]
        journal["moved"][f"{table.name}.{column.name}"] = moved
        await work.run(update(table).where(column == goes).values({column.name: stays}))


async def _in_the_way(
    work: Work, table: Table, column: Column[Any], others: Sequence[Column[Any]], pair: Pair
) -> list[dict[str, Json]]:
    """Of two rows that cannot both be theirs, the one that has to go."""
    lost = []
    stays, goes = pair
    for yours in await work.all(select(table).where(column == goes)):
        same = [_alike(other, yours._mapping[other.name]) for other in others]  # noqa: SLF001
        mine = await work.first(select(table).where(column == stays, *same))
        if mine is not None:
            lost.append(written(mine if _prevails(table, yours, mine) else yours))
    return lost


def _alike(column: Column[Any], value: Any) -> Any:
    """Words are the same in capitals and in small letters."""
    return func.lower(column) == value.lower() if isinstance(column.type, Words) else column == value


def _prevails(table: Table, one: Any, over: Any) -> bool:
    """No value at all is without end, and so the greatest."""
    for column in table.columns:
        if column.info.get("prevails"):
            first, second = one._mapping[column.name], over._mapping[column.name]  # noqa: SLF001
            return second is not None and (first is None or bool(first > second))
    return False


async def _drop(work: Work, table: Table, row: dict[str, Json], journal: Journal) -> None:
    await work.run(delete(table).where(_is(table, identity(table, row))))
    journal["dropped"].append([table.name, row])


async def _leave_one_place_in_each_queue(work: Work, stays: int, goes: int, journal: Journal) -> None:
    """Who waited twice for the same waits once: with what was offered, else where they were first."""
    t = tables.tickets
    standing = select(t).where(t.c.person.in_((stays, goes)), t.c.state.in_(STANDING))
    rows = [written(row) for row in await work.all(standing.order_by(t.c.state != "offered", t.c.id))]
    kept: set[tuple[Json, ...]] = set()
    for row in rows:
        what = (row["house"], row["subject"], row["starts"], row["ends"])
        if what in kept and row["held"] is None:
            journal["left"].append([row["id"], row["state"]])
            await work.run(update(t).where(t.c.id == row["id"]).values(state="left"))
        kept.add(what)


async def _move_things(work: Work, stays: int, goes: int, journal: Journal) -> None:
    """What skills keep of them: who stays keeps their own."""
    t = tables.shelf
    for row in await work.all(select(t).where(t.c.id == on_shelf(goes))):
        yours = written(row)
        mine = {**yours, "id": on_shelf(stays)}
        await _drop(work, t, yours, journal)
        if await _is_free(work, t, mine):
            await work.run(insert(t), made_again(t, mine))
            journal["things"].append(identity(t, mine))


async def _rename_posts(work: Work, stays: int, goes: int) -> None:
    """What was said to them under a name is still changed where it stands."""
    t = tables.letters
    rows = await work.all(select(t.c.id, t.c.post).where(t.c.post.like(f"% to {goes}")))
    for row in rows:
        post = f"{row.post.removesuffix(f' to {goes}')} to {stays}"
        await work.run(update(t).where(t.c.id == row.id).values(post=post))


async def _one_self(work: Work, journal: Journal) -> None:
    """Who stays keeps their own word where they said it; roles and notes come together; a name that was to be hidden stays so."""
    mine, yours = journal["before"], journal["person"]
    one = {name: value if value is not None else yours[name] for name, value in mine.items()}
    one |= {name: sorted({*mine[name], *yours[name]}) for name in TOGETHER}
    said = [word for word in (mine["shows_name"], yours["shows_name"]) if word is not None]
    one["shows_name"] = all(said) if said else None
    one["greeted"] = mine["greeted"] or yours["greeted"]
    one["plain"] = mine["plain"] or yours["plain"]
    values = made_again(PEOPLE, {name: value for name, value in one.items() if name != "id"})
    await work.run(update(PEOPLE).where(PEOPLE.c.id == mine["id"]).values(**values))


def _is(table: Table, key: Sequence[Json]) -> Any:
    named = zip(table.primary_key.columns, key, strict=True)
    return and_(*(column == valued(column, value) for column, value in named))


async def _is_free(work: Work, table: Table, row: Mapping[str, Json]) -> bool:
    """Whether nothing stands in its place, and all that it speaks of is still there."""
    if await work.first(select(table).where(_is(table, identity(table, row)))) is not None:
        return False
    for column in table.columns:
        for key in column.foreign_keys:
            value = row[column.name]
            there = select(key.column).where(key.column == value)
            if value is not None and await work.first(there) is None:
                return False
    return True
