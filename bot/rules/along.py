"""What is wanted along with a room: « avec le vidéoproj » is a thing of the house, « avec le club » is a purpose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.text import NO_WORDS, UserText
from bot.store.rooms import Room
from bot.understanding.fold import plain

BETWEEN = re.compile(r"(\s*,\s*|\s*\+\s*|(?:^|\s+)(?:avec|with|et|and)\s+)", re.IGNORECASE)
ARTICLE = re.compile(r"(les? |la |l['’]|the |une? |an? )", re.IGNORECASE)
VOWELS = "aeiouyhàâéèêîôû"


@dataclass(frozen=True, slots=True)
class Along:
    """Items, each as it is told back (« le vidéoprojecteur »), and what is left as a purpose."""

    items: tuple[Room, ...]
    told: tuple[UserText, ...]
    purpose: UserText


def along(purpose: UserText, room: Room, things: Sequence[Room]) -> Along:
    """Take the items out of the words beside a room and a time; only what is wholly the name of one is one."""
    pieces = BETWEEN.split(purpose)
    items: dict[int, Room] = {}
    told: list[UserText] = []
    rest = ""
    for place in range(0, len(pieces), 2):
        piece = pieces[place].strip()
        item = _named(piece, [one for one in things if one.kind == "item" and one.id != room.id])
        if item and item.id not in items:
            items[item.id] = item
            told.append(_with_article(piece, item.name))
        elif piece and not item:
            rest += (pieces[place - 1] if rest else "") + piece
    if not items:
        return Along((), (), purpose)
    return Along(tuple(items.values()), tuple(told), UserText(rest) if rest else NO_WORDS)


def _named(piece: str, items: Sequence[Room]) -> Room | None:
    wanted = _bare(piece)
    return next((one for one in items if wanted in {_bare(name) for name in (one.name, *one.aliases)}), None)


def _bare(words: str) -> str:
    return plain(ARTICLE.sub("", words.strip(), count=1) if ARTICLE.match(words.strip()) else words).strip()


def _with_article(piece: str, name: UserText) -> UserText:
    """As they said it: « le » before « vidéoproj » stands before « vidéoprojecteur » too."""
    found = ARTICLE.match(piece)
    article = found[1].lower().replace("’", "'") if found else ""
    if article in {"le ", "la "} and name[:1].lower() in VOWELS:
        article = "l'"
    return UserText(f"{article}{name}")
