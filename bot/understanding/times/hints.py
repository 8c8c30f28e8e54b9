"""What makes hours of two bare numbers where no day stands beside them: "any room free from 5 to 7?", "hand back 10 to 11"."""

import re
from dataclasses import replace

from bot.understanding.times.pieces import Clock, Edge, Hours, Piece

NEAR = 40
"""So many letters before it tell."""
_GIVEN_BACK = re.compile(
    r"\b(?:(?:hand|giv|gave|giving)\w*\s+back|releas(?:e|es|ing)|free(?:ing)?(?:\s+up)?|let\s+go\s+of|not\s+using|give\s+up"
    r"|(?:do not|don['’]?t|no longer|won['’]?t)\s+need|available|booked|unavailable"
    r"|rend[sre]*|rendons|restitue\w*|lib[èe]re\w*|libérer)\s+(?:just\s+|the\s+)?$",
    re.IGNORECASE,
)
_KEPT = re.compile(r"\b(?:have|had|keep|(?:only|just)\s+need)\s+(?:just\s+|the\s+)?$", re.IGNORECASE)
"""Of a room it is told by the hour, of chairs by their number."""
_RANGE = re.compile(r"(?:from|between|de|entre)\b", re.IGNORECASE)
_EDGE = re.compile(r"(?:after|before|from|apr[èe]s|avant)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:to|till?|until|[àa]|-|–)\s*\d", re.IGNORECASE)
_BOOKED = re.compile(
    r"\b(?:free|empty|available|vacant|unbooked|booked|book|occupied|in use|busy|rooms?|studio|hall|kitchen|desk|workshop|woodshop|laser"
    r"|remind|reserve|again|slot|libres?|dispos?|disponibles?|occup[ée]e?s?|r[ée]serv\w*|rappelle\w*|cr[ée]neaux?|salle|atelier)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:age[sd]?|years?|ans|pages?|chapters?|chapitres?|levels?|scale|grade[sd]?|points?|stars?|échelle|niveaux?|numbers?|numéros?|kids|children"
    r"|enfants|steps?|étapes?|floors?|étages?|price\w*|prix|euros?|score\w*|rat(?:e|ed|ing)|not(?:e[rz]?|ée)s?|rooms|desks|salles|bureaux|tailles?|sizes?|il y a|y a|there (?:are|is|were|was)|on est|on sera|we are|we will be)\s*$"
    r"|\b(?:age[sd]?|scale|échelle|grade[sd]?|rate|rating|price|prix|went|goes|go|grew|passer?|passe|count\w*|compt\w+|costs?|seats?|holds?|fits?|contient|accueill\w+|co[ûu]te\w*)\b[^.!?]{0,20}$",
    re.IGNORECASE,
)
"""What is not told by the hour: « de 3 à 5 ans », "pages from 5 to 7"."""


def strengthened(text: str, pieces: list[Piece]) -> list[Piece]:
    """With the numbers that are hours for sure, as what is said around them is of a room or of a reminder."""
    if not any(_is_weak(piece.value) for piece in pieces):
        return pieces
    booked = _BOOKED.search(text) is not None  # looked for once, however many numbers there are
    return [_sure(text, piece, booked=booked) if _is_weak(piece.value) else piece for piece in pieces]


def _is_weak(value: object) -> bool:
    return isinstance(value, Hours | Edge) and value.weak


def _sure(text: str, piece: Piece, *, booked: bool) -> Piece:
    value, before = piece.value, text[max(piece.begin - NEAR, 0) : piece.begin]
    if _COUNTED.search(before):
        return piece
    if isinstance(value, Hours):
        of_a_room = booked and (_RANGE.match(text, piece.begin) or _KEPT.search(before))
        return (
            replace(piece, value=replace(value, weak=False))
            if of_a_room or _GIVEN_BACK.search(before)
            else piece
        )
    if isinstance(value, Edge) and isinstance(value.target, Clock):
        alone = not _GOES_ON.match(text, piece.finish)  # "free from 10 to 12 days"
        sure = replace(value, target=replace(value.target, weak=False))
        return replace(piece, value=sure) if booked and alone and _EDGE.match(text, piece.begin) else piece
    return piece
