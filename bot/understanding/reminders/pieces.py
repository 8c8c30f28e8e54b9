"""Pieces of a wish: what tells until when it is repeated, in which channels, whom, and small words around them."""

import re
from collections.abc import Callable
from typing import Final

from bot.understanding.fold import fold

UNTIL_DONE: Final = re.compile(
    r"[\s,;(]*\b(?:(?:et )?jusqu'?(?:a|au) ?(?:✅|validation|ce que (?:ce|ca|c') ?(?:soit|est) (?:fait|fini|regle|valide)"
    r"|ce que quelqu'un (?:le fasse|dise (?:que c'est )?fait|valide)|ce qu'on (?:me )?dise (?:que c'est )?fait|que ce soit fait)"
    r"|tant que (?:ce n'est|c'est|ca n'est|cela n'est) pas (?:fait|regle|fini)"
    r"|until (?:✅|(?:it's |it is |that's |somebody says it's |someone says it's )?(?:done|ticked off|ticked|acknowledged|checked off)"
    r"|(?:someone|somebody|anyone) (?:does it|ticks it|has done it)))[)\s]*"
)
_NAMES: Final = r"#[^\s,;:]+(?:\s*(?:,|et|and|&|\+|/)\s*(?:(?:dans|sur|in|on) )?#[^\s,;:]+)*"
WHERE: Final = re.compile(
    rf"[\s,]*(?:\b(?:dans|sur|vers|in|on|to|a|au) )?(?:\b(?:le|the) )?(?:\b(?:salon|canal|channel) )?({_NAMES})"
)
THANKS: Final = re.compile(
    r"[\s,.!]*\b(?:stp|svp|s'?te plait|s'?il te plait|s'?il vous plait|merci(?: (?:beaucoup|bcp|d'avance|a toi|bien))?|please|pls|plz|thanks(?: a lot)?|thx|thank you)[\s.!?🙏🙂]*$"
)
BEGINS_POLITE: Final = re.compile(
    r"^[\s,]*(?:stp|svp|s'?il te plait|s'?il vous plait|please|pls|aussi|also)\b[\s,]*"
)
JOINT: Final = re.compile(
    r"^[\s,:;.–—-]*(?:(?:(?:de|a|que|to|that|about|of|pour|a propos de|c'est que)\s+|d'\s*|qu'\s*)(?=\S))?[\s,:;–—-]*"
)
LOOSE_END: Final = re.compile(
    r"(?:[\s,;:–—-]+|(?:^|\s)(?:a|le|la|on|at|by|vers|des|ce|from|pour|for|de|the)\s*)+$"
)
VAGUE: Final = re.compile(
    r"^\s*(?:tout a l'heure|tt a l'heure|(?:un peu )?plus tard|bientot|un de ces (?:jours|quatre)|later(?: on)?|soon|some ?time)\b[\s,]*"
    r"|[\s,]+(?:tout a l'heure|tt a l'heure|bientot|un de ces (?:jours|quatre)|later on|soon)[\s.!]*$"
)
"""They tell no time."""
QUOTED: Final = re.compile(r"^[«\"“]\s*(.*?)\s*[»\"”]$", re.DOTALL)
WHOM_ENDS: Final = re.compile(
    r"[,:;]|\s(?:de|d'|que|qu'|pour|dans|sur|to|that|about|of|on|at|in|by|for|every|each|chaque|tous|toutes|#)(?=[\s'#\w])|\s(?=d'|qu'|#)"
)
CROWD: Final = frozenset(
    {
        "tous",
        "toutes",
        "tout le monde",
        "toute l'equipe",
        "everyone",
        "everybody",
        "all",
        "people",
        "folks",
        "les gens",
    }
)
"""All of them read a channel: in which one is for whoever wishes it to say."""
EVERYBODY: Final = CROWD | {"nous", "us", "moi", "me"}


def cut(text: str, begin: int, finish: int) -> str:
    """The text without these letters, nor two spaces where they stood."""
    return f"{text[:begin].rstrip()} {text[finish:].lstrip()}".strip()


def taken_out(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """The text without the first such words, and those words (of the group, where there is one)."""
    folded = fold(text)
    found = pattern.search(folded.text)
    if not found:
        return text, ""
    begin, finish = folded.original(found.start(), found.end())
    group = folded.original(*found.span(1)) if found.re.groups else (begin, finish)
    return cut(text, begin, finish), text[slice(*group)]


def trimmed(pattern: re.Pattern[str], text: str) -> str:
    """The text without such words at its edge, however often they stand there."""
    while True:
        folded = fold(text)
        found = pattern.search(folded.text)
        if not found or found.start() == found.end():
            return text
        begin, finish = folded.original(found.start(), found.end())
        text = text[:begin] + text[finish:]


def whom_at(text: str, starts_a_time: Callable[[str], int | None]) -> tuple[str, str]:
    """The first words, up to a joint or a time: who is to be reminded; and the rest."""
    folded = fold(text)
    ends = [found.start() for found in [WHOM_ENDS.search(folded.text)] if found]
    timed = starts_a_time(text)
    at = min([folded.original(end, end)[0] for end in ends] + [timed if timed is not None else len(text)])
    return text[:at].strip(" @"), text[at:]
