"""A house's file, read: what it says, or what is wrong with it."""

from collections.abc import Iterator
from pathlib import Path

from bot.core.errors import Misconfigured
from bot.core.toml import Toml, checked, did_you_mean, parse_toml, read_toml
from bot.store.house_file.folded import folded
from bot.store.house_file.form import HouseFile


def read(path: Path) -> HouseFile:
    """Raises Misconfigured: file, key, what was expected."""
    return _read(read_toml(path), str(path))


def read_text(text: str, name: str) -> HouseFile:
    """The same for a text that is no file of its own; `name` is what it is called."""
    return _read(parse_toml(text, name), name)


def _read(table: Toml, name: str) -> HouseFile:
    file = checked(HouseFile, table, name)
    troubles = [*_twins(file), *_closed_strangers(file)]
    if troubles:
        raise Misconfigured("\n".join(f"{name}: {trouble}" for trouble in troubles))
    return file


def _twins(file: HouseFile) -> Iterator[str]:
    """What stands twice, and where first. Rooms, items and desks are asked for alike, so they share their names."""
    first: dict[tuple[str, str], str] = {}
    for kind, name, place in _names(file):
        before = first.setdefault((kind, name), place)
        if before != place:
            yield f"{place}: expected another {kind} than in {before}"


def _names(file: HouseFile) -> Iterator[tuple[str, str, str]]:
    for table in ("rooms", "items", "desks"):
        for number, thing in enumerate(getattr(file, table), 1):
            yield "name", folded(thing.name), f"{table} (number {number}).name"
    for number, talk in enumerate(file.channels, 1):
        yield "channel", str(talk.where), f"channels (number {number})"
    for number, human in enumerate(file.people, 1):
        for address in human.address:
            yield "account", str(address), f"people (number {number}).address"
    for number, closed in enumerate(file.closures, 1):
        where = folded(closed.room or "")
        yield "closure", f"{where} {closed.starts} {closed.until}", f"closures (number {number})"
    for number, held in enumerate(file.shifts, 1):
        yield "shift", held.key, f"shifts (number {number})"


def _closed_strangers(file: HouseFile) -> Iterator[str]:
    names = {folded(thing.name): thing.name for _, thing in file.things}
    for number, closed in enumerate(file.closures, 1):
        if closed.room and folded(closed.room) not in names:
            hint = did_you_mean(closed.room, names.values())
            yield f"closures (number {number}).room: expected the name of a room, an item or a desk of this file{hint}"
