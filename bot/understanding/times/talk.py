"""Ways of speaking that hold an hour or a length and mean none: « le 20h », « deux minutes de patience », "$5 an hour"."""

import re

NEAR = 40
"""So many letters around it tell."""
_PRICED = re.compile(
    r"(?:[€$£]|\b(?:euros?|balles|dollars?|pounds?|quid|bucks|eur))\s*(?:/|(?:de\s+)?(?:la|l['’]|the|an?|par|per|each|chaque)\b)?\s*$",
    re.IGNORECASE,
)
_RATE = re.compile(r"^(?:/|la|l['’]|the|an?|par|per|une?)\s?\b|[/’']\s*$", re.IGNORECASE)
_MOMENT = re.compile(
    r"(?:[1-5]|une?|a|one|deux|two|trois|three|cinq|five)\s*(?:petites?\s*|more\s*)?(?:min|mn|minutes?)",
    re.IGNORECASE,
)
_WAIT = re.compile(
    r"\b(?:attend[sz]?|attendez|patiente[zr]?|bouge pas|give me|gimme|wait|just|hang on|hold on|laisse[- ]moi|donne[- ]moi|accorde[- ]moi)\s*,?\s*$",
    re.IGNORECASE,
)
_PATIENCE = re.compile(
    r"^\s*(?:(?:de|of)\s+patience\b|(?:(?:svp|stp|pls|please|s['’]il (?:te|vous) pla[iî]t)\s*[!.…]*|[!…]+)\s*$|\s*,?\s*j['’ ]?arrive|douche comprise)",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:pendant|pdt|pour|durant|dure|durée|duration|for|lasting|lasts?)\b", re.IGNORECASE)
