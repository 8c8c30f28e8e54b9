"""A wish to be reminded, taken apart: its text keeps all of its words, and no time but those that belong to it."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.understanding.fold import fold, plain
from bot.understanding.reminders.openings import ASKED, BEFORE, OF_IT, Opening, opening_of
from bot.understanding.reminders.pieces import (
    BEGINS_POLITE,
    CROWD,
    EVERYBODY,
    JOINT,
    LOOSE_END,
    QUOTED,
    THANKS,
    UNTIL_DONE,
    VAGUE,
    WHERE,
    cut,
    taken_out,
    trimmed,
    whom_at,
)
from bot.understanding.times import Mention, read_times, read_troubles

_OF_A_BOOKING: Final = re.compile(
    r"^\s*(?:de |of |about |pour )?(?:(?:mes|ma|la|les|toutes mes|chaque|my|the|all my|each|every|each of my) (?:prochaines? |next )?(?:resa|reservation|booking)|[rs]-?\d|la \d+\b)"
)
_NO_WISH: Final = re.compile(
    r"^\s*(?:plus|pas|jamais|quand|si|des que|lorsque|ou|comment|combien|qui|quel|quelle|quels|quelles|ce que|ce qu'|when|if|as soon|where|how|who|which|what|why|pourquoi)\b"
)
_AGAIN: Final = frozenset(
    {
        "ca",
        "cela",
        "le",
        "la",
        "les",
        "it",
        "this",
        "that",
        "again",
        "later",
        "plus tard",
        "encore",
        "it again",
        "that again",
        "a nouveau",
        "pas maintenant",
        "not now",
    }
)
"""Of what rang just now, not of something new."""
_STORY_ENDS: Final = re.compile(r"[,.;:!?](?=\s)|\s[-–—](?=\s)|\b(?:et|and|donc|so)(?=\s)")
_DUTY: Final = re.compile(
    r"^\s*(?:(?:salut|bonjour|hello|hi|hey|coucou|alors|bon|so)[\s,!]+)*(?:(?:il )?(?:faut|faudra|faudrait) (?:absolument )?(?:que je (?:pense a|n'oublie pas de|note de) )?"
    r"|je (?:dois|devrais|vais) (?:penser a |absolument )?|j'oublie toujours (?:de )?|faut (?:que je (?:pense a )?)?|i (?:have|need|ought) to (?:remember to )?"
    r"|i (?:must|should) (?:remember to )?|i(?:'ve| have) got to |i always forget (?:to )?|i keep forgetting (?:to )?)"
)
_TELLS: Final = re.compile(r"^\s*,?\s*(?:que|qu'|that)\b")
_THAT: Final = re.compile(r"\b(?:que\b|qu'|that\b)")
"""What stands before it tells when, what stands after it what of."""
_ATTRIBUTE: Final = re.compile(
    r"(?:\b(?:de|du|des|of|from|pour|for|avant|before|by|depuis|since)|\bd')\s*(?:le |la |ce |cette |the )?$"
)
_TAKES_PLACE: Final = re.compile(
    r"\b(?:est|sont|c'est|aura lieu|a lieu|commence|commencent|demarre|debute|ferme|ouvre|arrive|passe|is|are|starts?|begins?|closes?|opens?|comes?|takes place)\s*(?:a |le |at |on |bien )?$"
)
_OR: Final = re.compile(r"\s*,?\s*(?:ou|or|et|and)\s+(?:bien |aussi |also )?(?:le |on )?")
_LEADS: Final = re.compile(r"^[\s,:;-]*(?:(?:pour|le|la|for|on|at|a|des|from|ce|by)\s+)?$")


@dataclass(frozen=True, slots=True)
class Wish:
    """What of, the words that tell when, whom and in which channels (empty: who asks), and whether until it is done."""

    what: str = ""
    when: str = ""
    whom: str = ""
    where: str = ""
    until_done: bool = False


@dataclass(frozen=True, slots=True)
class _Ear:
    """What times are read against."""

    now: datetime
    language: str

    def times(self, text: str) -> list[Mention]:
        return [one for one in read_times(text, self.now, self.language[:2]) if one.start]

    def first(self, text: str) -> int | None:
        return min((one.begin for one in self.times(text)), default=None)


def read_wish(text: str, now: datetime, language: str, *, asked: bool = False) -> Wish | None:
    """What somebody wishes to be reminded of; None where they wish nothing of the kind. `asked`: all the words tell it."""
    ear = _Ear(now, language)
    text, where = taken_out(WHERE, text)
    if not asked and (story := _of_a_story(text, ear)):
        return replace(story, where=where)
    opening = opening_of(text, there=bool(where))
    opening = _after_a_story(opening, ear) if opening and not asked else opening
    if opening is None or (asked and not _courteous(opening.before, ear)):
        opening = Opening("", text) if asked else None
    if opening is None or not (asked or _courteous(opening.before, ear)):
        return None
    tail = trimmed(THANKS, trimmed(BEGINS_POLITE, opening.after))
    if ASKED.search(plain(opening.before)):
        tail = tail.rstrip("? ")
    if not asked and (_NO_WISH.search(plain(tail)) or _of_bookings(tail, ear)):
        return None
    wish = _apart(opening, tail, ear)
    wish = replace(wish, where=where or wish.where)
    return None if not asked and plain(wish.what) in _AGAIN else wish


def _of_a_story(text: str, ear: _Ear) -> Wish | None:
    """« Je dois payer le loyer le 5, tu me le rappelles ? »: what of was told first, and perhaps when."""
    folded = fold(text)
    asks = OF_IT.search(folded.text)
    parts = [cut.end() for cut in _STORY_ENDS.finditer(folded.text, 0, asks.start())] if asks else []
    if asks is None or not parts:
        return None
    told, lead = text[: folded.original(parts[-1], parts[-1])[0]], folded.text[parts[-1] : asks.start()]
    left, when = _time_of(
        trimmed(THANKS, text[folded.original(asks.end(), asks.end())[0] :]).rstrip("? "), ear
    )
    if plain(left).strip(" ,.!") not in {"", *_AGAIN} or not _courteous(lead, ear):
        return None
    if not when:
        told, when = _time_of(told, ear)
    what = told_alone(trimmed(_DUTY, told).strip(" ,.!;:"))
    return Wish(what, when) if len(what.split()) > 1 and plain(what) not in _AGAIN else None


def _after_a_story(opening: Opening, ear: _Ear) -> Opening:
    """« Je perds la mémoire, pourriez-vous me rappeler … »: where the wish begins, what was told before is no part of it."""
    ends = [cut.end() for cut in _STORY_ENDS.finditer(opening.before)]
    if not ends or _courteous(opening.before, ear) or not ASKED.search(plain(opening.before[ends[-1] :])):
        return opening
    return replace(opening, before=opening.before[ends[-1] :])


def _courteous(before: str, ear: _Ear) -> bool:
    """Nothing but a greeting, a polite way to ask and a time stands before."""
    for one in reversed(ear.times(before)):
        for begin, finish in reversed(one.spans):
            before = cut(before, begin, finish) + " "
    return BEFORE.fullmatch(plain(f"{before.strip()} " if before.strip() else "")) is not None


def _of_bookings(tail: str, ear: _Ear) -> bool:
    """« Mes réservations une heure avant » is another wish."""
    if _OF_A_BOOKING.search(plain(tail)):
        return True
    told = read_times(tail, ear.now, ear.language[:2])
    return any(one.shift is not None for one in told) and not any(one.start for one in told)


def _apart(opening: Opening, tail: str, ear: _Ear) -> Wish:
    tail, until_done = taken_out(UNTIL_DONE, tail)
    whom = where = ""
    if opening.others:
        whom, tail = whom_at(tail, ear.first)
        where = whom if plain(whom) in CROWD else ""
        whom = "" if plain(whom) in EVERYBODY else whom
    sooner = ear.times(opening.before)
    when = _words(opening.before, sooner[0]) if sooner else ""
    if not when:
        tail, when = _time_of(tail, ear)
    return Wish(told_alone(tail), when, whom, where, until_done=bool(until_done))


def _time_of(tail: str, ear: _Ear) -> tuple[str, str]:
    """What is left of the words, and those that tell when."""
    folded = fold(tail)
    if (joint := _THAT.search(folded.text)) and (
        sooner := ear.times(tail[: folded.original(joint.start(), joint.end())[0]])
    ):
        return _without(tail, sooner[0].spans), _words(tail, sooner[0])
    told = ear.times(tail)
    head = next((one for one in told if _LEADS.fullmatch(plain(tail[: one.begin]))), None)
    if head:
        return _at_the_head(tail, head, told)
    free = [one for one in told if not _belongs(tail, one)]
    if not free:
        return _impossible(tail, ear)
    last = free[-1] if not tail[free[-1].finish :].strip(" ,.!?") else free[0]
    return _without(tail, last.spans), _words(tail, last)


def _impossible(tail: str, ear: _Ear) -> tuple[str, str]:
    """« À 25h » tells when, and that it cannot be is for whoever reads it; « tout à l'heure » tells nothing."""
    bad = next(iter(read_troubles(tail, ear.now, ear.language[:2])), None)
    if bad and not _ATTRIBUTE.search(plain(tail[: bad.begin])):
        begin = bad.begin - len(tail[: bad.begin]) + len(trimmed(LOOSE_END, tail[: bad.begin]))
        return _without(tail, ((bad.begin, bad.finish),)), tail[begin : bad.finish].strip()
    return trimmed(VAGUE, tail), ""


