"""Whether somebody asks or wishes for something, or only talks."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.understanding.grammar.align import is_permission
from bot.understanding.grammar.small_words import row
from bot.understanding.grammar.utterance import Stretch, Utterance

LONGEST = 45
"""So many words are a letter, in which anything may stand."""
QUESTIONS = row("""
    qui quoi ou quand combien quel quelle quels quelles lequel laquelle comment pourquoi est y
    who what where when which how whose is are am do does did can could may will would should any anyone anybody anything has have
    """)
WISHES = row("""
    voudrais voudrait voudrions veux veut voulons voulais aimerais aimerait aimerions souhaite souhaitons souhaiterais souhaiterait
    peux peut pouvez pouvons pourrais pourrait pourriez stp svp plait besoin faut faudrait faudra envie prefere prefererais possible
    moyen veuillez cherche cherchons serait savoir
    please pls plz want wants need needs like love could can would may wish prefer hoping wondering looking let fancy
    """)


ASKING = row("quoi quel quelle quels quelles combien")
"""They ask wherever they stand: « il y a quoi demain »."""
SOMEBODY = row("somebody someone quelqu qui who people")
ORDERS = row("""
    mets mettez donne donnez fais faites note notez inscris inscrivez envoie envoyez montre montrez dis dites garde gardez trouve rappelle
    previens annule arrete arretez cree ajoute propose change prepare prolonge rends laisse ferme rouvre enleve supprime
    put give send show tell let make add keep take sign get change close move list find switch suggest propose create stop scrap set remove
    """)
"""They begin an order wherever its clause begins."""
BEGINNING = row("so donc then")
OR_NOT = frozenset(
    {
        ("qu", "est"),
        ("i", "d"),
        ("we", "d"),
        ("ou", "pas"),
        ("ou", "non"),
        ("ou", "quoi"),
        ("ou", "c"),
        ("or", "not"),
        ("or", "what"),
        ("or", "are"),
        ("or", "is"),
    }
)
TOLD = row("""
    est sont etait etaient a ont avait avaient fait faisait font etais
    is was are were has had have did does been
    """)
"""Verbs of a statement: an order has none of them."""
SMALL = row("la le les l un une des du de d mon ma mes the a an my me moi et and so donc alors")


def asks_or_wishes(said: Utterance, first: Stretch) -> bool:
    """A question, a wish, or an order that opens its sentence: « annule … », "booking for …"."""
    texts = [word.text for word in said.words]
    if "?" in said.text or not WISHES.isdisjoint(texts) or not ASKING.isdisjoint(texts):
        return "?" in said.text or not is_permission(said)
    if any(texts[at] in QUESTIONS | ORDERS for at in _openings(said)) or _or_not(texts):
        return True
    begins = _clause_of(first[0], said)
    return begins is not None and TOLD.isdisjoint(texts[begins:])


def _openings(said: Utterance) -> Iterator[int]:
    """Where each clause begins, courtesies left out."""
    begins = True
    for at, word in enumerate(said.words):
        begins = begins or word.after_break
        if begins and at not in said.polite:
            yield at
            begins = False


def _or_not(texts: Sequence[str]) -> bool:
    """« c'est ouvert ou pas »: a question, whoever writes no mark."""
    return not OR_NOT.isdisjoint(pairwise(texts))


def _clause_of(at: int, said: Utterance) -> int | None:
    """Where its clause begins, if nothing but courtesies stands before it there."""
    if said.words[at].text in SOMEBODY:
        return None
    while at > 0 and not said.words[at].after_break:
        if said.words[at - 1].text in BEGINNING:
            return at
        at -= 1
        if at not in said.polite and at not in said.timed and said.words[at].text not in SMALL:
            return None
    return at
