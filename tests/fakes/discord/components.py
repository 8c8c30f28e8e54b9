"""The tree of buttons, menus and fields of a message or a modal, as data."""

from collections.abc import Iterator
from enum import IntEnum

from tests.fakes.discord.wire import Json


class Part(IntEnum):
    """Discord's numbers for kinds of components."""

    ROW = 1
    BUTTON = 2
    SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT = 10
    THUMBNAIL = 11
    GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = {
    Part.SELECT,
    Part.USER_SELECT,
    Part.ROLE_SELECT,
    Part.MENTIONABLE_SELECT,
    Part.CHANNEL_SELECT,
}
LINK, PREMIUM = 5, 6
"""The styles of buttons that no bot hears of."""


def parts_of(tree: list[Json]) -> Iterator[Json]:
    """Every component, depth first, in the order in which they are read."""
    for part in tree:
        yield part
        yield from parts_of(part.get("components", []))
        yield from parts_of([part[name] for name in ("accessory", "component") if part.get(name)])


def words_of(tree: list[Json]) -> list[str]:
    return [part["content"] for part in parts_of(tree) if part["type"] == Part.TEXT]


def buttons_of(tree: list[Json]) -> list[Json]:
    return [part for part in parts_of(tree) if part["type"] == Part.BUTTON]


def numbered(tree: list[Json]) -> list[Json]:
    """The tree as the service gives it back: every part has an id."""
    for number, part in enumerate(parts_of(tree), start=1):
        part.setdefault("id", number)
    return tree


def find(tree: list[Json], wanted: str) -> Json:
    """The component with that label, placeholder or custom_id."""
    found = [part for part in parts_of(tree) if wanted in _names(part)]
    shown = [sorted(_names(part)) for part in parts_of(tree) if _names(part)]
    assert len(found) == 1, f"{len(found)} components are {wanted!r} among {shown}"
    return found[0]["component"] if found[0]["type"] == Part.LABEL else found[0]


def _names(part: Json) -> set[str]:
    return {str(part[name]) for name in ("custom_id", "label", "placeholder") if part.get(name)}