def _at_the_head(tail: str, head: Mention, told: list[Mention]) -> tuple[str, str]:
    """« Demain d'appeler la mairie à 9h » is one time; « demain que le train est à 14h » is not; « samedi ou dimanche », « samedi et dimanche » are two."""
    (begin, finish), *others = head.spans
    if other := next((one for one in told if _OR.fullmatch(plain(tail[finish : one.begin]))), None):
        return _without(tail, ((begin, other.finish),)), tail[begin : other.finish]
    apart = _TELLS.search(plain(tail[finish:])) is not None
    kept = [span for span in others if not apart and not _ATTRIBUTE.search(plain(tail[: span[0]]))]
    spans = (head.spans[0], *kept)
    return _without(tail, spans), " ".join(tail[begin:end] for begin, end in spans)


def _belongs(tail: str, one: Mention) -> bool:
    """« La réunion de mardi », « que la réunion est demain à 14h »: a time of what they are to be reminded of."""
    before = plain(tail[: one.begin])
    return _ATTRIBUTE.search(before) is not None or (
        _TELLS.search(plain(tail)) is not None and _TAKES_PLACE.search(before) is not None
    )


def _words(text: str, one: Mention) -> str:
    return " ".join(text[begin:finish] for begin, finish in one.spans)


def _without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for begin, finish in reversed(spans):
        text = f"{trimmed(LOOSE_END, text[:begin])} {text[finish:].lstrip()}"
    return text.strip()


def told_alone(text: str) -> str:
    """The text of it, without the joint before it, the politeness after it, and its quotation marks."""
    text = trimmed(THANKS, text).strip(" ,;")
    found = JOINT.match(plain(text))
    bare = text[found.end() :] if found and len(plain(text)) == len(text) else text
    bare = bare.strip(" ,;")
    quoted = QUOTED.match(bare)
    return quoted[1] if quoted else bare
