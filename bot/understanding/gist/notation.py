"""The notation of gists: `~<title> -{room}`, what only sounds like a command; `{event:gathering}`, what an argument looks like."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.gist.senses import Group, rows_of, senses
from bot.understanding.grammar.shapes import CommandWords

VETO = "~"
_PIECE = re.compile(
    r"(?P<not>-?)(?:<(?P<sense>[\w-]+)>|\((?P<said>[^()]+)\)|\{(?P<slot>\w+)(?::(?P<like>[\w-]+))?\})"
)


@dataclass(frozen=True, slots=True)
class Gist:
    """Of a veto: what must be said and named for it, and what must not. Else `like`: by slot what its words look like."""

    command: CommandWords
    needs: tuple[Group, ...]
    never: tuple[Group, ...]
    unnamed: tuple[str, ...]
    like: Mapping[str, str]

    @property
    def veto(self) -> bool:
        return bool(self.needs)


def read(command: CommandWords, written: str) -> Gist:
    """A gist as it is written; a ValueError says what is wrong with it."""
    pieces = _pieces(command, written)
    groups = [(piece, _group(command, written, piece)) for piece in pieces if not piece["slot"]]
    needs = tuple(group for piece, group in groups if not piece["not"])
    never = tuple(group for piece, group in groups if piece["not"])
    unnamed = tuple(piece["slot"] for piece in pieces if piece["slot"] and piece["not"])
    like = {piece["slot"]: piece["like"] for piece in pieces if piece["like"]}
    _check(command, written, needs, like)
    return Gist(command, needs, never, unnamed, like)


def _pieces(command: CommandWords, written: str) -> list[re.Match[str]]:
    rest = _PIECE.sub("", written.strip().removeprefix(VETO)).strip()
    if rest:
        raise ValueError(f"{command.name}: {written!r}: {rest!r} is no part of a gist")
    return list(_PIECE.finditer(written))


def _group(command: CommandWords, written: str, piece: re.Match[str]) -> Group:
    if not piece["sense"]:
        return rows_of(piece["said"])
    if piece["sense"] not in senses():
        raise ValueError(f"{command.name}: {written!r}: there is no sense {piece['sense']!r}")
    return senses()[piece["sense"]]


def _check(command: CommandWords, written: str, needs: tuple[Group, ...], like: Mapping[str, str]) -> None:
    for slot in like:
        if slot not in command.slots:
            raise ValueError(f"{command.name}: {written!r}: {{{slot}}} is no argument of it")
    if written.startswith(VETO) != bool(needs):
        raise ValueError(
            f"{command.name}: {written!r}: what only sounds like it begins with ~ and needs a word"
        )
