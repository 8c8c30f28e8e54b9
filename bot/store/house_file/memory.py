"""What was loaded last: a print of each value, never its words, and the language of each alias."""

import json
from collections.abc import Collection, Mapping
from hashlib import sha256
from typing import Final, TypeAlias

from bot.core.address import Address
from bot.core.call import Json
from bot.store.shelf import Shelf
from bot.store.work import Work

SKILL: Final = "house"
LOADED: Final = "loaded"
TONGUES: Final = "tongues"
LENGTH: Final = 24
Marks: TypeAlias = Mapping[str, str]
"""The prints of an entry's values, by field."""


class Memory:
    """A house's shelf, for its file. Prints are enough to see that something was edited, and let people be forgotten."""

    def __init__(self, work: Work, house: int) -> None:
        self._shelf = Shelf(work, house, SKILL)

    async def loaded(self) -> dict[str, Marks]:
        """The print of each value as it was last loaded, by entry and field."""
        return {thing.id: _marks(thing.body) for thing in await self._shelf.all(LOADED)}

    async def remember(self, key: str, marks: Marks) -> None:
        await self._shelf.put(LOADED, key, {**marks})

    async def tongues(self) -> dict[str, Mapping[str, Json]]:
        """In which languages the aliases of each thing were given, by its key."""
        return {thing.id: thing.body for thing in await self._shelf.all(TONGUES)}

    async def remember_tongues(self, key: str, aliases: Mapping[str, Collection[str]]) -> None:
        await self._shelf.put(TONGUES, key, {language: list(names) for language, names in aliases.items()})


def mark(value: Json) -> str:
    """The print of a value."""
    return _digest(json.dumps(value, sort_keys=True))


def _marks(body: Mapping[str, Json]) -> Marks:
    return {field: str(print_) for field, print_ in body.items()}


def person_key(address: Address) -> str:
    """A person's key does not tell who it is: it stays when they are forgotten, so that no file brings them back."""
    return f"person {_digest(str(address))}"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:LENGTH]
