"""Rules of rooms as people say them: « tampon 15 min, 2 h au plus, sur accord »; what each means, what was not read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.call import Json
from bot.understanding.asked_in_words import read_asked
from bot.understanding.fold import bare_words, plain
from bot.understanding.grammar.small_words import row
from bot.understanding.lengths_in_words import minutes_in
from bot.understanding.peak_in_words import read_peak

_PIECES: Final = re.compile(
    r"[,;.\n]|\bet\b(?! (?:demie?|quart))|\band\b(?! a (?:half|quarter))|\bavec\b|\bwith\b|\+", re.IGNORECASE
)
_LIFTED: Final = row(
    "sans no without aucun aucune pas off not desactive desactiver desactivez coupe couper coupez arrete arreter "
    "arretez supprime supprimer disable stop remove"
)
_BUFFER: Final = frozenset({"tampon", "menage", "nettoyage", "battement", "buffer", "cleaning", "cleanup"})
_BEFORE: Final = frozenset({"avant", "before", "preparation", "installation"})
_ARRIVAL: Final = row("arrivee arrivees pointage pointer presence checkin check checks arrival arrivals")
_NOBODY: Final = row("personne nobody noone")
_COMES: Final = row("vient venu arrive arrivee la pointe presente comes came there here shows showed turns")
_FREED: Final = row("rendu rendue libere liberee libre rend freed released free release")
"""« Sinon la place est rendue après 15 min »: what is given back after a while is what nobody came for."""
_APPROVAL: Final = row(
    "accord approbation validation approval approved approuvee approuve approuver validee valider confirmation ok oui yes"
)
_NO_MORE: Final = (frozenset({"plus", "besoin"}), frozenset({"plus", "ne"}))
"""« Plus besoin d'accord », « ne demande plus d'accord »: by itself « plus » is a limit."""
_WEEK: Final = frozenset({"semaine", "week", "weekly", "hebdo"})
_WHO: Final[Sequence[tuple[frozenset[str], tuple[str, ...]]]] = (
    (frozenset({"equipe", "team", "concierges", "concierge"}), ("concierge", "coordinator")),
    (row("coordinateurs coordinatrices coordination coordinators"), ("coordinator",)),
    (row("tresorier tresoriere treasurer"), ("treasurer",)),
)
_BY_KEYWORD: Final[Sequence[tuple[str, frozenset[str]]]] = (
    ("ahead", frozenset({"avance", "ahead", "advance"})),
    ("quota", _WEEK),
    ("shortest", frozenset({"moins", "least", "minimum", "mini"})),
    ("longest", frozenset({"plus", "most", "maximum", "max", "maxi", "affilee", "more", "longer", "depasser"})),
)  # fmt: skip
_LIMIT: Final = frozenset({"limite", "limit", "duree", "length"})
_GRACE: Final = 15
"""Minutes until a room is freed when nobody comes, where none are said."""
_A_LENGTH: Final = 3
_SAYS_NO_RULE: Final = row(
    "par personne personnes chacun chacune chaque tout toute tous toutes le la les l un une monde salle salles piece pieces partout "
    "dans pour a au aux de des d du partir maintenant desormais merci s il te vous plait stp svp maison lieu ici c est en "
    "per person people each every everyone everybody everywhere anywhere all any the in for room rooms from now on please thanks "
    "house place here it is nobody should"
)  # fmt: skip
"""Of these alone no piece is worth telling that it was not read."""


@dataclass(frozen=True, slots=True)
class RulesRead:
    """Each rule by the name it is stored under, None lifting it; `unread` are the pieces that say none, as they were written."""

    rules: Mapping[str, Json]
    unread: tuple[str, ...]


def read_rules(text: str) -> RulesRead:
    """Read them one by one; the last word on a rule counts."""
    asked, text = read_asked(text)
    peak, text = read_peak(text)
    rules: dict[str, Json] = {**asked, **peak}
    unread: list[str] = []
    for piece in (one.strip() for one in _PIECES.split(text)):
        found = (_rule(piece) or _length_of_the_last(piece, rules)) if piece else {}
        rules.update(found)
        if piece and not found and not _SAYS_NO_RULE.issuperset(bare_words(piece)):
            unread.append(piece)
    return RulesRead(rules, tuple(unread))


def _lifted(said: frozenset[str]) -> dict[str, Json]:
    """« Sans limite par semaine », "no limit ahead"; without more it is the length of one booking."""
    return {next((rule for rule, words in _BY_KEYWORD[:2] if said & words), "longest"): None}


def _length_of_the_last(piece: str, rules: Mapping[str, Json]) -> dict[str, Json]:
    """« active l'arrivée, 20 minutes »: a length by itself belongs to what was switched on."""
    minutes, last = minutes_in(plain(piece)), next(reversed([*rules]), "")
    alone = len(bare_words(piece)) <= _A_LENGTH
    return {last: minutes} if alone and minutes is not None and last == "check_in" and rules[last] else {}


def _nobody_comes(said: frozenset[str]) -> bool:
    """« Personne n'est là », "nobody shows up"; « par personne, à la semaine » says how much one may have."""
    return bool(said & _NOBODY and said & _COMES) and "par" not in said


def _rule(piece: str) -> dict[str, Json]:
    said = frozenset(bare_words(piece))
    length, lifted = minutes_in(plain(piece)), not _LIFTED.isdisjoint(said)
    if said & _APPROVAL:
        return {"approval": not (lifted or any(said >= words for words in _NO_MORE))}
    if said & _ARRIVAL or _nobody_comes(said) or (said & _FREED and length is not None):
        return {"check_in": 0 if lifted else _GRACE if length is None else length}
    if said & _BUFFER and (length is not None or lifted):
        return {"before" if said & _BEFORE else "after": length or 0}
    if who := next((roles for words, roles in _WHO if said & words), None):
        return {"roles": None if lifted else [*who]}
    if length is None:
        return _lifted(said) if lifted and said & _LIMIT else {}
    return next(({rule: length} for rule, words in _BY_KEYWORD if said & words), {})
