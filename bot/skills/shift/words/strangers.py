"""Somebody whom nobody here is called, put on the rota or given something of it: who is meant is asked, and never guessed."""

import re

from bot.core.short_words import has_meaning
from bot.kit.heard import Sentence, Words
from bot.understanding.fold import Folded, bare_words, fold, plain

WHO = r"(?P<person>[^\W\d_][\w'-]*(?: (?!(?:down|up|over|for|on|to|stp|svp|please|merci)\b)[^\W\d_][\w'-]*)?)"
END = r"(?: (?:stp|svp|please|merci))?\s*[.!?]*$"
WHICH = r"(?P<shift>.*?)"
NOBODY = frozenset({
    "moi", "me", "nous", "us", "toi", "you", "lui", "elle", "him", "her", "them", "eux", "quelqu", "qqun", "qqn", "qui", "n", "tous", "tout",
    "somebody", "someone", "anybody", "anyone", "whoever", "nobody", "personne", "everybody", "everyone", "un", "une", "a", "an", "the", "la", "le",
})  # fmt: skip
"""These name nobody in particular."""
PUT = (
    r"\b(?:inscri[st]|inscrire|inscrivez|mets|mettre|mettez|notez?|ajoute[rz]?) " + WHO + r" (?:aux?|a|sur|pour) (?:la |le |l')?"
    r"(?P<noun>{noun})\b\s*(?:d[eu]s? |d')?(?:la |le |l')?" + WHICH + END,
    r"\b(?:put|sign|add) " + WHO + r" (?:down |up )?(?:for|on|to) (?:the )?(?P<noun>{noun})\b\s*(?:on |of |at )?" + WHICH + END,
    r"\b(?:put|sign|add) " + WHO + r" (?:down |up )?(?:for|on|to) (?:the )?" + WHICH + r" (?P<noun>{noun})" + END,
)  # fmt: skip
GAVE = (
    r"\b(?:donne[rz]?|file[rz]?|refile[rz]?|passe[rz]?|confie[rz]?|cede[rz]?|laisse[rz]?) (?:la |ma |le |mon |l')(?P<noun>{noun})\b"
    r"\s*(?:d[eu]s? |d')?" + WHICH + r" ?a " + WHO + END,
    r"\b(?:give|hand|pass) (?:my |the )(?P<noun>{noun})\b\s*(?:on |of |at )?" + WHICH + r" ?(?:over )?to " + WHO + END,
    r"\b(?:give|hand|pass) (?:my |the )?" + WHICH + r" (?P<noun>{noun}) (?:over )?to " + WHO + END,
)  # fmt: skip
NOUNS = ("permanence", "perm", "shift")


def puts_a_stranger(said: Sentence) -> Words | None:
    """« Inscris Xavier à la perm de jeudi », "put Xavier down for the shift on Thursday"."""
    return _named(said, PUT)


def gives_to_a_stranger(said: Sentence) -> Words | None:
    """« Donne ma perm de jeudi à Xavier », "give my shift on Thursday to Xavier"."""
    return _named(said, GAVE)


def _named(said: Sentence, forms: tuple[str, ...]) -> Words | None:
    folded = fold(said.text)
    slots = {plain(name): one.key for one in said.names.get("slot", ()) for name in one.names}
    noun = "|".join(re.escape(one) for one in sorted({*NOUNS, *slots}, key=len, reverse=True))
    found = next(
        (one for form in forms if (one := re.search(form.replace("{noun}", noun), folded.text))), None
    )
    if found is None or _is_nobody(found["person"]):
        return None
    called = (
        found["noun"] if slots.get(found["noun"], "").isdecimal() else ""
    )  # not the house's word for all of them
    shift = f"{called} {_original(said.text, folded, found, 'shift')}".strip()
    person = _original(said.text, folded, found, "person")
    return {"person": person, "shift": shift} if shift else {"person": person}


def _is_nobody(name: str) -> bool:
    return not NOBODY.isdisjoint(bare_words(name)[:1]) or has_meaning(name)


def _original(text: str, folded: Folded, found: re.Match[str], group: str) -> str:
    begin, end = folded.original(*found.span(group)) if found[group] else (0, 0)
    return text[begin:end]
