"""Load a house's file, see what that would do, and write a house back as one."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.core.errors import Misconfigured
from bot.store.house.houses import House, Houses
from bot.store.house_file.entries import BORN_WITH, UNSET, Entries, accounts_of, entries, thing_key
from bot.store.house_file.folded import folded
from bot.store.house_file.form import HouseFile
from bot.store.house_file.memory import Marks, Memory
from bot.store.house_file.merge import Difference, Fate, Fates, compared, fates
from bot.store.house_file.rows import standing
from bot.store.house_file.settle import Settling
from bot.store.house_file.write import written
from bot.store.work import Work


@dataclass(frozen=True, slots=True)
class _Beside:
    """The file, the house and what was loaded last, entry by entry."""

    file: Entries
    here: Entries
    loaded: dict[str, Marks]


async def difference(work: Work, file: HouseFile, house: int | None) -> Difference:
    """What loading would do; without a house, the one that has the file's name, else all of it is new."""
    found = await _found(work, file, house)
    beside = await _beside(work, file, found) if found else _Beside(entries(file, accounts_of(file)), {}, {})
    return compared(beside.file, beside.here, beside.loaded)


async def apply(work: Work, file: HouseFile, house: int | None, *, over: bool) -> int:
    """Load it: the house's id. What was edited here since the last load is kept unless `over` (see merge)."""
    found = await _found(work, file, house) or await _new(work, file)
    beside = await _beside(work, file, found)
    done = {Fate.ADDED, Fate.CHANGED, *({Fate.KEPT} if over else ())}
    all_fates = {key: fates(entry, beside.here, beside.loaded) for key, entry in beside.file.items()}
    todo = [(beside.file[key], _of(found_fates, done)) for key, found_fates in all_fates.items()]
    await Settling(work, found.id, file).write([(entry, fields) for entry, fields in todo if fields])
    await _remember(
        work, found.id, file, beside, {key: _of(one, {*done, Fate.SAME}) for key, one in all_fates.items()}
    )
    return found.id


async def save(work: Work, house: int) -> str:
    """The house as the text of its file; people are told who were given a role."""
    return written(await standing(work, house, await Memory(work, house).loaded()))


async def _found(work: Work, file: HouseFile, house: int | None) -> House | None:
    if house is not None:
        return await Houses(work).get(house)
    named = [one for one in await Houses(work).all() if folded(one.name) == folded(file.house.name)]
    if len(named) > 1:
        raise Misconfigured(
            f"house.name: {len(named)} houses are called {file.house.name}: expected one, or its number"
        )
    return named[0] if named else None


async def _new(work: Work, file: HouseFile) -> House:
    about = file.house
    return await Houses(work).add(about.name, ZoneInfo(about.zone), about.languages)


async def _beside(work: Work, file: HouseFile, house: House) -> _Beside:
    loaded = await Memory(work, house.id).loaded()
    accounts = accounts_of(file, loaded)
    now = await standing(work, house.id, {*accounts.values(), *loaded})
    here = {**UNSET, **entries(now, accounts)}
    if not house.name:  # nobody set it up yet
        loaded = {**{key: here[key].marks for key in BORN_WITH}, **loaded}
    return _Beside(entries(file, accounts), here, loaded)


def _of(found: Fates, wanted: set[Fate]) -> list[str]:
    return [field for field, fate in found.items() if fate in wanted]


async def _remember(
    work: Work, house: int, file: HouseFile, beside: _Beside, taken: dict[str, list[str]]
) -> None:
    """What now stands as the file says it; what was kept stays marked as it was."""
    memory = Memory(work, house)
    for key, fields in taken.items():
        marks = beside.file[key].marks
        await memory.remember(
            key, {**beside.loaded.get(key, {}), **{field: marks[field] for field in fields}}
        )
    for _, thing in file.things:
        await memory.remember_tongues(thing_key(thing.name), {"fr": thing.aliases.fr, "en": thing.aliases.en})
