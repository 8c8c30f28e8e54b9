"""Where the senses of a sentence stand in it: one walk over its words finds them all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.gist.senses import STEM, Group, Row, senses
from bot.understanding.grammar.align import PARTICIPLES
from bot.understanding.grammar.small_words import AUXILIARIES
from bot.understanding.grammar.utterance import Stretch, Utterance

SHORTEST_STEM, LONGEST_STEM = 3, 12

#: For each group of ways to say something, where it is said.
Found = Mapping[Group, Sequence[Stretch]]


@dataclass(frozen=True, slots=True)
class Index:
    """Every way to say something by its first word, or by the stem of that word."""

    words: Mapping[str, Sequence[tuple[Row, Group]]]
    stems: Mapping[str, Sequence[tuple[Row, Group]]]

    def beginning(self, word: str) -> Iterator[tuple[Row, Group]]:
        yield from self.words.get(word, ())
        for end in range(SHORTEST_STEM, min(len(word), LONGEST_STEM) + 1):
            yield from self.stems.get(word[:end], ())


def index_of(groups: Iterable[Group]) -> Index:
    words: dict[str, list[tuple[Row, Group]]] = {}
    stems: dict[str, list[tuple[Row, Group]]] = {}
    for group in dict.fromkeys(groups):
        for row in group:
            first = row[0]
            shelf = stems if first.endswith(STEM) else words
            shelf.setdefault(first.removesuffix(STEM), []).append((row, group))
    return Index(words, stems)


def found_in(said: Utterance, index: Index, *, nearly: bool) -> Found:
    """All that is said; `nearly` with a slip of one letter too. An « evening » that is a time is no gathering."""
    asked = "?" in said.text or "qu est ce" in " ".join(word.text for word in said.words)
    gathering = senses()["gathering"]
    forms = _forms(said, nearly=nearly)
    found: dict[Group, list[Stretch]] = {}
    for place, texts in enumerate(forms):
        if not asked and _is_past(place, said):
            continue
        for row, group in (one for text in texts for one in index.beginning(text)):
            if _goes_on(row, place, forms) and not (group is gathering and place in said.timed):
                found.setdefault(group, []).append((place, place + len(row)))
    return found


def _forms(said: Utterance, *, nearly: bool) -> list[list[str]]:
    """What each word may be; whoever slips rarely does so at its first letter."""
    forms: list[list[str]] = [[word.text] for word in said.words]
    for meant, places in said.nearly.items() if nearly else ():
        for place in places:
            if meant not in forms[place] and meant[0] == said.words[place].text[0]:
                forms[place].append(meant)
    return forms


def _goes_on(row: Row, place: int, forms: Sequence[Sequence[str]]) -> bool:
    if place + len(row) > len(forms):
        return False
    return all(any(_fits(word, text) for text in forms[place + nth]) for nth, word in enumerate(row[1:], 1))


def _fits(word: str, text: str) -> bool:
    return text.startswith(word[:-1]) if word.endswith(STEM) else text == word


def _is_past(place: int, said: Utterance) -> bool:
    """« j'ai réservé », « on a annulé »: told, not asked."""
    before = said.words[place - 1].raw if place else ""
    return before in AUXILIARIES and said.words[place].raw.endswith(PARTICIPLES)
