"""Two wishes in one breath: « réserve la verte lundi 10h-12h et la bleue lundi 14h-16h »."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.engine.listening.listener import Listener
from bot.engine.listening.timed import Ear, timed_words
from bot.engine.questions.asked import Asked, Puzzled
from bot.kit.arguments import Argument
from bot.kit.times.dues import DueKind
from bot.understanding.fold import bare_words
from bot.understanding.free_words import PURPOSE
from bot.understanding.near import matching
from bot.understanding.times import Mention, read_times

CLEAR = 0.75
JOINING = frozenset({"et", "puis", "ensuite", "ainsi", "and", "then", "plus"})
JOINT = re.compile(r"\b(?:et|puis|and|then)\s+|;\s*", re.IGNORECASE)
BETWEEN = re.compile(
    r"\s*[,;]?\s+(?:et|puis|ensuite|and|then|plus)\s+(?:puis\s+|ensuite\s+|then\s+)?|\s*[,;]\s+",
    re.IGNORECASE,
)
JOINS = re.compile(r"\s*,?\s+(?:et|and)\s+(?:aussi\s+|also\s+)?(?:le\s+|on\s+)?", re.IGNORECASE)
Reader = Callable[[str], Asked | None]
"""What some words ask for by themselves, where nothing is missing."""
Looking = Callable[[str], Sequence[Argument]]
"""The arguments of a command that only looks at something; none of any other."""


def holds_another(listener: Listener, text: str, free: Iterable[str], ear: Ear) -> bool:
    """Whether what was taken for free words is a wish of its own: a room with its time, or « et » and what goes on."""
    return any(_wish(listener, text, piece, ear) for words in free for piece in words.split(", "))


@dataclass(frozen=True)
class Breath:
    """What somebody said in one, what it was taken for as a whole, and how a part of it is read."""

    text: str
    asked: Asked
    ear: Ear
    read: Reader


def told_apart(listener: Listener, arguments: Sequence[Argument], said: Breath) -> Asked | Puzzled:
    """One wish as it is; of two the first, with the second after it; neither, where they cannot be told apart."""
    text, asked, ear, read = said.text, said.asked, said.ear, said.read
    if two := two_commands(text, ear, read):
        return two
    if due := next((a.name for a in arguments if isinstance(a.kind, DueKind)), None):
        return two_times(asked, due, ear) or asked
    room = next((a.name for a in arguments if a.kind.entity == "room"), None)
    if room is None:
        return asked
    if both := two_rooms(asked, room, ear):
        return both
    free = [a.name for a in arguments if a.kind.form == "text" and a.arg.rest and a.name in asked.words]
    if holds_another(listener, text, [asked.words[name] for name in free], ear):
        return parted(listener, text, ear, read) or Puzzled(several=True)
    return asked


def two_rooms(asked: Asked, name: str, ear: Ear) -> Asked | None:
    """« la verte et la bleue samedi 10h-12h »: the first, and then the second at the same time."""
    said = asked.words.get(name, "")
    for joint in BETWEEN.finditer(said):
        both = [said[: joint.start()], said[joint.end() :]]
        rooms = [matching(one, ear.entities.get("room", ())) for one in both]
        if all(one.keys and one.exact for one in rooms) and rooms[0].keys != rooms[1].keys:
            first, second = ({**asked.words, name: one} for one in both)
            return replace(asked, words=first, then=replace(asked, words=second), then_said=both[1].strip())
    return None


def two_times(asked: Asked, name: str, ear: Ear) -> Asked | None:
    """« Rappelle-moi demain et dimanche à 9 h »: the first, and then the second."""
    said = asked.words.get(name, "")
    both = [one for one in read_times(said, ear.now, ear.language[:2], asked=True) if one.start]
    if len(both) != 2 or not JOINS.fullmatch(said[both[0].finish : both[1].begin]):  # noqa: PLR2004 - a pair
        return None
    first, second = ({**asked.words, name: one} for one in (_with_its_hour(both[0]), both[1].text))
    return replace(asked, words=first, then=replace(asked, words=second), then_said=both[1].text)


def _with_its_hour(one: Mention) -> str:
    """An hour that is said once, after the second day, is that of the first one too."""
    alone = (
        one.grain not in {"hour", "minute"} or one.start is None or any(char.isdigit() for char in one.text)
    )
    return one.text if alone or one.start is None else f"{one.text} {one.start:%H:%M}"


def two_commands(text: str, ear: Ear, read: Reader) -> Asked | None:
    """« annule la verte jeudi et réserve la cuisine samedi »: each with its own verb, and a room or a time of its own."""
    for joint in JOINT.finditer(text):
        head, tail = text[: joint.start()], text[joint.end() :]
        if not PURPOSE.isdisjoint(bare_words(head)) or not timed_words(tail, ear):
            continue
        second = read(tail)
        first = read(head) if second and not second.guessed else None
        if first and second and not first.guessed and first.call.name != second.call.name:
            return replace(first, then=second, then_said=tail.strip())
    return None


def parted(listener: Listener, text: str, ear: Ear, read: Reader) -> Asked | None:
    """The first wish, and after it the second; None where they cannot be told apart beyond doubt."""
    for joint in BETWEEN.finditer(text):
        head, tail = text[: joint.start()], text[joint.end() :]
        if not (_room_and_time(tail, ear) or _goes_on(listener, tail, ear)):
            continue
        first, second = read(head), read(tail)
        if first and second and not JOINT.search(tail):
            return replace(first, then=second, then_said=tail.strip())
    return None


def of_another_too(looking: Looking, text: str, ear: Ear, read: Reader) -> Asked | None:
    """« La verte est libre lundi et la bleue mardi ? »: the same question about another room, at its own time."""
    for joint in BETWEEN.finditer(text):
        head, tail = text[: joint.start()], text[joint.end() :]
        first = read(f"{head}?") if _room_in(tail, ear) else None
        arguments = looking(first.call.name) if first and not first.guessed else ()
        room = next((a.name for a in arguments if a.kind.entity == "room"), "")
        time = next((a.name for a in arguments if a.kind.form == "time"), "")
        if first and {room, time}.issubset(first.words):
            words = {**first.words, room: _room_in(tail, ear), time: timed_words(tail, ear)[0].words}
            return replace(first, then=replace(first, words=words), then_said=tail.strip())
    return None


def _wish(listener: Listener, text: str, piece: str, ear: Ear) -> bool:
    at = text.find(piece)
    if at < 0 or any(_room_and_time(tail, ear) for tail in _tails(piece)):
        return at >= 0
    before, inside = bare_words(text[:at])[-1:], bare_words(piece)
    purpose = PURPOSE.intersection((*before, *inside[:1]))
    if purpose:
        return False
    if _room_and_time(piece, ear):
        return True
    return not JOINING.isdisjoint((*before, *inside[:1])) and _goes_on(listener, piece, ear)


def _tails(piece: str) -> Iterator[str]:
    """What stands after each « et » in it: « Jean et la bleue lundi » is for Jean, and another room."""
    return (piece[joint.end() :] for joint in JOINT.finditer(piece))


def _room_and_time(words: str, ear: Ear) -> bool:
    """« la bleue lundi 14h-16h »: a room of the house, a time, and nothing before what it is for."""
    return bool(_room_in(words, ear))


def _room_in(words: str, ear: Ear) -> str:
    """The words that name the room, where a time stands beside it and nothing else; none otherwise."""
    spans = [span for one in timed_words(words, ear) for span in one.spans]
    left = "".join(" " if any(b <= n < f for b, f in spans) else char for n, char in enumerate(words))
    kept: list[str] = []
    for word in bare_words(left):
        if word in PURPOSE:
            break
        kept.append(word)
    said = " ".join(kept) if spans else ""
    named = matching(said, ear.entities.get("room", ())) if said else None
    return said if named is not None and named.keys and named.exact else ""


def _goes_on(listener: Listener, piece: str, ear: Ear) -> bool:
    """« et la bleue aussi », « et annule la verte »."""
    rest = piece.split(maxsplit=1)[-1] if bare_words(piece)[0] in JOINING else piece
    named = matching(rest, ear.entities.get("room", ()))
    best = next(iter(listener.sentence(rest, ear)), None)
    if best and not best.missing and (timed_words(rest, ear) or (best.sure >= CLEAR and not best.guessed)):
        return True
    return bool(named.keys and named.exact)
