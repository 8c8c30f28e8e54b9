"""One piece of the paragraph as a room: its name, how many people it holds, and how many of them there are."""

import re
from dataclasses import dataclass

from bot.understanding.premises.nouns import UNITS, is_noun, kind_of, singular
from bot.understanding.premises.values import Kind
from bot.understanding.premises.writing import fold

LONGEST_NAME = 60
_LONGEST_PIECE = 160
_MOST_WORDS = 7

_NUMBERS = {
    word: number
    for words in (
        "deux trois quatre cinq six sept huit neuf dix",
        "two three four five six seven eight nine ten",
    )
    for number, word in enumerate(words.split(), start=2)
}
_MANY = rf"(?:[0-9]{{1,3}}|{'|'.join(_NUMBERS)})"
_LEAD = re.compile(
    r"[-*+•·–>) ]+"
    r"|(?:nous avons|on a|on dispose|nous disposons|il y a|y a|j'ai|we(?:'ve| have)?(?: got)?(?= )|there(?: is| are|'s)"
    r"|voici|here (?:is|are)|et|and|avec|with|aussi|egalement|also|puis|then|plus|notre|nos|our|which has)(?: |$|: ?)"
    r"|(?:d'|de )(?=une? )|(?:une?|des|an?|some|quelques) (?=[a-z(])"
    rf"|{_MANY} [a-z-]{{2,30}}s(?: [a-z'-]+){{0,4}} ?: ?(?=[^0-9 ])"  # « trois salles : la Rotonde, … »: the names follow
    r"|(?:les |nos |our |the )?(?:salles|rooms|espaces|lieux|spaces|materiel|equipment|equipements) ?: ?"
)
_NOT_A_ROOM = re.compile(
    r"\(?(?:ouverte?s?|ferme|fermee?s?|closed|opening|sauf|except|excepte|hors|horaires?|les horaires|hours"
    r"|open(?! ?(?:space|lab|bar|stage|air))|bonjour|bonsoir|salut|merci|hello|hi|hey|thanks?|nous|we|je|i|vous|you"
    r"|c'est|it|it's|on est|on|jours? feries?|bank holidays?|please|svp|welcome|bienvenue|voila)(?!\w)|j'"
    r"|[0-9 ]+m2?\W*$|[^a-z]*$"
)
_COUNT = re.compile(rf"({_MANY}) (?=[a-z])")
_UNIT = "|".join(sorted(set(UNITS) - {"m", "m2"}, key=len, reverse=True))
_LINK = (
    r"(?:(?<!\w)(?:de|pour|for|of|jusqu'a|up to|max(?:imum)?\.?|capacit[ey] ?:?(?: de| of)?|seats|holds) )*"
)
_CAPACITY = re.compile(
    rf"[ (:,-]*{_LINK}(?:[0-9]{{1,4}} ?(?:-|a|to) ?)?(?<![0-9])([0-9]{{1,4}}) ?(?:{_UNIT})(?!\w)"
    r"(?: assises| debout| max(?:imum)?)?\.? ?\)?"
    r"|[ :-]*\( ?(?:max\.? )?([0-9]{1,4})(?: max\.?)? ?(?:\)|$)"
    r"|[ :-]+(?:pour|for|seats|holds|max\.?|capacit[ey] ?:?) ([0-9]{1,4})(?! ?\w)"
)
_RANGE = re.compile(r" (?:de |du |from |no |n° ?|# ?)?([0-9]{1,3}) ?(?:-|a|au|to) ?([0-9]{1,3})$")
_BARE = re.compile(r"(?: |[:-] ?)+([0-9]{1,4})$")
_EDGES = " -–—:,;.*•«»\"'/=+"


@dataclass(frozen=True, slots=True)
class Piece:
    """A name with what its numbers may mean; `bare` is a capacity unless it tells twins apart.

    Without a name, it tells how many people the piece before it holds: « Cuisine, 6 personnes ».
    """

    name: str
    kind: Kind
    capacity: int | None = None
    numbers: range | None = None
    bare: int | None = None


def read_piece(written: str) -> Piece | None:
    """Read one piece; None when it is no room."""
    words = written.strip(_EDGES + "\n")
    if len(words) > _LONGEST_PIECE:
        return None
    words = _without_lead(words)
    if _NOT_A_ROOM.match(fold(words)):
        return None
    words, numbers = _count(words)
    words, capacity = _capacity(words)
    if numbers is None:
        words, numbers = _range(words)
    bare = None if numbers or capacity else _BARE.search(fold(words))
    name = _name(words[: bare.start()] if bare else words)
    if numbers:
        name = singular(name)
    if not (_is_name(name) or (capacity and not name)):
        return None
    return Piece(name, kind_of(name), capacity, numbers, int(bare[1]) if bare else None)


def _without_lead(words: str) -> str:
    while lead := _LEAD.match(fold(words)):
        words = words[lead.end() :]
    return words


def _count(words: str) -> tuple[str, range | None]:
    """« 6 bureaux » are six desks; « 12 rue de la Paix » is no room at all."""
    folded = fold(words)
    count = _COUNT.match(folded)
    if count is None or not any(map(is_noun, re.findall(r"\w+", folded[count.end() :])[:2])):
        return words, None
    number = _NUMBERS.get(count[1]) or int(count[1])
    return words[count.end() :], range(1, number + 1) if number > 1 else None


def _capacity(words: str) -> tuple[str, int | None]:
    found = _CAPACITY.search(fold(words))
    if found is None:
        return words, None
    number = int(found[1] or found[2] or found[3])
    return f"{words[: found.start()]} {words[found.end() :]}".strip(), number or None


def _range(words: str) -> tuple[str, range | None]:
    found = _RANGE.search(fold(words))
    if found is None or int(found[1]) >= int(found[2]):
        return words, None
    return words[: found.start()], range(int(found[1]), int(found[2]) + 1)


def _name(words: str) -> str:
    name = re.sub(r"\( ?\)", "", words)
    if name.count("(") != name.count(")"):
        name = name.replace("(", " ").replace(")", " ")
    name = " ".join(name.split()).strip(_EDGES)
    return name[:1].upper() + name[1:]


def _is_name(name: str) -> bool:
    words = re.findall(r"\w+", fold(name))
    known = any(map(is_noun, words[:2]))
    counted = name[:1].isdigit() and bool(_COUNT.match(fold(name)))
    sentence = len(words) > _MOST_WORDS and not known
    return any(map(str.isalpha, name)) and len(name) <= LONGEST_NAME and not counted and not sentence
