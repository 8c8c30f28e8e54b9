"""« Je viens à la poterie », where nothing is called so: it is heard all the same, and answered with what there is."""

import re
from collections.abc import Callable
from typing import Final

from bot.kit.heard import Sentence, Words
from bot.understanding.fold import bare_words
from bot.understanding.near import matching

_AT: Final = r"(?:(?:a|pour|dans)\s+(?:l['’]\s*|la\s+|les?\s+)|aux?\s+)"
_FROM: Final = rf"(?:{_AT}|du\s+|de\s+(?:l['’]\s*|la\s+)|des\s+)"
_TO: Final = r"(?:for|to|at|from|off|in)\s+(?:the\s+|your\s+)?"
_ME: Final = r"[-\s](?:moi|nous)\b"
_COMES: Final = re.compile(
    rf"\b(?:je\s+viens|jviens|je\s+viendrai|on\s+vient|nous\s+venons|(?:je|on)\s+participe|je\s+m['’]inscris|m['’]inscrire"
    rf"|(?:inscri\w+|comptez?){_ME}|comptez?\s+sur\s+(?:moi|nous)|(?:garde|reserve)[sz]?{_ME}\s+(?:une|des|\d+)\s+places?)\s+{_AT}(?P<name>.+)"
    rf"|\b(?:i['’]?m|we['’]?re|i\s+am|we\s+are)\s+coming\s+{_TO}(?P<also>.+)"
    rf"|\b(?:sign|put)\s+(?:me|us)\s+(?:up|down)\s+{_TO}(?P<up>.+)"
    rf"|\b(?:register|count)\s+(?:me|us)\s+(?:in\s+)?{_TO}(?P<in>.+)"
    rf"|\b(?:save|keep)\s+(?:me|us)\s+(?:a|\d+)\s+(?:seats?|places?|spots?)\s+{_TO}(?P<seat>.+)"
)
_LEAVES: Final = re.compile(
    rf"\b(?:(?:je|on)\s+(?:ne\s+)?vien(?:s|t)\s+plus|desinscri\w+{_ME}|je\s+me\s+(?:desinscris|desiste))\s+{_FROM}(?P<name>.+)"
    rf"|\b(?:sign\s+me\s+out\s+of|take\s+me\s+off|unregister\s+me\s+from|i['’]?m\s+not\s+coming\s+to)\s+(?:the\s+)?(?P<off>.+)"
)
_ALONE: Final = re.compile(
    r"(?:(?:oui|ok|yes|moi aussi|me too)[\s,]+)?(?:j['’]?\s*y\s+(?:vais|serai)|je\s+viens|j['’]irai|on\s+vient|i['’]?m\s+(?:in|coming)|i\s+am\s+coming|i['’]ll\s+be\s+there)\W*"
)
_BESIDE: Final = re.compile(
    r"\s*(?:[,;.!?]|\b(?:(?:de|du|le|of|on)\s+)?(?:avec|with|ce|cet|cette|demain|aujourd|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|a\s+\d|le\s+\d"
    r"|stp|svp|please|tomorrow|tonight|today|this|next|on|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|finalement|merci|thanks|s['’]il)\b).*",
    re.DOTALL,
)
LONGEST: Final = 4
"""Words of a name: more of them are a story."""
NO_EVENT: Final = frozenset({
    "maison", "loge", "lieu", "local", "tiers", "perm", "permanence", "accueil", "bar", "travail", "boulot", "bureau", "fois", "pied",
    "velo", "fin", "suite", "heure", "house", "place", "shift", "desk", "work", "home", "office", "you", "me", "it", "list", "that",
    "terms", "conclusion", "end", "rescousse", "bout", "aide", "secours", "get", "help", "see", "eat", "pick", "fix", "say", "check", "drop", "bring", "take", "have", "visit",
})  # fmt: skip
"""One comes there, or is to be there, without any programme."""


def named_by(pattern: re.Pattern[str]) -> Callable[[Sentence], Words | None]:
    """The words of what they speak of; None where that is a place of the house, or no name."""

    def heard(said: Sentence) -> Words | None:
        found = pattern.search(said.folded)
        if found is None or found.lastgroup is None:
            return None
        begin, end = found.span(found.lastgroup)
        folded = _BESIDE.sub("", said.folded[begin:end]).strip()
        words = bare_words(folded)
        placed = matching(folded, said.names.get("room", ())).keys
        if not words or len(words) > LONGEST or placed or not NO_EVENT.isdisjoint(words):
            return None
        written = said.text[begin : begin + len(folded)] if len(said.text) == len(said.folded) else folded
        return {"event": written}

    return heard


_come_to: Final = named_by(_COMES)
leaves: Final = named_by(_LEAVES)


def comes(said: Sentence) -> Words | None:
    """« J'y vais » alone too: to the only thing there is, else it is asked."""
    return {} if _ALONE.fullmatch(said.folded.strip()) else _come_to(said)


def with_its_name(said: Sentence, words: Words) -> Words:
    """« Inscris-moi au yoga » is no wish to come to whatever else there is."""
    named = None if "event" in words else _come_to(said) or leaves(said)
    return {**words, **named} if named else words
