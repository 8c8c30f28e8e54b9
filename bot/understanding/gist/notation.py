"""The notation of gists, `<cancel> {event:gathering} -<shift>`, read into what must be said, what must not, and what fills a command."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.gist.senses import Group, rows_of, senses
from bot.understanding.grammar.shapes import CommandWords

STATED, VETO = "!", "~"
NAMES = frozenset({"room", "event", "person", "slot"})
"""Kinds of names: one that is no argument of the command must be said all the same."""
_PIECE = re.compile(
    r"(?P<not>-?)(?:<(?P<sense>[\w-]+)>|\((?P<said>[^()]+)\)|\{(?P<slot>\w+)(?::(?P<like>[\w-]+))?\})"
)


@dataclass(frozen=True, slots=True)
class Gist:
    """What must be said and what must not; `after` are free words behind one of the needs, `like` what some words look like; `next_to`: nothing but small words stand between; `named` what is named beside."""

    command: CommandWords
    needs: tuple[Group, ...]
    never: tuple[Group, ...]
    slots: tuple[str, ...]
    after: Mapping[str, Group]
    like: Mapping[str, str]
    next_to: Mapping[str, Group]
    named: tuple[str, ...]
    unnamed: tuple[str, ...]
    stated: bool
    veto: bool


def read(command: CommandWords, written: str) -> Gist:
    """A gist as it is written; a ValueError says what is wrong with it."""
    needs: list[Group] = []
    never: list[Group] = []
    after: dict[str, Group] = {}
    like: dict[str, str] = {}
    next_to: dict[str, Group] = {}
    slots: list[str] = []
    named: list[str] = []
    unnamed: list[str] = []
    for piece in _pieces(command, written):
        if slot := piece["slot"]:
            if slot in NAMES and (piece["not"] or slot not in command.slots):
                (unnamed if piece["not"] else named).append(slot)
                continue
            slots.append(slot)
            if piece.start() and written[piece.start() - 1] in ">)":
                next_to[slot] = needs[-1]
            if piece["like"]:
                like[slot] = piece["like"]
            elif _kind(command, written, slot) == "text" and needs:
                after[slot] = needs[-1]
            continue
        group = _sense(command, written, piece["sense"]) if piece["sense"] else rows_of(piece["said"])
        (never if piece["not"] else needs).append(group)
    if not needs:
        raise ValueError(f"{command.name}: {written!r}: a gist needs a word that is said")
    stated, veto = written.startswith(STATED), written.startswith(VETO)
    beside = (tuple(named), tuple(unnamed))
    return Gist(
        command, tuple(needs), tuple(never), tuple(slots), after, like, next_to, *beside, stated, veto
    )


def _pieces(command: CommandWords, written: str) -> list[re.Match[str]]:
    rest = _PIECE.sub("", written.strip().lstrip(STATED + VETO)).strip()
    if rest:
        raise ValueError(f"{command.name}: {written!r}: {rest!r} is no part of a gist")
    return list(_PIECE.finditer(written))


def _sense(command: CommandWords, written: str, name: str) -> Group:
    if name not in senses():
        raise ValueError(f"{command.name}: {written!r}: there is no sense {name!r}")
    return senses()[name]


def _kind(command: CommandWords, written: str, slot: str) -> str:
    if slot not in command.slots:
        raise ValueError(f"{command.name}: {written!r}: {{{slot}}} is no argument of it")
    return command.slots[slot].kind
