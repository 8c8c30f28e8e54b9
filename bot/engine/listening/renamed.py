"""Names of the house in the place of a noun: « je tiens le bar vendredi » is read as « je tiens la perm vendredi », the name kept beside it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.engine.listening.timed import Ear, timed_words
from bot.kit.ears import ByName
from bot.understanding.fold import Word, bare_words, words
from bot.understanding.grammar import Entity, Filled
from bot.understanding.grammar.likeness import Likeness
from bot.understanding.grammar.mentions import SHORTEST_SLIP, names_of, solid
from bot.understanding.times import read_times

ONE, MANY = "", "*"
"""The keys of the house's own word for all of them: it names none."""
ARTICLES = frozenset({"le", "la", "l", "les", "un", "une", "ce", "cet", "cette"})
MINE = frozenset({"mon", "ma", "mes", "ton", "ta", "son", "sa", "notre"})
THEIRS = frozenset({"the", "my", "our", "your", "this", "that"})
POINTING = frozenset({"ce", "cet", "cette", "this", "tomorrow", "demain", "hier"})
TO, OF = frozenset({"au", "aux"}), frozenset({"du", "des", "d", "de"})


@dataclass(frozen=True, slots=True)
class Renamed:
    """The text with the noun in it, and each name by where it stood; `doubtful` where something else is called the same."""

    by: ByName
    text: str
    names: Sequence[tuple[int, str]]
    doubtful: bool = False

    def given(
        self, filled: Mapping[str, Filled], said: Mapping[str, str], has: Collection[str]
    ) -> Mapping[str, str]:
        """The words of the arguments that a command `has`, with each name beside those that it belongs to."""
        found, own = dict(said), [one for one in self.by.arguments if one in has]
        for at, name in self.names:
            to = _nearest(at, filled, own)
            found[to] = f"{name} {found.get(to, '')}".strip()
        return found


def _nearest(at: int, filled: Mapping[str, Filled], own: Sequence[str]) -> str:
    places = sorted((filled[one].finish, one) for one in own if one in filled)
    behind = next((one for finish, one in places if finish > at), None)
    return behind or next((one for _finish, one in reversed(places)), own[0])


@dataclass(frozen=True, slots=True)
class _Place:
    """From which word to which the name stands, with the small words around it; what is put there instead."""

    first: int
    end: int
    instead: str
    name: str


def renamed(text: str, by: ByName, ear: Ear) -> Iterator[Renamed]:
    """Once for each language's noun; nothing where no name is said."""
    known = tuple(ear.entities.get(by.entity, ()))
    said = words(text) if known else ()
    found = list(_mentions(said, known))
    timed = (
        _timed(text, said, ear) if found else frozenset()
    )  # words of a time are no name, unless it is one itself
    found = [one for one in found if timed.isdisjoint(range(*one[:2])) or _is_a_time(one, said, ear)]
    if not found:
        return
    others = [one for kind, ones in ear.entities.items() if kind != by.entity for one in ones]
    doubtful = any(_is_called_so(one.names[0], others) for _first, _end, one in found)
    for language, noun in by.nouns:
        if any(_is_foreign(said, first, end, language) for first, end, _one in found):
            continue
        around = _french if language == "fr" else _english
        places = _once([around(said, place, noun) for place in found])
        yield _rewritten(text, said, places, by, doubtful=doubtful)


def _is_foreign(said: Sequence[Word], first: int, end: int, language: str) -> bool:
    """What stands beside it tells the other language: « du bar », « the bar », « bar shift »."""
    before = said[first - 1].text if first else ""
    if language == "fr":
        return before in THEIRS or (end < len(said) and said[end].text in {"shift", "shifts"})
    return before in ARTICLES | MINE | TO | OF


def _once(places: Sequence[_Place]) -> list[_Place]:
    """« ma garde d'accueil »: the house's word and a name are one noun."""
    found: list[_Place] = []
    for one in places:
        beside = found and found[-1].end >= one.first and not (found[-1].name and one.name)
        found.append(replace(one, first=found[-1].end, instead="") if beside else one)
    return found


