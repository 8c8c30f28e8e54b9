"""What only looks like a time: dates that name streets, fractions, months and weekdays that are somebody's name."""

import re

NEAR = 40
"""So many letters around it tell."""
_STREET = (
    r"rues?|places?|avenue|av|boulevard|bd|quai|square|pont|stade|lycee|école|ecole|collège|college|station|arrêt|arret|métro|metro|allée|allee"
    r"|impasse|esplanade|cité|cite|parc|caserne"
)
_BEFORE = re.compile(
    rf"\b(?:{_STREET})\s+(?:du|de la|des)\s+$"
    r"|\b(?:s['’]appelle|se nomme|prénomm\w+|nommée?|called|named|name is|my friend|mon amie?|monsieur|madame|mr|mrs|ms|miss)\s+$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?:\bn[°º]|\bno\.|\bref\.?|\bréf\.?|\bfacture|\binvoice|\bcommande|\border|\bdossier)\s*(?:n[°º]|no\.?)?\s*$",
    re.IGNORECASE,
)
_STREET_AFTER = re.compile(
    r"^\s+(?:street|road|avenue|boulevard|lane|square|bridge|station)\b", re.IGNORECASE
)
_FRACTION = re.compile(r"(?:an? |une? |les |the )?[1-9]\s?/\s?[2-9]", re.IGNORECASE)
_OF = re.compile(r"^\s*(?:de\b|du\b|des\b|d['’]|of\b)\s*[^\W\d]", re.IGNORECASE)
_RATIO = re.compile(
    r"\b(?:ratio|rapport|proportion|majorité|majority|fraction|scale|échelle)\s+(?:de|of|du)?\s*$",
    re.IGNORECASE,
)
_BAND = re.compile(r"(?:Midnight|Minuit|Noon|Midi)$")
_A_NAME = re.compile(r"^\s+[A-Z][a-z]")


def is_name(text: str, begin: int, finish: int) -> bool:
    """Whether what stands there is no time: « rue du 8 mai 1945 », "3/4 of a cup", "her name is April", "Midnight Oil"."""
    said, before, after = text[begin:finish], text[max(begin - NEAR, 0) : begin], text[finish : finish + NEAR]
    if said[-1:].isdigit() and (after[:1].isalpha() or (_PAPER.search(before) and not said.isdigit())):
        return True  # "4L", « facture n° 12-2025-7 »
    if _BEFORE.search(before) or _STREET_AFTER.search(after):
        return True
    if _FRACTION.fullmatch(said) and (_OF.search(after) or _RATIO.search(before)):
        return True
    return _BAND.fullmatch(said) is not None and _A_NAME.search(after) is not None
