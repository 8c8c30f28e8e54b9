"""Announcements as people ask for them: the text word for word, and before it where, when, and until when it is of use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from bot.understanding.fold import fold, plain
from bot.understanding.reminders.openings import ASKED, BEFORE
from bot.understanding.reminders.pieces import QUOTED, THANKS, WHERE, cut, taken_out, trimmed
from bot.understanding.times import Mention, read_times, read_troubles

_NOUN: Final = r"(?:(?:une?|cette|ce|l'|an?|the|this) ?)?(?:annonce|announcement|message|post)"
_TOLD: Final = (
    r"(?:dis|dire|dites) a (?:tout le monde|tous|tous les gens)(?! si\b)(?=(?: [^.?!:]{1,40})? (?:que\b|qu'))"
    r"|(?:previens|prevenez|prevenir) (?:tout le monde|tous les gens|les gens|tous)(?! si\b)(?=(?: [^.?!:]{1,40})? (?:que\b|qu'))"
    r"|tell (?:everybody|everyone)(?= (?:the|we|there|our)\b)|tell (?:everybody|everyone|people)(?=(?: [^.?!:]{1,40})? that\b)|let (?:everybody|everyone|people) know(?= that\b)"
)
"""« Dis à tout le monde que … » announces, wherever it is to be."""
_VERB: Final = re.compile(
    rf"\b(?:(?:annonce|annoncer|annoncez|announce)\b(?! ?[#n°]*a-?\d| (?:de|du|des|of)\b| d')|(?P<plan>(?:planifie|planifier|planifiez|programme|programmer|programmez|prevois|prevoir|schedule|plan) {_NOUN}\b)"
    rf"|(?:fais|faire|faites|passe|passer|passez|publie|publier|publiez|poste|poster|postez|envoie|envoyer|envoyez|make|publish|post|send|put out) {_NOUN}\b"
    rf"|{_TOLD})"
)
_WEAK: Final = re.compile(
    r"\b(?:dis|dire|dites|ecris|ecrire|ecrivez|poste|poster|postez|publie|publier|publiez|planifie|planifier|programme|programmer|envoie|envoyer"
    r"|previens|prevenez|prevenir|tell|write|post|publish|say|schedule|send)\b"
)
"""They announce where a channel is named beside them."""
_READERS: Final = re.compile(
    r"^\s*(?:a|to)?\s*(?:tous les gens|tout le monde|tous|toutes|everyone|everybody|all|people)\b(?! (?:les|the|day|days)\b)\s*(?:que\b|qu'|that\b)?"
)
_COLON: Final = re.compile(r"(?<!\bfr)(?<!\ben)\s*:(?=\s|$|[«\"“])")
_THAT: Final = re.compile(r"^[\s,]*(?:que\b|qu'|that\b)\s*")
_CALLED: Final = re.compile(r"(?:\b(?:a|to|pour|for) )?@(?:room|everyone|here|channel|tous)\b")
_ALL_OVER: Final = re.compile(
    r"\b(?:partout|dans tous les salons|everywhere|in (?:all|every) channels?|ici|here)\b"
)
_EXPIRES: Final = re.compile(
    r"[,;(]*\s*\b(?:(?:mais )?(?:surtout )?(?:pas|jamais|ne pas envoyer|not|never|don'?t send(?: it)?|do not send(?: it)?)(?: (?:envoyer|send|said))? (?:apres|after)|au plus tard(?: a)?|(?:by )?at the latest(?: at)?|expire(?:s)?(?: a| at)?)"
    r"\s+(\d{1,2}(?:\s*(?:h|:)\s*\d{0,2})?\s*(?:am|pm)?|midi|noon)[)\s,]*"
)
_LATE: Final = re.compile(
    r"[,;(]*\s*\b(?:(?P<skip>(?:jamais|pas|rien) en retard|sinon (?:rien|tant pis)|never late|not late|skip (?:it )?if late|or not at all)"
    r"|(?P<ask>(?:me )?demande[rz]?(?:-moi)? si (?:c'est )?en retard|ask (?:me )?if late)"
    r"|(?:jusqu'a |up to |late (?:window )?|retard (?:max(?:imum)? |admis )?(?:de )?)(?P<hours>\d{1,2}) ?(?:h|heures?|hours?)(?: (?:de retard|late))?)[)\s,]*"
)
_CLOCK: Final = re.compile(r"(\d{1,2})\s*(?:(?:h|:)\s*(\d{2})?)?\s*(am|pm)?")


@dataclass(frozen=True, slots=True)
class Announced:
    """The text as it is to be said; the words that tell when and where; `late` in minutes or "ask"; `expires` at an hour."""

    text: str = ""
    when: str = ""
    where: str = ""
    late: str = ""
    expires: str = ""
    plans: bool = False


def read_announcement(text: str, now: datetime, language: str, *, asked: bool = False) -> Announced | None:
    """What is to be announced; None where nobody asks for that. `asked`: all the words tell it."""
    tail, plans = _after_the_verb(text, now, language) if not asked else (text, False)
    if tail is None:
        return None
    head, body = _head_and_body(trimmed(THANKS, tail))
    head, where = _places(head)
    head, expires = taken_out(_EXPIRES, head)
    head, late = _late(head)
    when, body = _when(head, body, now, language)
    return Announced(_clean(body), when, where, late, _clock(expires), plans or bool(when))


def read_limits(text: str) -> Mapping[str, str]:
    """« Pas après 10 h », « jamais en retard », and nothing else: until when it is of use; empty where they say anything more."""
    left, expires = taken_out(_EXPIRES, text)
    left, late = _late(left)
    told = {"expires": _clock(expires), "late": late}
    return {name: said for name, said in told.items() if said} if not left.strip(" ,.!") else {}


def _after_the_verb(text: str, now: datetime, language: str) -> tuple[str | None, bool]:
    folded = fold(text)
    strong = _VERB.search(folded.text)
    found = strong or (_WEAK.search(folded.text) if WHERE.search(folded.text) else None)
    if found is None:
        return (text, True) if _bare(text, now, language) else (None, False)
    begin, finish = folded.original(found.start(), found.end())
    if text[begin:finish].lower().endswith("é"):  # « on a annoncé quoi ? »
        return None, False
    before, there = taken_out(WHERE, text[:begin])
    for one in reversed(_times(before, now, language)):
        before = cut(before, one.begin, one.finish) + " "
    polite = plain(f"{before.strip()} " if before.strip() else "")
    if not BEFORE.fullmatch(polite) or polite.endswith("on "):  # « on annonce de la pluie »
        return None, False
    sooner = text[:begin].strip() if there or _times(text[:begin], now, language) else ""
    tail = text[finish:].rstrip("? ") if ASKED.search(polite) else text[finish:]
    return f"{sooner} {tail}".strip(), bool(strong and strong["plan"])


def _bare(text: str, now: datetime, language: str) -> bool:
    """« Tous les lundis à 9h dans #general : … »: a time and a channel, then what is to be said."""
    head, body = _head_and_body(text)
    head, where = _places(head) if body else (head, "")
    told = _times(head, now, language) if where else []
    for one in reversed(told):
        for begin, finish in reversed(one.spans):
            head = cut(head, begin, finish)
    return bool(body and where and told) and not head.strip(" ,:")


