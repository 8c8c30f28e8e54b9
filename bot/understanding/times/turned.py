"""What words beside a time make of it: « au plus tard », "deadline: …", "don't touch it before …"."""

import re
from dataclasses import replace

from bot.understanding.times.mention import Mention, Reading

NEAR = 60
"""So many letters before it tell."""
_LATEST = re.compile(
    r"\s*,?\s*(?:au plus tard|dernier délai|dernier delai|derni[èe]re limite|grand maximum|at the (?:very )?latest|latest)\b",
    re.IGNORECASE,
)
_AT_MOST = re.compile(r"\s*,?\s*(?:grand )?max(?:i|imum)?\b(?!\s*\d)", re.IGNORECASE)
_EARLIEST = re.compile(r"\s*,?\s*(?:au plus t[oô]t|at the (?:very )?earliest)\b", re.IGNORECASE)
_SHORT_OF_A_VERB = r"(?:(?:pour|de|du|des|d['’]|to|for|of)\s?(?:[^\W\d]+(?:[\s'’]+|(?=[:,]))){1,5}?)?"
_DUE = re.compile(
    r"\b(?:derniers?\s+d[ée]lais?|derni[èe]re\s+limite|(?:date|heure)\s+(?:limite|butoir)|deadline|dead\s?line|cut[\s-]?off(?:\s+(?:date|time))?|closing\s+date|cl[ôo]tures?|(?:inscriptions?|candidatures?|commandes?)\s+(?:ferment|se terminent|closes)|(?:sign[\s-]?ups?|registrations?|entries|applications|orders)\s+closes?"
    rf"|last\s+(?:day|date)\s+(?=to\b|for\b)|derni(?:er|ère)\s+(?:jour|date)\s+(?=pour\b)|[ée]ch[ée]ance)\s*{_SHORT_OF_A_VERB}"
    r"(?:[:,=-]|(?:est|is|c['’]est|fixée?|set)\b)?\s*(?:(?:à|au|a|at|on|by|for|le|la|pour|ce|this)\s+){0,2}$",
    re.IGNORECASE,
)
"""« Dernier délai pour commander : », "the deadline is": a time behind it is an end."""
_REMINDED = re.compile(r"\b(?:rappel\w*|remind\w*)\b", re.IGNORECASE)
"""« Rappelle-moi la deadline vendredi » tells when to remind."""
_BEFORE = re.compile(r"\b(?:avant|avt|before)\b", re.IGNORECASE)
_NEVER = re.compile(
    r"(?:\b(?:do not|does not|did not|will not|(?<!why )not|cannot|never|nobody|no one|no-one|nothing|pas|jamais|rien|aucune?)|n['’]t|(?:^|[,.;:!?]\s*)personne)"
    r"\s+(?!(?:i|we|you|they|he|she|it)\b)"
    r"(?:(?!(?:but|and|so|that|or|mais|et|donc|que|ou|car|grave|long\w*|just|forget|hesitate|worry|sure|oubli\w+|hésite\w*|hesite\w*|tarde\w*|souci\w*|probl\w+)\b)"
    r"[^\W\d]['’\w-]*\s+){0,3}$",
    re.IGNORECASE,
)
"""« Personne n'y touche avant lundi », but not « n'oublie pas de le rendre avant lundi », "can't we meet before Friday?"."""
_IF = re.compile(r"\b(?:si|s['’]il|if|unless|au cas où)\b", re.IGNORECASE)
"""« Si je n'ai pas de réponse avant lundi » is a last day."""


def turned(text: str, mention: Mention) -> Mention:
    """Read « lundi 9h au plus tard », "deadline Friday noon" as an end, "not before ten" as a beginning."""
    if beginning := _EARLIEST.match(text, mention.finish):
        return _at_the_earliest(text, mention, beginning.end())
    if ending := _LATEST.match(text, mention.finish):
        return _at_the_latest(text, mention, ending.end())
    if mention.end is None and (ending := _AT_MOST.match(text, mention.finish)):
        return _at_the_latest(text, mention, ending.end())
    before = text[max(mention.begin - NEAR, 0) : mention.begin]
    if _DUE.search(before) and not _REMINDED.search(before):
        return _at_the_latest(text, mention, mention.finish)
    asks = text[mention.finish :].lstrip().startswith("?")
    if mention.start is None and _BEFORE.search(mention.text) and not asks and _denied(before):
        return _not_before(mention)
    return mention


def _denied(before: str) -> bool:
    return _NEVER.search(before) is not None and not _IF.search(before)


def _stretched(text: str, mention: Mention, finish: int) -> Mention:
    spans = (*mention.spans[:-1], (mention.spans[-1][0], finish))
    return replace(
        mention, text=text[mention.begin : finish], finish=finish, spans=spans, open=True, alternatives=()
    )


def _at_the_latest(text: str, mention: Mention, finish: int) -> Mention:
    """Read « lundi 9h au plus tard », "Friday noon at the latest": an end, and no beginning."""
    if mention.start is None or mention.rrule or mention.open or mention.measured:
        return mention
    whole = mention.end is not None
    return replace(
        _stretched(text, mention, finish),
        start=None,
        end=mention.end if whole else mention.start,
        wall=mention.wall and Reading(None, mention.wall.end if whole else mention.wall.start),
    )


def _at_the_earliest(text: str, mention: Mention, finish: int) -> Mention:
    """Read « vendredi 14h au plus tôt »: a beginning, and no end."""
    if mention.start is None or mention.rrule or mention.open:
        return mention
    return replace(
        _stretched(text, mention, finish),
        end=None,
        wall=mention.wall and Reading(mention.wall.start, None),
    )


def _not_before(mention: Mention) -> Mention:
    """Read "don't come before ten": from then on."""
    others = tuple(Reading(each.end, None) for each in mention.alternatives)
    wall = mention.wall and Reading(mention.wall.end, None)
    return replace(mention, start=mention.end, end=None, alternatives=others, wall=wall)
