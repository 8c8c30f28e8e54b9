"""What is wanted along with a room: « avec le vidéoproj » is a thing of the house, « avec la verte » a room, « avec le club » a purpose."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.text import NO_WORDS, UserText
from bot.store.spaces.rooms import Room
from bot.understanding.fold import plain

BETWEEN = re.compile(r"(\s*,\s*|\s*\+\s*|(?:^|\s+)(?:avec|with|et|and)\s+)", re.IGNORECASE)
ARTICLE = re.compile(r"(les? |la |l['’]|the |une? |an? )", re.IGNORECASE)
VOWELS = "aeiouyhàâéèêîôû"


WITH = re.compile(r"\b(avec|with)\b|\+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Along:
    """The room itself, rooms and items booked with it, items as they are told back (« le vidéoprojecteur »), the purpose."""

    room: Room
    items: tuple[Room, ...]
    told: tuple[UserText, ...]
    purpose: UserText

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The room itself and those booked with it; where all of them are things, the first."""
        return (self.room, *(one for one in self.items if one.kind != "item"))


def along(purpose: UserText, room: Room, things: Sequence[Room]) -> Along:
    """Take items and rooms out of the words beside a room and a time; only what is wholly the name of one is one.

    « Pour le yoga et la cuisine » is a purpose: a room is said to come along.
    """
    pieces = BETWEEN.split(purpose)
    found: dict[int, Room] = {}
    told: list[UserText] = []
    rest, follows = "", False
    for place in range(0, len(pieces), 2):
        piece, joint = pieces[place].strip(), pieces[place - 1] if place else ""
        one = _named(piece, [one for one in things if one.id != room.id])
        if one and one.kind != "item" and not (follows or WITH.search(joint)):
            one = None
        if one and one.id not in found:
            found[one.id] = one
            told += [_with_article(piece, one.name)] if one.kind == "item" else []
        elif piece and not one:
            rest += (joint if rest else "") + piece
        follows = one is not None if piece else follows
    return _led_by_a_room(Along(room, tuple(found.values()), tuple(told), _purpose(purpose, found, rest)))


def apart(purpose: UserText) -> tuple[list[UserText], UserText]:
    """What was surely said to come along (« + la bleue »), as it was said, and the other words."""
    pieces = [piece.strip() for piece in purpose.split(",")]
    beside = [UserText(piece[1:].strip()) for piece in pieces if piece.startswith("+")]
    return beside, UserText(", ".join(piece for piece in pieces if not piece.startswith("+")))


def _purpose(words: UserText, found: Mapping[int, Room], rest: str) -> UserText:
    if not found:
        return words
    return UserText(rest) if rest else NO_WORDS


def _led_by_a_room(said: Along) -> Along:
    """« Le vidéoproj et la verte »: the thing comes with the room, whichever was said first."""
    first = next((one for one in said.items if one.kind != "item"), None)
    if said.room.kind != "item" or first is None:
        return said
    others = (said.room, *(one for one in said.items if one.id != first.id))
    return Along(first, others, (said.room.name, *said.told), said.purpose)


def _named(piece: str, known: Sequence[Room]) -> Room | None:
    return next((one for one in known if wholly(piece, (one.name, *one.aliases))), None)


def wholly(piece: str, names: Sequence[str]) -> bool:
    """Whether these words are one of the names and nothing else, but for an article."""
    return _bare(piece) in {_bare(name) for name in names}


@lru_cache(maxsize=2048)
def _bare(words: str) -> str:
    """The names of a house are compared with each piece of each purpose."""
    return plain(ARTICLE.sub("", words.strip(), count=1) if ARTICLE.match(words.strip()) else words).strip()


def _with_article(piece: str, name: UserText) -> UserText:
    """As they said it: « le » before « vidéoproj » stands before « vidéoprojecteur » too."""
    found = ARTICLE.match(piece)
    article = found[1].lower().replace("’", "'") if found else ""
    if article in {"le ", "la "} and name[:1].lower() in VOWELS:
        article = "l'"
    return UserText(f"{article}{name}")