def _rewritten(
    text: str, said: Sequence[Word], places: Sequence[_Place], by: ByName, *, doubtful: bool
) -> Renamed:
    new, names, done = "", [], 0
    for one in places:
        new += text[done : max(said[one.first].begin, done)] if one.instead else ""
        if one.name:
            names.append((len(new), one.name))
        new += one.instead
        done = said[one.end - 1].finish
    return Renamed(by, new + text[done:], names, doubtful)


_Found = tuple[int, int, Entity]


def _mentions(said: Sequence[Word], known: tuple[Entity, ...]) -> Iterator[_Found]:
    """From left to right, the longest name first."""
    spelled, like = _spelled(known)
    at = 0
    while at < len(said):
        place = next((one for one in spelled if _stands(one[0], said, at, like)), None)
        if place is None:
            at += 1
            continue
        yield at, at + len(place[0]), place[1]
        at += len(place[0])


@lru_cache(maxsize=64)
def _spelled(known: tuple[Entity, ...]) -> tuple[Sequence[tuple[tuple[str, ...], Entity]], Likeness]:
    pairs = [(bare_words(name), one) for one in known for name in one.names]
    longest = sorted((pair for pair in pairs if pair[0]), key=lambda pair: -len(pair[0]))
    return longest, Likeness({word for spelled, _one in pairs for word in spelled}, shortest=SHORTEST_SLIP)


def _stands(name: Sequence[str], said: Sequence[Word], at: int, like: Likeness) -> bool:
    here = said[at : at + len(name)]
    return len(here) == len(name) and all(
        word.text == wanted or wanted in like.of(word.text) for word, wanted in zip(here, name, strict=True)
    )


def _is_a_time(found: _Found, said: Sequence[Word], ear: Ear) -> bool:
    """« La soirée », where something of the rota is called so; « ce soir » is today's all the same."""
    first, _end, one = found
    name = " ".join(one.names[:1])
    pointed = first > 0 and said[first - 1].text in POINTING
    times = read_times(name, ear.now, ear.language[:2], asked=True)
    return not pointed and any((0, len(name)) in time.spans for time in times)


def _timed(text: str, said: Sequence[Word], ear: Ear) -> frozenset[int]:
    spans = [span for one in timed_words(text, ear) for span in one.spans]
    return frozenset(
        place
        for place, word in enumerate(said)
        if any(begin < word.finish and word.begin < finish for begin, finish in spans)
    )


def _is_called_so(name: str, others: Sequence[Entity]) -> bool:
    return tuple(sorted(solid(bare_words(name)))) in names_of(others).whole


def _noun(noun: str, one: Entity) -> str:
    return f"{noun}s" if one.key == MANY else noun


def _name(one: Entity) -> str:
    return "" if one.key in {ONE, MANY} else one.names[0]


def _english(said: Sequence[Word], found: _Found, noun: str) -> _Place:
    """« The welcome desk shift », « the shift Bar »: the noun that is there is not said twice."""
    first, end, one = found
    if first and said[first - 1].text in {noun, f"{noun}s"}:
        return _Place(first - 1, end, said[first - 1].text, _name(one))
    there = end < len(said) and said[end].text in {noun, f"{noun}s"}
    return _Place(first, end + there, said[end].text if there else _noun(noun, one), _name(one))


def _french(said: Sequence[Word], found: _Found, noun: str) -> _Place:
    """« au bar » is « à la perm », « ma perm d'accueil » is « ma perm »."""
    first, end, one = found
    before = [word.text for word in said[max(first - 3, 0) : first]]
    taken, instead = _led(before)
    rest = before[: len(before) - taken]
    if rest and rest[-1] in {noun, f"{noun}s", "permanence", "permanences"}:
        return _Place(first - taken - 1, end, rest[-1], _name(one))
    return _Place(first - taken, end, f"{instead} {_noun(noun, one)}", _name(one))


def _led(before: Sequence[str]) -> tuple[int, str]:
    """How many of the words before a name are its article and preposition, and those of the noun."""
    last, earlier = (["", "", *before])[-1], (["", "", *before])[-2]
    if last in TO or (last in {"la", "l"} and earlier == "a"):
        return 1 if last in TO else 2, "à la"
    if last in OF or (last in {"la", "l"} and earlier == "de"):
        return 1 if last in OF else 2, "de la"
    if last in MINE:
        return 1, "ma"
    return (1, "les" if last == "les" else "la") if last in ARTICLES else (0, "la")
