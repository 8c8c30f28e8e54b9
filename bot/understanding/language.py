"""Say whether a text is French or English, and only when it is clear."""

from functools import lru_cache
from typing import Literal

from bot.understanding import shorthand
from bot.understanding.fold import words
from bot.understanding.grammar.small_words import row

MOST_WORDS = 200
FRENCH = row("""
    le la les l un une des du de d et est sont dans pour avec sur qui que qu quoi je tu il elle nous vous ils elles mon ma
    mes ton ta tes son sa ses notre votre ce cette ces c j n ne pas plus au aux ou donc mais chez y ai as avons avez ont
    etes suis sommes sera bonjour bonsoir salut merci coucou oui non stp svp quel quelle quels quelles comment pourquoi
    quand combien demain aujourd hui hier lundi mardi mercredi jeudi vendredi samedi dimanche heure heures matin soir midi
    moi toi lui leur tout tous toute toutes peux peut veux voudrais faut fait faire aide annule annuler reserve reserver
    salle salles mes slt bjr bsr koi dispo dispos resa resas aprem jveux jvoudrais langue parle quelqu personnes etre aussi bien tres rien ici oups possible
    """)
ENGLISH = row("""
    the an of and is are was were in for with at to from by who what which where when how why i you he she it we they my
    your his her its our their this that these those not no yes do does did don can could would will shall should may
    there here am be been have has had me him them please hello hi thanks thank you tomorrow today yesterday monday
    tuesday wednesday thursday friday saturday sunday morning evening noon hour hours room rooms book cancel help free
    people need want show all any some just never oops undo language speak
    """)
#: Short forms that are words, names or marks in the other language.
_EITHER = row("vs ds ts tt sal sals id r pr ns j rm")
_FRENCH = FRENCH | (shorthand.FRENCH.keys() - _EITHER)
_ENGLISH = ENGLISH | (shorthand.ENGLISH.keys() - _EITHER)
_MARKS = frozenset("éèêëàâçîïôûùœ")


@lru_cache(maxsize=4)
def language_of(text: str) -> Literal["fr", "en"] | None:
    """Tell the language of a text, or None when it could be either."""
    said = words(text, MOST_WORDS)
    french = sum((word.text in _FRENCH) + (not _MARKS.isdisjoint(word.raw)) for word in said)
    english = sum(word.text in _ENGLISH for word in said)
    if french >= 2 * english and french:
        return "fr" if french > english else None
    return "en" if english >= 2 * french and english else None
