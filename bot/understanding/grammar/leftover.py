"""Judge the words that nothing took: a purpose, small change, or the sign that this was no request at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.grammar.fill import Holding, runs, trimmed
from bot.understanding.grammar.small_words import (
    DETERMINERS,
    DROPPED_LEAD_INS,
    LEAD_INS,
    LIGHT,
    VETO,
    WISHING,
)
from bot.understanding.grammar.utterance import Stretch, Utterance


@dataclass(frozen=True, slots=True)
class Leftover:
    """The runs that say what for, the count of words that say nothing known, and whether one forbids it all."""

    tails: tuple[Stretch, ...]
    strange: int
    small: int
    forbidden: bool
    led: int = 0
    """So many of the small ones only lead to a word of the phrase: « vos horaires »."""


def left_over(
    said: Utterance, holding: Holding, literals: Sequence[int], *, takes_text: bool, full: bool
) -> Leftover:
    """Judge what is left; `full` says that nothing is missing, so that more words can only tell what for.

    Without any literal, wishes and courtesies are all that may stand beside what is named.
    """
    explained = holding.taken | frozenset(literals)
    opening = literals[0] if literals else len(said.words)
    tails: list[Stretch] = []
    strange = small = 0
    forbidden = False
    for run in runs([at for at in range(len(said.words)) if at not in explained]):
        loose = takes_text and full and bool(literals) and run[0] > literals[-1]
        cut = _tail_begins(run, said, loose=loose, last=run[0] > max(explained, default=-1))
        heavy = [at for at in range(run[0], cut) if not _is_small(at, said, wordless=not literals)]
        small += sum(at not in said.polite for at in range(run[0], cut)) - len(heavy)
        strange += len(heavy)
        forbidden = forbidden or any(at < opening or said.words[at].text in VETO for at in heavy)
        tail = _tail(cut, run[1], said)
        tails += tail
        small += 0 if tail else sum(at not in said.polite for at in range(cut, run[1]))
    return Leftover(tuple(tails), strange, small, forbidden, _leading(said, literals))


def _leading(said: Utterance, literals: Sequence[int]) -> int:
    """Count the determiners right before words of the phrase."""
    before = (at - 1 for at in literals if at and at - 1 not in literals and at - 1 not in said.polite)
    return sum(said.words[at].text in DETERMINERS for at in before)


def _is_small(at: int, said: Utterance, *, wordless: bool) -> bool:
    if at in said.polite or at in said.timed:
        return True
    word = said.words[at].text
    if wordless:
        return word in WISHING and not (word == "m" and said.words[at - 1].text == "i")  # "I'm in the studio"
    return word in LIGHT


def _tail_begins(run: Stretch, said: Utterance, *, loose: bool, last: bool) -> int:
    """Where in this run the purpose begins: at « pour », and when nothing is missing at a comma or at the end."""
    for at in range(*run):
        if said.words[at].text in LEAD_INS and at not in said.polite:
            return at
        if loose and at > 0 and said.words[at].after_break and at not in said.polite:
            return at
    loosely = loose and last and not any(said.words[at].text in VETO for at in range(*run))
    return run[0] if loosely else run[1]


def _tail(first: int, end: int, said: Utterance) -> list[Stretch]:
    asks = (at for at in range(first + 1, end) if said.words[at].after_break and at in said.polite)
    places = trimmed(
        range(first, next(asks, end)), said
    )  # « pour un dossier, tu pourrais … » ends where it asks
    while places and said.words[places[0]].text in DROPPED_LEAD_INS:
        places = places[1:]
    heavy = any(said.words[at].text not in LIGHT and at not in said.timed for at in places)
    return [(places[0], places[-1] + 1)] if heavy else []