def _head_and_body(tail: str) -> tuple[str, str | None]:
    """Before and after the first colon that is none of a time's; with none, all is still to be taken apart."""
    folded = fold(tail)
    colon = _COLON.search(folded.text)
    if colon is None:
        return tail, None
    begin, finish = folded.original(colon.start(), colon.end())
    return tail[:begin], tail[finish:]


def _places(head: str) -> tuple[str, str]:
    head, names = taken_out(WHERE, head)
    head, called = taken_out(_CALLED, head)
    if not names:
        head, names = taken_out(_ALL_OVER, head)
    return trimmed(_READERS, head), " ".join(filter(None, (names, called and "@room")))


def _late(head: str) -> tuple[str, str]:
    found = _LATE.search(plain(head))
    if not found or len(plain(head)) != len(head):
        return head, ""
    said = "0" if found["skip"] else "ask" if found["ask"] else str(int(found["hours"]) * 60)
    return cut(head, *found.span()), said


def _when(head: str, body: str | None, now: datetime, language: str) -> tuple[str, str]:
    """With a colon all times before it tell when; without, one that stands first does, and the rest is the text."""
    told = _times(head, now, language)
    if body is not None:
        if bad := next(iter(read_troubles(head, now, language[:2])), None):  # « le 32 décembre » is told so
            lead = [word for word in head[: bad.begin].split()[-1:] if plain(word) in _SMALL]
            return " ".join([*lead, head[bad.begin : bad.finish]]), body
        spans = [span for one in told for span in one.spans]
        return " ".join(head[begin:finish] for begin, finish in spans), body
    if sooner := _before_that(head, now, language):
        return sooner
    first = next(
        (
            one
            for one in told
            if not head[: one.begin].strip(" ,") or plain(head[: one.begin]).strip(" ,") in _SMALL
        ),
        None,
    )
    if first is None:
        return "", head
    begin, finish = first.spans[0]
    return head[begin:finish], head[finish:]


def _before_that(head: str, now: datetime, language: str) -> tuple[str, str] | None:
    """« Demain à 9 h que la porte est cassée »: nothing but a time before the word that begins the text."""
    joint = _JOINT.search(plain(head))
    if joint is None or len(plain(head)) != len(head):
        return None
    before, when = head[: joint.start()], []
    for one in reversed(_times(before, now, language)):
        when += [before[begin:finish] for begin, finish in reversed(one.spans)]
        for begin, finish in reversed(one.spans):
            before = cut(before, begin, finish) + " "
    return (" ".join(reversed(when)), head[joint.start() :]) if when and not before.strip(" ,") else None


_JOINT: Final = re.compile(r"\b(?:que\b|qu'|that\b)")
_SMALL: Final = frozenset({"pour", "le", "a", "at", "on", "for", "des", "from"})


def _times(text: str, now: datetime, language: str) -> list[Mention]:
    return [one for one in read_times(text, now, language[:2]) if one.start]


def _clock(words: str) -> str:
    found = _CLOCK.search({"midi": "12", "noon": "12"}.get(plain(words).strip(), plain(words)))
    if not found:
        return ""
    hour = int(found[1]) % 12 + 12 if found[3] == "pm" else int(found[1])
    minute = int(found[2] or 0)
    return time(hour, minute).isoformat("minutes") if hour < 24 and minute < 60 else ""  # noqa: PLR2004


def _clean(text: str) -> str:
    text = text.strip(" ,;")
    found = _THAT.match(plain(text))
    bare = text[found.end() :] if found and len(plain(text)) == len(text) else text
    bare = bare.strip(" ,;–—-")
    quoted = QUOTED.match(bare)
    return quoted[1] if quoted else bare
