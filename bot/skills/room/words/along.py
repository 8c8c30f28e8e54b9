"""What is booked with a room: « la verte et la bleue » are two rooms and one wish, « la salle et le vidéoproj » a thing with some room."""

import re

from bot.kit.heard import Beside, Sentence, Words
from bot.rules.along import wholly
from bot.understanding.fold import bare_words, plain
from bot.understanding.near import matching

ANY_ROOM_AND = re.compile(
    r"\b(?:la|une|a|the|any|some) (?:salle|piece|room|space),? (?:et|avec|and|with|plus) (?:(?:le|la|les|l'|un|une|the|a|an) ?)?$"
)
WITH_IT = re.compile(
    r"\b(?:avec|with)\s+(?:(?:le|la|les|un|une|des|the|a|an|my|our|mon|notre)\s+|l['’])?$", re.IGNORECASE
)
JOINT = re.compile(
    r"\s*[,;+&]\s*(?:et|and|avec|with|plus)?\s*\b|(?:^|\s+)(?:et|and|avec|with|plus|ainsi que|as well as)\s+(?:avec\s+|with\s+|aussi\s+|also\s+)?",
    re.IGNORECASE,
)
TOO = re.compile(r"[\s,]+(?:aussi|également|too|as well|also)\s*$", re.IGNORECASE)
JOINING = frozenset({"et", "and", "avec", "with", "plus", "ainsi"})


def what_is_booked(said: Sentence, words: Words) -> Words:
    """The room, and what comes with it as words of their own, so that all of it is one booking."""
    return _several(said, _without_any_room(said, words))


def _without_any_room(said: Sentence, words: Words) -> Words:
    """The room is to be asked for; what was named is booked along with it."""
    named = words.get("room", "")
    at = said.text.find(named) if named else -1
    if at < 0 or not ANY_ROOM_AND.search(plain(said.text[:at])):
        return words
    rest = {name: one for name, one in words.items() if name != "room"}
    return {**rest, "purpose": ", ".join(filter(None, (rest.get("purpose", ""), f"avec {named}")))}


def _several(said: Sentence, words: Words) -> Words:
    """« La verte, la bleue et la cuisine »: the first is the room, the others come along."""
    if "room" not in words:
        return words
    first, *others = _pieces(words["room"])
    named = [name for one in others if (name := _one(said, one))]
    if len(named) < len(others):
        return words
    more, rest = _leading(said, words.get("purpose", ""))
    if not (named or more):
        return words
    with_it = [f"+ {one}" for one in (*named, *more)]
    return {**words, "room": first, "purpose": ", ".join([*with_it, *([rest] if rest else [])])}


def _leading(said: Sentence, purpose: str) -> tuple[list[str], str]:
    """What else is named at the beginning of the free words, and what is left of them."""
    if not purpose or not _joins(said):
        return [], purpose
    found, rest = [], TOO.sub("", purpose)
    while rest:
        joint = JOINT.match(rest)
        body = rest[joint.end() :] if joint else rest
        following = JOINT.search(body)
        piece, left = (body[: following.start()], body[following.start() :]) if following else (body, "")
        if not (name := _one(said, piece)):
            break
        found.append(name)
        rest = left
    return found, JOINT.sub("", rest, count=1) if found and JOINT.match(rest) else (
        rest if found else purpose
    )


def _joins(said: Sentence) -> bool:
    """Whether the free words go on after « et », « avec » or a comma: « pour la cuisine », « une réunion » tell a purpose."""
    words = said.filled.get("purpose")
    if words is None:
        return False
    before = said.text[: words.begin].rstrip()
    led = (*bare_words(before)[-1:], *bare_words(words.text)[:1])
    return before.endswith((",", "+", "&")) or not JOINING.isdisjoint(led)


def _pieces(words: str) -> list[str]:
    return [one for one in (piece.strip() for piece in JOINT.split(words)) if one] or [words]


def _one(said: Sentence, words: str) -> str:
    """What names one room or thing of the house beyond doubt, in words that are wholly its name; none otherwise."""
    known = said.names.get("room", ())
    found = matching(words, known)
    if not found.exact or len(found.keys) != 1:
        return ""
    names = next(one.names for one in known if one.key == found.keys[0])
    return words.strip() if wholly(words, names) else names[0]


def what_comes_along(said: Sentence, words: Words) -> Beside | None:
    """« la grnde sale demain, avec le vidéoproj »: it is booked with a room, and is not the room that is meant.

    That one may be misspelt, or forgotten.
    """
    text, named = said.text, words.get("room", "")
    at = text.find(named) if named else -1
    along = WITH_IT.search(text[:at]) if at > 0 else None
    if along is None:
        return None
    end = at + len(named)
    rest = f"{text[: along.start()]}{' ' * (end - along.start())}{text[end:]}"
    return Beside(rest, "purpose", f"avec {named}")
