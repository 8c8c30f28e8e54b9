"""What only looks like a time: dates that name streets, fractions, months and weekdays that are somebody's name."""

import re

from bot.understanding.times.dictionary import dictionary
from bot.understanding.times.tokens import fold
from bot.understanding.times.weak_words import DAYS_IN_SHORT as SHORT_DAYS

SHORT = 1
"""A month alone is a whole answer: « plutôt avril »."""
NEAR = 40
"""So many letters around it tell."""
_STREET = (
    r"rues?|places?|avenue|av|boulevard|bd|quai|square|pont|stade|lycee|école|ecole|collège|college|station|arrêt|arret|métro|metro|allée|allee"
    r"|impasse|esplanade|cité|cite|parc|caserne"
)
_BEFORE = re.compile(
    rf"\b(?:{_STREET})\s+(?:du|de la|des)\s+(?:\d{{1,2}}(?:er)?[ -])?$"
    r"|\b(?:s['’]appelle|se nomme|prénomm\w+|nommée?|appelle[- ]moi|appelez[- ]moi|called|call me|named|name is|my friend|mon amie?|monsieur|madame|mademoiselle|mme|mlle|mr|mrs|ms|miss|radio)\s+$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?:\bn[°º]|\bno\.|\bref\.?|\bréf\.?|\bfacture|\binvoice|\bcommande|\border|\bdossier)\s*(?:n[°º]|no\.?)?\s*[\d/-]*$",
    re.IGNORECASE,
)
_STREET_AFTER = re.compile(
    r"^\s+(?:street|road|avenue|boulevard|lane|square|bridge|station)\b", re.IGNORECASE
)
_FRACTION = re.compile(r"(?:an? |une? |les |the )?[1-9]\s?/\s?[2-9]", re.IGNORECASE)
_MINUTES = re.compile(r"\d\s?[hH:]\s?\d\d")
_MARK = re.compile(r"(?:m|mn|min|h|hrs?)\b", re.IGNORECASE)
_RHYTHM = re.compile(r"\b(?:en|in)\s+$", re.IGNORECASE)
_OF = re.compile(
    r"^\s*(?:de\b|du\b|des\b|d['’]|of\b|an?\b|tsp|tbsp|cups?|ans\b|years?\b|kg|litres?|liters?)\s*(?:[^\W\d]|$)?",
    re.IGNORECASE,
)
_OF_A_LAND = re.compile(r"^\s+de la [A-Z]")
_IS_SOMEBODY = re.compile(
    r"^\s*,?\s*(?:est|is|était|was|c['’]est)\s+(?:le|la|l['’]|mon|ma|un|une|the|my|our|a)\s*(?:nom|prénom|surnom|pseudo|first name|nickname|surname|pet name|chat|chatte|chien|chienne|fils|fille|name|dog|cat|son|daughter)\b",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"\b(?:née?s?|naissance|fondée?|créée?|construite?|born|founded|built|est\.)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:collectif|compagnie|cie|mouvement|comité|bar|café|cafe|resto|restaurant|association|asso|club|groupe|fanfare)"
    r"\s+(?:du\s+|le\s+|de la\s+|la\s+)?$",
    re.IGNORECASE,
)
_GROUP_OF_A_DATE = re.compile(r"\b(?:collectif|compagnie|cie|mouvement|comité)\s+(?:du\s+)?$", re.IGNORECASE)
_MENU = re.compile(r"\b(?:menu|formule|soleil|plat)\s+(?:de\s+|du\s+)?$", re.IGNORECASE)
_FRENCH_DAY = re.compile(r"(?:[Ll]e )?(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)")
_SIZED = re.compile(
    r"(?:\d|\b(?:tuyau|vis|raccord|mèche|écrou|filetage|tube)\s+(?:de|en)?)\s*$", re.IGNORECASE
)
_RATIO = re.compile(
    r"\b(?:ratio|rapport|proportion|majorité|majority|fraction|scale|échelle)\s+(?:de|of|du)?\s*$",
    re.IGNORECASE,
)
_MONTHS_OR_NAMES = frozenset({"mars", "avril", "mai", "april", "may", "june", "august", "march"})
_NAMED = re.compile(
    r"\b(?:named|appelé|appelée|nommé|nommée|baptisé|baptisée|surnommé|nicknamed)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_ANOTHER_NAME = re.compile(r"\b([A-ZÉ][\w-]+)\s+(?:et|and|&)\s+$")
_MONTH_BESIDE = re.compile(
    r"\b(?:et|ou|à|and|or|to|puis|plutôt|pour|for|sur|vers|during|pendant|depuis|since|tout|all|whole|or|fin|début|avant|après|before|after)\s+$|^\s*(?:et|ou|à|and|or|to|-|,)\s*(?:[a-z]{3,9}il|ma[iy]|jui|jan|f[eé]v|feb|mar|apr|jun|jul|ao[uû]t|aug|sep|oct|nov|d[eé]c)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:en|in) \d{4}")
_BAND = re.compile(r"(?:Midnight|Minuit|Noon|Midi)$")
_THE_SOUTH = re.compile(r"\w.*\b(?:le|du)\s+$")
_A_NUMBER = re.compile(
    r"\b(?:casier|vestiaire|placard|box|numéro|numero|maillot|dossard|bus|tram|ligne|locker|number|jersey)s?,?\s+"
    r"(?:c['’]est|est|is|it['’]s)\s+$",
    re.IGNORECASE,
)
"""« Mon casier c'est le 20 »."""
_NUMBERED = re.compile(r"(?:le|the)\s+\d{1,2}", re.IGNORECASE)
_A_NAME = re.compile(r"^\s+[A-Z][a-z]")


def is_name(text: str, begin: int, finish: int) -> bool:
    """Whether what stands there is no time: « rue du 8 mai 1945 », "3/4 of a cup", "her name is April", "Midnight Oil"."""
    said, before, after = text[begin:finish], text[max(begin - NEAR, 0) : begin], text[finish : finish + NEAR]
    if said[-1:].isdigit() and (_cut_off(said, after) or (_PAPER.search(before) and not said.isdigit())):
        return True  # "4L", « facture n° 12-2025-7 »
    if _BEFORE.search(before) or _STREET_AFTER.search(after):
        return True
    if _FRACTION.fullmatch(said) and _is_no_day(before, after):
        return True
    if _is_a_group(said, before) or (said.lower() in {"midi", "de midi"} and _MENU.search(before)):
        return True
    if _is_somebody(said, before) or _only_looks_like_a_month(text, said, before, after):
        return True
    if said.lower() == "midi" and (
        _OF_A_LAND.search(after) or (said == "Midi" and _THE_SOUTH.search(before))
    ):
        return True
    if _IS_SOMEBODY.search(after) or (_YEAR.fullmatch(said) and _BORN.search(before)):
        return True
    return _BAND.fullmatch(said) is not None and _A_NAME.search(after) is not None


def _is_no_day(before: str, after: str) -> bool:
    """Read « on joue en 6/8 », "3/4 of a cup", « un tuyau de 3/4 » as no dates."""
    beside = (_RATIO, _SIZED, _RHYTHM)
    return _OF.search(after) is not None or any(each.search(before) for each in beside)


def _is_a_group(said: str, before: str) -> bool:
    """Read « le Café du Dimanche », « le collectif du 11 septembre »: a weekday with a capital, a date, of people."""
    if _A_NUMBER.search(before) and _NUMBERED.fullmatch(said):
        return True
    if _FRENCH_DAY.fullmatch(said):
        return _GROUP.search(before) is not None
    return said[-1:].isalpha() and said[:1].isdigit() and _GROUP_OF_A_DATE.search(before) is not None


def _cut_off(said: str, after: str) -> bool:
    """Whether letters stand right behind it that are no mark of an hour, as in « 18h30m », "18:30h"."""
    return after[:1].isalpha() and not (_MINUTES.search(said[-6:]) and _MARK.match(after))


def _is_somebody(said: str, before: str) -> bool:
    """Read "Robinson and Friday" as two names."""
    if said[:1].isupper() and _NAMED.search(before):
        return True
    other = _ANOTHER_NAME.search(before)
    return (
        other is not None
        and said[:1].isupper()
        and fold(other[1]) not in dictionary()
        and fold(other[1]) not in SHORT_DAYS
    )


def _only_looks_like_a_month(text: str, said: str, before: str, after: str) -> bool:
    """Whether a bare "Mars" or "august" in a longer sentence is a planet or a word: nothing announces a month."""
    if said.lower().removeprefix("de ") not in _MONTHS_OR_NAMES or len(text.split()) <= SHORT:
        return False
    return not _MONTH_BESIDE.search(before) and not _MONTH_BESIDE.search(after)
