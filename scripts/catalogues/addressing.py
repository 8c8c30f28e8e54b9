"""Whether a French sentence speaks to its reader as tu: then it needs another wording for those who are told vous."""

import re

_PRONOUN = re.compile(
    r"\b(?:tu|te|toi|ton|ta|tes|tien|tienne|tiens|tiennes)\b|\bt['’](?=\w)",
    re.IGNORECASE,
)

# An imperative begins a clause. These are nobody else's form, so they may also follow « et », « ou », « puis » …
_OURS = (
    "attends|choisis|dis|écris|fais|finis|lis|mets|prends|préviens|rejoins|relis|remets|rends|"
    "réponds|reprends|reviens|sors|suis|tiens|viens|vas|vois"
)

# … these are a third person's too (« Zoé arrive et ajoute une chaise »), but that one never begins a clause …
_FIRST = (
    "ajoute|appelle|appuie|apporte|arrête|attrape|autorise|clique|commence|complète|confirme|continue|"
    "corrige|crée|décide|déplace|dépose|donne|efface|emporte|enlève|envoie|essaie|évite|explique|indique|"
    "invite|modifie|n'hésite|n'oublie|nomme|oublie|parle|patiente|pense|précise|propose|raconte|"
    "rappelle|redemande|réessaie|regarde|remplace|repasse|signale|soigne|tape|touche|trouve|utilise|va|vérifie"
)

# … and these may be nouns (« demande envoyée ») unless there is something that they act upon.
_WITH_OBJECT = (
    "accepte|active|aide|annonce|annule|cherche|compte|demande|échange|ferme|garde|laisse|"
    "montre|note|ouvre|passe|pose|partage|programme|range|refuse|réserve|retire|reste|"
    "transfère|valide|visite"
)

_CLAUSE = r"(?:^|[.!?…:;,(«»–—]\s*)"
_AFTER_ANOTHER = r"\b(?:et|ou|puis|sinon)\s+"
_OBJECT = (
    r"(?:-(?:le|la|les|moi|lui|leur|en|y|nous)\b|\s+(?:l['’]|«|\{|(?:le|la|les|un|une|des|du|au|à|ce|cet|cette|ces|"
    r"moi|son|sa|ses|quand|si|avec|par)\b))"
)
_IMPERATIVE = re.compile(
    rf"(?:{_CLAUSE}|{_AFTER_ANOTHER})(?:ne\s+)?(?:{_OURS})(?![\w'’])"
    rf"|{_CLAUSE}(?:ne\s+)?(?:(?:{_FIRST})(?![\w'’])|(?:{_WITH_OBJECT}){_OBJECT})",
    re.IGNORECASE,
)


def addresses(french: str) -> bool:
    """True for « ta salle », « dis oui », « Réserve la salle »; false for « réservé », « la demande », « le ton »."""
    text = french.replace("\u00a0", " ").replace("\u202f", " ")
    text = re.sub(r"\b(?:le|un) ton\b", "", text, flags=re.IGNORECASE)
    return bool(_PRONOUN.search(text) or _IMPERATIVE.search(text))
