"""The ten words of a house (room, shift, concierge …), each in the forms that a sentence may need.

A sentence writes `{word.room:the}`; `{word.room:The}` begins with a capital. Every house may say « le repaire » for « la
salle »: it gives a few forms, the others follow from them.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

Forms: TypeAlias = Mapping[str, str]
Words: TypeAlias = Mapping[str, Mapping[str, Forms]]
"""What a house says instead, by language, word and form."""

WORDS: Final = (
    "room",
    "workshop",
    "item",
    "desk",
    "event",
    "shift",
    "member",
    "house",
    "concierge",
    "coordinator",
)

NEEDED: Final[Mapping[str, tuple[str, ...]]] = {"en": ("one", "many"), "fr": ("one", "many", "a")}
"""The forms that a house must give for a word of its own, by language."""

_OURS: Final[Words] = {
    "en": {
        "room": {"one": "room", "many": "rooms"},
        "workshop": {"one": "workshop", "many": "workshops"},
        "item": {"one": "item", "many": "items"},
        "desk": {"one": "desk", "many": "desks"},
        "event": {"one": "event", "many": "events"},
        "shift": {"one": "shift", "many": "shifts"},
        "member": {"one": "member", "many": "members"},
        "house": {"one": "house", "many": "houses"},
        "concierge": {"one": "person on duty", "many": "people on duty"},
        "coordinator": {"one": "coordinator", "many": "coordinators"},
    },
    "fr": {
        "room": {"one": "salle", "many": "salles", "a": "une salle"},
        "workshop": {"one": "atelier", "many": "ateliers", "a": "un atelier"},
        "item": {"one": "objet", "many": "objets", "a": "un objet"},
        "desk": {"one": "bureau", "many": "bureaux", "a": "un bureau"},
        "event": {"one": "événement", "many": "événements", "a": "un événement"},
        "shift": {"one": "perm", "many": "perms", "a": "une perm"},
        "member": {"one": "membre", "many": "membres", "a": "un membre"},
        "house": {"one": "lieu", "many": "lieux", "a": "un lieu"},
        "concierge": {"one": "personne de perm", "many": "personnes de perm", "a": "une personne de perm"},
        "coordinator": {
            "one": "personne de la coordination",
            "many": "personnes de la coordination",
            "a": "une personne de la coordination",
        },
    },
}

_Rule: TypeAlias = Callable[[Forms], str]


_WORD = re.compile(r"\{word\.(\w+)(?::(\w+))?\}")


def spoken(word: str, form: str, language: str, house: Words) -> str:
    """A word of the house in one form; raises LookupError for an unknown word, form or language."""
    ours = _OURS[language][word]
    own = house.get(language, {}).get(word, {})
    said = _formed(form.lower(), ours if lacking(language, own) else own, _RULES[language])
    return said[:1].upper() + said[1:] if form[:1].isupper() else said


def with_words(said: str, language: str, house: Words) -> str:
    """A sentence in which words of the house stand, and no other values."""
    return _WORD.sub(lambda found: spoken(found[1], found[2] or "one", language[:2], house), said)


def lacking(language: str, forms: Forms) -> tuple[str, ...]:
    """The forms that a house still has to give before its word can stand in every sentence."""
    return tuple(form for form in NEEDED[language] if not forms.get(form))


def _formed(form: str, forms: Forms, rules: Mapping[str, _Rule]) -> str:
    return forms.get(form) or rules[form](forms)


def _the(forms: Forms) -> str:
    """« la salle », « le bureau », « l'atelier »; a house says « l'hôtel » itself, for an h tells nothing."""
    given = forms.get("the")
    if given:
        return given
    one = forms["one"]
    if one[0].lower() in "aâàeéèêiîoôu":
        return f"l'{one}"
    return f"{_agreed(forms, 'le', 'la')} {one}"


def _agreed(forms: Forms, masculine: str, feminine: str) -> str:
    """The article that the house gave with its word tells the gender."""
    return feminine if forms["a"].lower().startswith("une ") else masculine


def _elided(forms: Forms) -> bool:
    return _the(forms).startswith("l'")


def _behind(forms: Forms, preposition: str, contracted: str) -> str:
    """« de la salle » and « de l'atelier », but « du bureau »; « à la salle », but « au bureau »."""
    the = _the(forms)
    return f"{contracted} {the[3:]}" if the.startswith("le ") else f"{preposition} {the}"


_RULES: Final[Mapping[str, Mapping[str, _Rule]]] = {
    "en": {
        "a": lambda forms: f"{'an' if forms['one'][0].lower() in 'aeiou' else 'a'} {forms['one']}",
        "the": lambda forms: f"the {forms['one']}",
        "of_the": lambda forms: f"of the {forms['one']}",
        "to_the": lambda forms: f"to the {forms['one']}",
        "the_many": lambda forms: f"the {forms['many']}",
        "of_the_many": lambda forms: f"of the {forms['many']}",
        "to_the_many": lambda forms: f"to the {forms['many']}",
        "no": lambda forms: f"no {forms['one']}",
        "this": lambda forms: f"this {forms['one']}",
        "which": lambda forms: f"which {forms['one']}",
    },
    "fr": {
        "the": _the,
        "of_the": lambda forms: _behind(forms, "de", "du"),
        "to_the": lambda forms: _behind(forms, "à", "au"),
        "the_many": lambda forms: f"les {forms['many']}",
        "of_the_many": lambda forms: f"des {forms['many']}",
        "to_the_many": lambda forms: f"aux {forms['many']}",
        "no": lambda forms: f"{_agreed(forms, 'aucun', 'aucune')} {forms['one']}",
        "this": lambda forms: f"{_agreed(forms, 'cet' if _elided(forms) else 'ce', 'cette')} {forms['one']}",
        "which": lambda forms: f"{_agreed(forms, 'quel', 'quelle')} {forms['one']}",
    },
}

FORMS: Final = ("one", "many", *_RULES["en"])
"""Every form that a sentence may ask for, in every language."""
