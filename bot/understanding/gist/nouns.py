"""What is said of a noun: « la soirée jeux », "the board game night"; a name that nothing of the house has."""

import re
from collections.abc import Mapping, Sequence

from bot.understanding.gist.places import Found
from bot.understanding.gist.senses import senses
from bot.understanding.grammar.mentions import Names, mentions
from bot.understanding.grammar.small_words import DETERMINERS, LIGHT, VETO, row
from bot.understanding.grammar.utterance import Stretch, Utterance

SHAPES = {letter: re.compile(rf"\b{letter}-?\d+\b", re.IGNORECASE) for letter in "RAE"} | {
    "url": re.compile(r"\b(?:https?|webcals?)://\S+"),
    "quoted": re.compile(r"[«“\"][^«»“”\"]+[»”\"]"),
    "digits": re.compile(r"\b\d{4,}\b"),
}
"""What is known by its looks."""
LEAST_TOLD = 3
LEAST, MOST_BEFORE, MOST_AFTER = 2, 3, 5
"""So many words make a name: « un café » is none."""
JOINTS = row("de d du des a au aux la l en of")
BORDERS = (
    LIGHT
    | VETO
    | row("""
    for to from about after before until till off with by pour avec avant apres sur chez par mais but plus moins non pas stp svp
    finalement desole desolee sorry please pls not up down out back anymore instead there here than because since
    """)
)


def alike(
    like: str, said: Utterance, found: Found, names: Mapping[str, Names], closed: frozenset[int]
) -> Stretch | None:
    """Words that look like this: a number, an address, a name of the house, a noun of this sense with what belongs to it."""
    if like in SHAPES:
        shaped = SHAPES[like].search(said.text)
        return _stretch(said, *shaped.span()) if shaped else None
    if like in senses():
        places = [one for one in found.get(senses()[like], ()) if said.timed.isdisjoint(range(*one))]
        name = around(said, places[0], closed) if places else None
        return name if name and (like != "gathering" or name[1] - name[0] >= LEAST) else None
    mentioned = mentions(said.words, names[like], said.timed) if like in names else ()
    return (mentioned[0].first, mentioned[0].end) if mentioned else None


def _stretch(said: Utterance, begin: int, finish: int) -> Stretch | None:
    inside = [at for at, word in enumerate(said.words) if begin <= word.begin < finish]
    return (inside[0], inside[-1] + 1) if inside else None


def around(said: Utterance, stretch: Stretch, closed: frozenset[int]) -> Stretch:
    """The words of the name in which this noun stands."""
    first = stretch[0]
    least = max(first - MOST_BEFORE, 0)
    while first > least and not said.words[first].after_break and _belongs(first - 1, said, closed):
        first -= 1
    return first, _end(said, stretch, closed)


def _end(said: Utterance, stretch: Stretch, closed: frozenset[int]) -> int:
    """Joints belong to it where another word follows them: « atelier de couture »."""
    end = at = stretch[1]
    while at < min(len(said.words), stretch[1] + MOST_AFTER) and not said.words[at].after_break:
        if _belongs(at, said, closed):
            end = at + 1
        elif said.words[at].text not in JOINTS or at in closed:
            break
        at += 1
    return end


def _belongs(at: int, said: Utterance, closed: frozenset[int]) -> bool:
    return (
        at not in closed
        and at not in said.timed
        and at not in said.polite
        and said.words[at].text not in BORDERS
    )


def before(said: Utterance, end: int) -> Stretch | None:
    """What was told before it is asked: « mon vélo a la chaîne qui saute, quelqu'un s'y connaît ? »."""
    places = _trimmed([at for at in range(end) if at not in said.timed], said)
    return (places[0], places[-1] + 1) if len(places) >= LEAST_TOLD else None


def behind(said: Utterance, stretch: Stretch, taken: frozenset[int]) -> Sequence[int]:
    """The free words behind something, up to the end of what is said of it; behind a colon all of them."""
    colon = said.text.find(": ", said.edges(stretch)[0])
    if colon >= 0:
        return [at for at, word in enumerate(said.words) if word.begin > colon]
    places: list[int] = []
    for at in range(stretch[1], len(said.words)):
        if at in said.timed or at in taken or (said.words[at].after_break and places):
            if places:
                break
            continue
        places.append(at)
    return _trimmed(places, said)


def _trimmed(places: Sequence[int], said: Utterance) -> Sequence[int]:
    kept = [nth for nth, at in enumerate(places) if at not in said.polite]
    inner = list(places[kept[0] : kept[-1] + 1]) if kept else []
    while inner and said.words[inner[0]].text in LEADING:
        inner = inner[1:]
    while inner and said.words[inner[-1]].text in LIGHT:
        inner = inner[:-1]
    return inner


LEADING = DETERMINERS | row("pour a au aux en que qu sur chez to for with about on in at of that by")
