"""« Je prends P-3 », "I can't do P-3": with its number no noun is needed."""

import re

from bot.kit.heard import Sentence, Words
from bot.understanding.fold import plain

P = r"[ ,:]+(?:la |le |the )?(?P<shift>p[- ]?\d{1,9})(?: (?:stp|svp|please|merci|finalement))?[ .!]*"
CAN, CANNOT = r"(?:do|make|hold|cover|take|come to)", r"(?:faire|tenir|assurer|prendre|venir a|venir pour)"
TAKES = re.compile(
    r"(?:ok |oui )?(?:moi )?(?:j ?prends?|je (?:prends?|tiens?|fais|couvre|reprends?|prendrai|veux bien)|j'assure|prends|prendre|inscris[- ]moi a|mets[- ]moi (?:sur|a)"
    rf"|i(?:'ll| will| can)? {CAN}|{CAN}|put me (?:down for|on)|sign me up for){P}"
)
AT = r"(?P<at>\d{1,2} ?(?:h ?\d{0,2}|:\d\d)?(?: ?[ap]m)?)"
_GO = r"(?:partir|filer|m'en aller|y aller|me sauver|me barrer)"
_GOES = (
    rf"je (?:dois|vais devoir|vais) {_GO}|il (?:faut|va falloir) que (?:je parte|je file|j'y aille|je m'en aille)"
    r"|i(?:'ll)? (?:have to|must|need to|gotta|will have to) (?:leave|go|head off|be off)"
)
LEAVES = re.compile(
    r"(?:ce soir |tonight |sorry |desolee? |finalement |bon )*"
    rf"(?:(?:{_GOES}) (?:a|vers|at|around)|je (?:ne )?(?:peux|pourrai) (?:rester |tenir |etre la |venir )?que jusqu'?a|i can only (?:stay|do it|be there|come) (?:until|till))"
    rf" {AT}(?:,? (?:ce soir|tonight|finalement|sorry|desolee?))*[ .!]*"
)
UNTIL = re.compile(
    r"(?:ok |oui |yes )?(?:moi )?(?:j ?prends|je (?:prends|tiens|fais|peux(?: tenir| faire| venir| le faire)?|viens)|i(?:'ll| will| can)? (?:take it|do it|come|hold it|take|do|hold))"
    r"(?: mais)?(?: seulement| only| but)* (?P<until>(?:jusqu'?(?:a|au)?|until|till) .*\d.*?)(?: seulement| only| max)?[ .!]*"
)
DROPS = re.compile(
    r"(?:je (?:lache|rends|laisse|me desiste (?:de|pour))|j'(?:abandonne|annule)|lacher|rendre"
    rf"|je (?:ne )?(?:peux?|pourrai) (?:pas|plus) {CANNOT}|jpeux? (?:pas|plus) {CANNOT}"
    rf"|(?:i )?(?:drop|give up|give back)|i (?:can't|cannot|won't|can not) {CAN}){P}"
)


def takes(said: Sentence) -> Words | None:
    """What they take: by its number, or until when of the next one."""
    return _numbered(said, TAKES) or _until(said)


def drops(said: Sentence) -> Words | None:
    """What they cannot hold: by its number, or the rest of it from when they have to go."""
    leaves = LEAVES.fullmatch(plain(said.text).strip())
    return {"shift": f"à partir de {leaves['at']}"} if leaves else _numbered(said, DROPS)


def only_until(said: Sentence) -> bool:
    """« Je prends jusqu'à 19h30 » tells no beginning."""
    return _until(said) is not None


def _until(said: Sentence) -> Words | None:
    found = UNTIL.fullmatch(plain(said.text).strip())
    return {"shift": found["until"]} if found else None


def _numbered(said: Sentence, form: re.Pattern[str]) -> Words | None:
    found = form.fullmatch(plain(said.text).strip())
    return {"shift": found["shift"].upper()} if found else None
