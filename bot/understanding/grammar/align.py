"""Find the words of a phrase in an utterance, in their order and as close together as they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from bot.understanding.grammar.pattern import Choice
from bot.understanding.grammar.small_words import AUXILIARIES, PERMITTING, SUBJECTS, USING
from bot.understanding.grammar.utterance import Utterance
from bot.understanding.grammar.variants import Variant

Places = tuple[int, ...]
PARTICIPLES = ("é", "ée", "és", "ées")


def align(variant: Variant, said: Utterance, closed: frozenset[int]) -> Places | None:
    """Where the words of the phrase stand, or None; `closed` words belong to something else."""
    where = said.exactly if variant.command.exact or variant.guess else said.nearly
    if not variant.literals:
        return ()
    ahead = _forward(variant.literals, where, closed)
    if ahead is None:
        return None
    places = _tightened(variant.literals, where, closed, ahead)
    return None if _is_past(places, variant, said) else places


def _forward(
    literals: Sequence[Choice], where: Mapping[str, list[int]], closed: frozenset[int]
) -> list[int] | None:
    found: list[int] = []
    for literal in literals:
        options = _spots(where, literal)
        at = bisect_right(options, found[-1]) if found else 0
        while at < len(options) and options[at] in closed:
            at += 1
        if at == len(options):
            return None
        found.append(options[at])
    return found


def _tightened(
    literals: Sequence[Choice], where: Mapping[str, list[int]], closed: frozenset[int], ahead: list[int]
) -> Places:
    """From the last word backwards, the nearest place of each."""
    places = list(ahead)
    for nth in range(len(literals) - 2, -1, -1):
        options = _spots(where, literals[nth])
        at = bisect_left(options, places[nth + 1]) - 1
        while at > 0 and options[at] in closed:
            at -= 1
        places[nth] = max(ahead[nth], options[at])
    return tuple(places)


def _is_past(places: Places, variant: Variant, said: Utterance) -> bool:
    """« j'ai réservé », « on m'a proposé »: told, not asked."""
    first = places[0]
    if first > 0 and variant.strong[0] and said.words[first - 1].raw in AUXILIARIES:
        return True
    return any(
        strong
        and at - 1 not in places
        and said.words[at].raw.endswith(PARTICIPLES)
        and said.words[at - 1].raw in AUXILIARIES
        for at, strong in zip(places[1:], variant.strong[1:], strict=True)
    )


def is_stated(first: int, variant: Variant, said: Utterance) -> bool:
    """« je parle anglais », « on ferme la porte »: somebody says what they do."""
    before = first - 1
    return (
        before >= 0
        and variant.strong[0]
        and before not in said.polite
        and said.words[before].text in SUBJECTS
    )


def is_permission(said: Utterance) -> bool:
    """« tu peux prendre le vélo »: somebody lets another have it."""
    texts = [word.text for word in said.words]
    threes = zip(texts, texts[1:], texts[2:], strict=False)
    return any((who, may) in PERMITTING and verb in USING for who, may, verb in threes)


def _spots(where: Mapping[str, list[int]], choice: Choice) -> list[int]:
    """Where any of these words stands, from left to right."""
    if len(choice) == 1:
        return where.get(choice[0], [])
    return sorted({at for word in choice for at in where.get(word, ())})