_NEWS_HOUR = re.compile(
    r"(?:(?:le|du|au|the|at)\s+)?(?:13|20|six|ten|6|10)\s?(?:h|heures|o['’ ]?clock|pm)?", re.IGNORECASE
)
_NEWS = re.compile(
    r"(?:\b(?:jt|journal|télé|tele|infos?|actus?|news)\s*(?:télévisé)?\s*(?:de|du|d['’]|at)?\s*(?:le|the)?|\b(?:regard\w*|vue?s?(?:\s+ça)?)\s+(?:le|la|the|au|du))\s*$",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    r"^\s*(?:(?:de|sur|on)\s+(?:tf1|france\s?[235]|m6|arte|bfm|la une)\b|news\b|bulletin\b)", re.IGNORECASE
)
_FIVE_TO_SEVEN = re.compile(r"(?:le|un)?\s*(?:5|cinq) à (?:7|sept)", re.IGNORECASE)
_SNACK = re.compile(r"(?:(?:le|du|un)\s+)?(?:quatre|4)-heures?", re.IGNORECASE)
_VERSION = re.compile(r"la \d{1,2}\.\d{1,2}", re.IGNORECASE)
_UP_TO = re.compile(
    r"(?:jusqu['’]?\s?(?:à|a|au)?|jusque?|until|till?|til)\s*(?:\d{1,2}|[^\W\d]+)", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\b(?:compt\w+|count\w*|all(?:er|ant|ait)|va|vont|ira\w*|mont\w+|accueill\w+|accepte\w*|tenir|tient|tiennent|contenir|contient|loge\w*|jauge|capacit\w+|capacity|scores?|notes?|niveau|étage|chapitre|pages?|prendre|inscri\w+|groupes?|stayed|went|lasted|worked|slept|resté\w*|duré)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""« La salle va jusqu'à 12 » counts heads, not hours."""
_EMERGENCY = re.compile(r"(?:le |the )?(?:15|17|18)", re.IGNORECASE)
_CALL = re.compile(r"\b(?:appel\w*|fai(?:s|tes)|compos\w*|call|dial|ring)\s+$", re.IGNORECASE)
_OUT_OF = re.compile(r"\d{1,2}/(?:5|10|20)")
_RATED = re.compile(
    r"(?:\b(?:not(?:es?|ée?s?|ation)|scores?|rat(?:ed?|ing)|mark|mets|donne)\s+(?:de|of|:|is|it)?"
    r"|\b(?:eu|a|obtenu|obtient|reçu|got|get|gets|scored|given|un|une|bon|solide?|decent|good|perfect))\s*$",
    re.IGNORECASE,
)

_AT_SCHOOL = re.compile(
    r"^\s*(?:à|a|en|in|at|au|aux|for|on|pour)\s+(?:(?:ma|mon|mes|la|le|les|the|my|sa|son|this|last|dernière?)\s+|l['’])*"
    r"(?:dict[ée]es?|dictations?|contr[oô]les?|exam\w*|tests?|quiz\w*|interros?|devoirs?|partiels?|maths?|fran[cç]ais|anglais|english|french|spelling|history|histoire|sciences?|physics|physique|essay|bac)\b",
    re.IGNORECASE,
)
"""What is marked out of ten or twenty."""
_SECRET = re.compile(
    r"\b(?:mot de passe|mots de passe|mdp|pass\s?words?|pass\s?code|pwd|digicode|code)\b\s*(?:(?:d[ue]|de la|of|for|the|le|la|wi-?fi|porte|portail|door|gate|is|est|c['’]est|it['’]s)\b\s*|[:=«\"'“]\s*)*$",
    re.IGNORECASE,
)
_LIKE_A_SECRET = re.compile(r"\d{1,2}[hH:]\d\d")

_DEGREES = re.compile(r"(?:à|a|at)?\s*[1-9]\d\d", re.IGNORECASE)
_HEATED = re.compile(
    r"\b(?:nozzle|bed|oven|bakes?|baked|hot\s?end|temp\w*|heat\w*|kiln|four|buse|plateau|chauff\w*)\b[^.!?]{0,15}$",
    re.IGNORECASE,
)

_HOURS_AWAY = re.compile(r"(?:à|a)?\s*(?:\d{1,2}\s?(?:h|heures?)(?:\s?\d\d)?|\w+ heures?)", re.IGNORECASE)
_AWAY = re.compile(r"\b(?:à|a)\s*$", re.IGNORECASE)
_FROM_A_PLACE = re.compile(
    r"^\s+(?:(?i:de (?:route|marche|train|voiture|vélo|velo|bus|vol|bateau|trajet|chez|là|la maison)|d['’]ici|en (?:voiture|train|bus|vélo|velo|avion|bateau)|à pied)\b|(?:de |d['’])[A-ZÉÀ])"
)
_PACK = re.compile(r"\b(?:forfait|pass|carnet|carte|pack|abonnement)\s+(?:de\s+)?$", re.IGNORECASE)
_SUNDAY = re.compile(r"(?:du\s+)?dimanche", re.IGNORECASE)
_OF_SUNDAYS = re.compile(
    r"\b(?:journal|costumes?|habits|bricoleu\w+|peintres?|chauffeurs?|conduct\w+|cyclistes?|poètes?|sportif\w*)\s+(?:du\s+)?$",
    re.IGNORECASE,
)
_PLEASED = re.compile(r"\b(?:bon|happy|good|nice|great|lovely)\s+$", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE
)

_NINE_TO_FIVE = re.compile(r"(?:9|nine) to (?:5|five)", re.IGNORECASE)
_A_NINE_TO_FIVE = re.compile(r"an? (?:9|nine) to (?:5|five)", re.IGNORECASE)
_A = re.compile(r"\b(?:an?|the|my|your|his|her|working|work)\s+$", re.IGNORECASE)
_BESIDE = (
    (_NEWS_HOUR, _NEWS),
    (_EMERGENCY, _CALL),
    (_UP_TO, _COUNTED),
    (_OUT_OF, _RATED),
    (_LIKE_A_SECRET, _SECRET),
    (_DEGREES, _HEATED),
    (_HOURS_AWAY, _PACK),
    (_WEEKDAY, _PLEASED),
    (_SUNDAY, _OF_SUNDAYS),
    (_NINE_TO_FIVE, _A),
)
"""What is no time behind certain words."""


def is_talk(text: str, begin: int, finish: int) -> bool:
    """Whether an hour or a day stands there that nobody means: the news of eight, a mark, a number to call."""
    said, before, after = _around(text, begin, finish)
    if _HOURS_AWAY.fullmatch(said) and _is_away(said, before, after):
        return True
    if _NEWS_HOUR.fullmatch(said) and _CHANNEL.search(after):
        return True
    if any(said_so.fullmatch(said) and beside.search(before) for said_so, beside in _BESIDE):
        return True
    if _OUT_OF.fullmatch(said) and _AT_SCHOOL.search(after):
        return True
    return any(idiom.fullmatch(said) for idiom in (_FIVE_TO_SEVEN, _VERSION, _A_NINE_TO_FIVE))


def _is_away(said: str, before: str, after: str) -> bool:
    """Whether it tells how far a place is: « à 2h de route », « à 3 h de Paris »."""
    return bool(_AWAY.search(before) or _AWAY.match(said[:1])) and _FROM_A_PLACE.match(after) is not None


def is_no_length(text: str, begin: int, finish: int) -> bool:
    """Whether a length is a price's, or that of somebody's patience."""
    said, before, after = _around(text, begin, finish)
    if _PRICED.search(before) or _SNACK.fullmatch(said):
        return True
    return (
        _MOMENT.fullmatch(said) is not None
        and not _FOR.search(before)
        and bool(_WAIT.search(before) or _PATIENCE.search(after))
    )


def _around(text: str, begin: int, finish: int) -> tuple[str, str, str]:
    return text[begin:finish], text[max(begin - NEAR, 0) : begin], text[finish : finish + NEAR]
