"""« Propose un atelier couture »: what is proposed may begin like the name of a room, and is in none for that."""

import re

from bot.kit.heard import Sentence, Words
from bot.understanding.fold import bare_words, plain
from bot.understanding.free_words import tidy
from bot.understanding.near import matching

WHERE = frozenset({
    "dans", "ds", "en", "a", "au", "aux", "la", "le", "l", "les", "ma", "notre", "salle", "in", "at", "the", "into", "our", "room", "use", "cote",
})  # fmt: skip
"""After one of these a room is meant where it takes place."""
AWAY = re.compile(r"(?:celui )?(?:du|de|of|from)(?: the)?(?: \d{1,2}(?:st|nd|rd|th)?(?: (?:to|at))?)?")
PROPOSED = re.compile(
    r"\b(?:propos\w+|organis\w+|organiz\w+|anim\w+|suggest|host|run) (?:la|le|les|l'|the|notre|our)$"
)
KINDS = re.compile(
    r"(?:(?:une?|des|an?|the|le|la|l') ?)?(?:petite? )?(?:ateliers?|cours|soirees?|club|stage|initiation|rencontres?|conference|formation|cafe"
    r"|workshop|course|class|club|night|evening|talk|meeting)"
)
"""What comes after one of these says what it is about."""
LEADS = re.compile(r"^(?:dans|ds|en|à|au|in|at)\s+(?:la |le |l['’]|the )?", re.IGNORECASE)
TRAILS = re.compile(
    r"(?:\s+(?:dans|ds|en|à|au|in|at))?(?:\s+(?:la|le|the))?(?:\s+(?:salle|room))?$", re.IGNORECASE
)
PARTS = frozenset({"night", "evening", "morning", "afternoon", "brunch", "lunch"})
BEGINS = re.compile(
    r"(?:on |at |this |next |the |every |each )*(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:on |at |the )*\d|tomorrow|tonight|today"
)
SOME = (" un", " une", " des", " a", " an", " 1")
"""After one of these it is one of many, not the house's."""


def without_a_namesake(said: Sentence, words: Words) -> Words:
    """The words of a room that stand before the title, or are all of it, belong to the title; so does « vélo » of « atelier vélo »."""
    room, title = said.filled.get("room"), said.filled.get("title")
    if room is None:
        return words
    before = said.text[: room.begin].rstrip()
    if before.lower().endswith(SOME) or PROPOSED.search(plain(before)):
        return _joined(said, words)
    if before.endswith(",") or not WHERE.isdisjoint(bare_words(before)[-1:]):
        return words
    first = title is None or (title.begin >= room.finish and not said.text[room.finish : title.begin].strip())
    return _joined(said, words) if first or _half_a_name(said) else words


def _half_a_name(said: Sentence) -> bool:
    """« Vélo » is what the cargo bike is called, and in « atelier vélo » what the workshop is about."""
    room, title = said.filled["room"], said.filled.get("title")
    head = title.text.partition(",")[0].strip() if title else ""
    if title is None or said.text[title.begin + len(head) : room.begin].strip():
        return False
    of_a_kind = len(bare_words(room.text)) == 1 and KINDS.fullmatch(plain(head)) is not None
    return of_a_kind or not matching(room.text, said.names.get("room", ())).exact


def _joined(said: Sentence, words: Words) -> Words:
    """One name; a second place that was said beside it is where it takes place."""
    room, title = said.filled["room"], said.filled.get("title")
    begin = min(room.begin, title.begin) if title else room.begin
    last = title.finish if title and title.begin > room.begin else room.finish
    rest = {name: one for name, one in words.items() if name not in {"room", "title"}}
    beside = LEADS.sub("", words.get("title", "").partition(", ")[2])
    place = {"room": beside} if beside and matching(beside, said.names.get("room", ())).exact else {}
    return {**rest, **place, "title": tidy(said.text[begin:last].strip(" ,"))}


def _without_lead(words: Words) -> Words:
    """« Un atelier couture en cuisine »: the little words before the room are no part of the name."""
    title = TRAILS.sub("", words.get("title", ""))
    return {**words, "title": title} if "room" in words and title else words


def with_all_of_its_name(said: Sentence, words: Words) -> Words:
    """« A games night next Friday at 8pm » is called a games night, and takes place next Friday."""
    words = _without_lead(without_a_namesake(said, words))
    title, when = said.filled.get("title"), words.get("when", "")
    part, _space, rest = when.partition(" ")
    if title is None or part.lower() not in PARTS or not BEGINS.match(plain(rest)):
        return words
    directly = said.text[title.finish :].lstrip(" ").startswith(part)
    return {**words, "title": f"{words['title']} {part}", "when": rest} if directly else words


def without_a_joint(_said: Sentence, words: Words) -> Words:
    """« Renomme la chorale en Chœur »: it is called Chœur."""
    joint, _space, rest = words.get("title", "").partition(" ")
    return {**words, "title": rest} if rest and joint.lower() in {"en", "to", "as"} else words


def with_its_date(said: Sentence, words: Words) -> Words:
    """« Décale le club du 14 à 11 h »: the little word before the time says that it is away from there."""
    event, when = said.filled.get("event"), said.filled.get("when")
    if event is None or when is None or when.begin < event.finish:
        return words
    between = said.text[event.finish : when.begin].strip(" ,")
    of_it = AWAY.fullmatch(between.lower()) is not None and "when" in words
    return {**words, "when": f"{between} {words['when']}"} if of_it else words
