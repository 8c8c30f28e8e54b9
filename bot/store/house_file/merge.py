"""A file beside the house as it is: what loading it would do, value by value.

What was edited here since the last load is kept: each load leaves a print of every value it took from the file. A value
of the house that no longer matches its print was edited in the chat since, and the file does not undo that unless told
to (`over`). One that was never loaded, and that the file says otherwise, was made here too; settings of a new house
count as loaded. What the house has and the file does not say is left alone: a file takes nothing away.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from bot.core.call import Json
from bot.store.house_file.entries import UNSET, Entries, Entry
from bot.store.house_file.folded import folded
from bot.store.house_file.memory import Marks


class Fate(Enum):
    """What becomes of an entry of the file."""

    SAME = "same"
    ADDED = "added"
    CHANGED = "changed"
    KEPT = "kept"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Difference:
    """What a load would do, in plain English; `kept` is what it would not touch unless over, and why."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()
    only_here: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """One line each, empty when the file and the house say the same."""
        return self.told(over=False)

    def told(self, *, over: bool) -> tuple[str, ...]:
        """The same where the load goes over what was changed here: that is undone, not kept."""
        told = {
            "added": self.added,
            "changed": self.changed,
            "undone" if over else "kept": self.kept,
            "renamed": self.renamed,
            "only here": self.only_here,
        }
        return tuple(f"{what}: {line}" for what, lines in told.items() for line in lines)


Fates: TypeAlias = Mapping[str, Fate]
"""What becomes of the values of an entry, by field."""


def fates(entry: Entry, here: Entries, loaded: Mapping[str, Marks]) -> Fates:
    known, unset = here.get(entry.key), UNSET.get(entry.key)
    before = loaded.get(entry.key, unset.marks if unset else {})
    if known is None:
        gone = Fate.RENAMED if _renamed(entry, here) else Fate.KEPT
        return dict.fromkeys(entry.fields, gone if entry.key in loaded else Fate.ADDED)
    marks = known.marks
    return {
        field: _fate(wanted, marks.get(field), before.get(field)) for field, wanted in entry.marks.items()
    }


def _renamed(entry: Entry, here: Entries) -> Entry | None:
    """The room that has the name of the file as one of its others: adding it again would make two of one."""
    name = folded(str(entry.fields.get("name", "")))
    things = (one for one in here.values() if isinstance(one.fields.get("aliases"), list))
    return next((one for one in things if name in map(folded, _aliases(one))), None)


def _aliases(thing: Entry) -> list[str]:
    said = thing.fields["aliases"]
    return [str(one) for one in said] if isinstance(said, list) else []


def _fate(wanted: str, found: str | None, before: str | None) -> Fate:
    if found == wanted:
        return Fate.SAME
    return Fate.CHANGED if found == before else Fate.KEPT


def compared(file: Entries, here: Entries, loaded: Mapping[str, Marks]) -> Difference:
    found = {key: fates(entry, here, loaded) for key, entry in file.items()}

    def told(wanted: Fate) -> tuple[str, ...]:
        return tuple(
            _line(
                file[key], here.get(key), [field for field, fate in fields.items() if fate is wanted], wanted
            )
            for key, fields in found.items()
            if wanted in fields.values()
        )

    renamed = tuple(
        f"{file[key].label} is called {now.fields['name']} here"
        for key, fields in found.items()
        if Fate.RENAMED in fields.values() and (now := _renamed(file[key], here))
    )
    only_here = tuple(_only_here(file, here))
    return Difference(told(Fate.ADDED), told(Fate.CHANGED), told(Fate.KEPT), renamed, only_here)


def _only_here(file: Entries, here: Entries) -> Iterator[str]:
    for key, entry in here.items():
        unset = UNSET.get(key)
        if key not in file and not (unset and unset.marks == entry.marks):
            yield entry.label


def _line(entry: Entry, known: Entry | None, fields: Sequence[str], what: Fate) -> str:
    if known is None:
        return entry.label if what is Fate.ADDED else f"{entry.label} was taken away here since it was loaded"
    between = "becomes" if what is Fate.CHANGED else "was set here, the file says"
    changes = (
        f"{field} {_shown(known.fields.get(field))} {between} {_shown(entry.fields[field])}".strip()
        for field in fields
    )
    return f"{known.label}: {', '.join(changes)}"


def _shown(value: Json) -> str:
    match value:
        case None | "" | []:
            return "(nothing)"
        case bool():
            return "yes" if value else "no"
        case list():
            return " + ".join(map(str, value))
        case dict():
            return " / ".join(f"{key} {one}" for key, one in sorted(value.items()))
        case _:
            return str(value)
