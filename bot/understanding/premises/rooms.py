"""Pieces put together into the rooms of the house, each of them once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.understanding.premises.pieces import LONGEST_NAME, Piece
from bot.understanding.premises.values import RoomWords
from bot.understanding.premises.writing import fold

MOST_ROOMS = 100


def gather(pieces: Iterable[tuple[int, Piece | None]]) -> tuple[tuple[RoomWords, ...], set[int]]:
    """Return the rooms, and the positions of the pieces that gave none or not all of theirs."""
    found = _with_sizes(pieces)
    twins = _twins(piece for _, piece in found if piece)
    rooms: dict[str, RoomWords] = {}
    unread: set[int] = set()
    for start, piece in found:
        if piece is None or not piece.name or not all(_added(rooms, room) for room in _rooms(piece, twins)):
            unread.add(start)
    return tuple(rooms.values()), unread


def _with_sizes(pieces: Iterable[tuple[int, Piece | None]]) -> list[tuple[int, Piece | None]]:
    """Give a size that stands alone to the piece just before it, when that one has none."""
    found: list[tuple[int, Piece | None]] = []
    for start, piece in pieces:
        before = found[-1][1] if found else None
        if piece and not piece.name and before and before.name and not (before.capacity or before.bare):
            found[-1] = found[-1][0], replace(before, capacity=piece.capacity)
        else:
            found.append((start, piece))
    return found


def _twins(pieces: Iterable[Piece]) -> frozenset[str]:
    """« Salle 1, salle 2 » are two rooms with numbers, not one that holds one person, then two."""
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for piece in pieces:
        if piece.bare is not None:
            numbers[fold(piece.name)].add(piece.bare)
    return frozenset(name for name, several in numbers.items() if len(several) > 1)


def _rooms(piece: Piece, twins: frozenset[str]) -> Iterator[RoomWords]:
    numbered = piece.kind != "room" or fold(piece.name) in twins
    if piece.numbers:
        for number in piece.numbers:
            yield RoomWords(f"{piece.name} {number}", piece.capacity, piece.kind)
    elif piece.bare is not None and (numbered or not piece.bare):
        yield RoomWords(f"{piece.name} {piece.bare}", piece.capacity, piece.kind)
    else:
        yield RoomWords(piece.name, piece.capacity or piece.bare, piece.kind)


def _added(rooms: dict[str, RoomWords], room: RoomWords) -> bool:
    key = fold(room.name)
    if len(room.name) > LONGEST_NAME or (key not in rooms and len(rooms) >= MOST_ROOMS):
        return False
    rooms.setdefault(key, room)
    return True
