"""What people say they offer, taken apart: what they know, what they have, what they are ready to do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.text import UserText
from bot.store.helping.offers import Kind
from bot.understanding.fold import bare_words

MOST_PIECES = 8
LONGEST = 120
_ENDS = re.compile(
    r"\s*[,;\n/•·&+]+\s*(?:(?:et|and|puis|also|aussi)\s+)?"
    r"|\s+(?:et|and|puis)\s+(?=(?:je|j['’]?ai|j['’]|i|i['’]m|i['’]ve|on|we)\b)"
    r"|\s+and\s+(?=(?:speak|fix|repair|teach|lend|translate|cook|sew|drive|carry|paint|play)\b)"
    r"|\s+et\s+(?=(?:parle|répare|prête|traduis|cuisine|couds|conduis|porte|joue|enseigne|parler|réparer|traduire|coudre|cuisiner)\b)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:et|and|aussi|also|donc|so)\s+|^(?:moi\s*,?\s*)?(?:"
    r"je (?:peux|veux bien|pourrais|sais) (?:vous |t['’]|te )?(?:aider|donner un coup de main|dépanner)\s*(?:avec|pour|sur|en|à|au|aux|dans)?"
    r"|je (?:sais|peux|veux bien|propose de|propose) (?=\w)|je m['’]y connais (?:en|pour)|je suis (?:bon|bonne|fort|forte|doué|douée) (?:en|pour)"
    r"|j['’]?ai|j (?=ai\b)|i (?:can|could|know how to|am able to|would|am happy to|['’]m happy to) (?:help(?: out)? (?:with|people with|with some)?)?"
    r"|i(?:['’]m| am) good (?:at|with)|i know(?: about)?|i['’]?ve got|i have(?: got)?"
    r")\s+",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"^(?:out\s+with\s+|(?:en|à|au|aux|avec|pour|sur|dans|with|in|to|for|about|at|de|du)\s+|d['’]"
    r"|a\s+(?=\w+(?:er|ir|re)\s+(?:un|une|le|la|les|mon|ma|mes|des|du|l['’])\b))(?=\w)",
    re.IGNORECASE,
)
"""« a traduire une lettre » is typed for « à »; "a ladder" is not."""
_TO_DO = re.compile(r"^a\s+(?=\w+(?:er|ir|re)\b)", re.IGNORECASE)
"""In French alone: « a coudre » is « à coudre », and no article stands there."""
_AFTER = re.compile(
    r"[\s,;]+(?:en|in|here|ici|dans la maison|chez nous|stp|svp|please|pls|s['’]il (?:te|vous) pla[iî]t)$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"[\s,;(]*\b(?:until|till|jusqu['’]\s*(?:à|au|aux|en|a))\s+(?P<when>[^,;)]+)\)?", re.IGNORECASE
)
_MONTHLY = re.compile(
    r"[\s,;(]*(?:(?:only|just|seulement|juste|mais)\s+)*(?:pas plus d['’e]\s*|au (?:plus|max(?:imum)?)\s+|at most\s+|no more than\s+|max(?:imum)?\s+)?"
    r"\b(?P<often>une fois|1 fois|deux fois|2 fois|once|twice)\s+(?:par|a|per)\s+(?:mois|month)\b"
    r"(?:\s*(?:au plus|max(?:imum)?|at most))?\)?",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"[\s,;]*\b(?:please|stp|svp)?[\s,;]*\b(?:ask me|write to me|demande[zr]?[- ]moi|écri(?:s|vez)[- ]moi)(?:\s+(?:in|en|dans))?[\s,;]*$",
    re.IGNORECASE,
)
"""« Demande-moi en privé »: what is left of it, once how was heard."""
_LENT = frozenset({
    "prete", "preter", "pret", "pretes", "emprunter", "louer", "lend", "lending", "borrow", "loan", "disposition",
})  # fmt: skip
_OWNED = re.compile(r"\b(?:j['’]?ai|je (?:possède|prête)|i (?:have|own|lend)|i['’]ve got)\b", re.IGNORECASE)
_A_THING = re.compile(r"^(?:une?|des|mon|ma|mes|a|an|my|some)\s", re.IGNORECASE)
_READY = frozenset({
    "ecoute", "ecouter", "accompagner", "accompagne", "garder", "porter", "bras", "temps", "dispo", "disponible", "benevole",
    "benevolat", "volontiers", "compagnie", "visiter", "conduire", "listen", "listening", "listener", "accompany", "carry", "lift",
    "hands", "volunteer", "volunteering", "time", "available", "company", "visit", "drive", "ear",
})  # fmt: skip
_NO_THING = frozenset({
    "diplome", "experience", "formation", "notions", "bases", "bac", "temps", "permis", "degree", "notion", "time", "licence", "license",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing offered, in the person's own words, and which of the three lists it belongs to."""

    words: UserText
    kind: Kind


def pieces(text: str) -> tuple[Piece, ...]:
    """« Couture, j'ai une perceuse et j'écoute »: three of them. A thing named after a thing is one too."""
    found: list[Piece] = []
    for part in _ENDS.split(text):
        words = tidied(_LEADS.sub("", _LEADS.sub("", part.strip(" .!?"))))
        if not bare_words(words):
            continue
        kind = kind_of(part.strip())
        follows = bool(found) and found[-1].kind == "thing" and _A_THING.match(words)
        found.append(Piece(words, "thing" if follows and kind == "skill" else kind))
    unique = {" ".join(bare_words(piece.words)): piece for piece in found}
    return tuple(unique.values())[:MOST_PIECES]


def tidied(words: str, language: str = "en") -> UserText:
    """Without the small word that led to them: « en couture », "with sewing"; in French « a coudre » too."""
    bare = _SMALL.sub("", words.strip(" .!?"))
    bare = _TO_DO.sub("", bare) if language.startswith("fr") else bare
    for _again in range(2):
        bare = _AFTER.sub("", bare).strip(" .!?")
    return UserText.clean(bare, LONGEST)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody offers in words, and the terms that they said along: the words of until when, and how often a month."""

    words: str
    until: str = ""
    most: int = 0


def with_terms(text: str) -> Said:
    """« Couture jusqu'en juin, pas plus d'une fois par mois »: the craft is « couture »."""
    monthly, until = _MONTHLY.search(text), _UNTIL.search(text)
    left = _HOW.sub("", _UNTIL.sub("", _MONTHLY.sub("", text))).strip(" ,;")
    often = monthly["often"].lower().split()[0] if monthly else ""
    most = {"une": 1, "1": 1, "once": 1, "deux": 2, "2": 2, "twice": 2}.get(often, 0)
    return Said(left, until.group(0).strip(" ,;()") if until else "", most)


def kind_of(part: str) -> Kind:
    """What they have is theirs to lend; what they are ready to do is no craft; all else is something that they know."""
    said = frozenset(bare_words(part))
    if not _LENT.isdisjoint(said):
        return "thing"
    owns = _OWNED.search(part) or _A_THING.match(part)
    if owns and _NO_THING.isdisjoint(said):
        return "thing"
    return "skill" if _READY.isdisjoint(said) else "goodwill"


def corrected(found: Sequence[Piece], number: int, kind: Kind) -> tuple[Piece, ...]:
    """The same with one of them in another list."""
    return tuple(replace(one, kind=kind) if place == number else one for place, one in enumerate(found))
