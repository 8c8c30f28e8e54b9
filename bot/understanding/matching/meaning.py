"""From a text to what it speaks of: concepts where the table knows its words, else the words themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from bot.understanding.grammar.small_words import CONJUNCTIONS
from bot.understanding.language import language_of
from bot.understanding.matching.spelling import Spelling
from bot.understanding.matching.stems import BREAK, LONGEST, Word, word, words
from bot.understanding.matching.table import Phrase, Sense, table

SKIPPED = 2
"""So many light words may stand between two words of one phrase: « garder mon fils »."""

BORROWED = 0.6
ELIDED, VOWELS = "cdjlmnst", "aehiouy"
AKIN, ALMOST = 5, 0.8
"""So many letters in common, or most of them: « courant » is no « cours », "rate" no "rat"."""
BY_STEM = 0.85
"""Words of one stem mostly mean the same: « jardinier » and « jardiner », but "engineer" and "engine"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that a text speaks of: its words, what they may mean (nothing: a bare word), how sure the spelling is."""

    stems: tuple[str, ...]
    texts: tuple[str, ...]
    senses: tuple[Sense, ...] = ()
    spelt: float = 1.0


@cache
def known_words() -> Spelling:
    """The table's words, to mend slips of the pen."""
    spelling = Spelling()
    for text in sorted(table().words):
        spelling.add(text)
    return spelling


def units(text: str, also: Spelling | None = None) -> tuple[Unit, ...]:
    """What a text speaks of, in its order; `also` holds words that are right though the table lacks them."""
    language = language_of(text[:LONGEST])
    said = words(text)
    found: list[Unit] = []
    place = 0
    while place < len(said):
        read = _phrase(said, place) or _mended(said, place, also)
        if read:
            found.append(read.unit(language))
        elif not said[place].light:
            found.append(Unit((said[place].stem,), (said[place].text,)))
        place = read.end if read else place + 1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Read:
    """A phrase of the table that stands in a text, and where it ends."""

    phrase: Phrase
    spelt: tuple[Word, ...]
    end: int
    sure: float = 1.0

    def unit(self, language: str | None) -> Unit:
        """Who wrote one of its spellings means that one: « cours » is no « course », though they share a stem."""
        written = table().written.get(tuple(word.text for word in self.spelt))
        texts = tuple(word.text for word in self.spelt if not word.light)
        if written:
            return Unit(self.phrase.stems, texts, _fitting(written, language), self.sure)
        own = tuple(
            sense for sense in self.phrase.senses if language is None or sense.language in {language, "any"}
        )
        return Unit(self.phrase.stems, texts, own, self.sure * BY_STEM)

    def holds(self) -> bool:
        """Whether the words are near one of its spellings, and not only of the same stem."""
        said = [word.text for word in self.spelt]
        return any(all(map(_akin, said, spelling)) for spelling in self.phrase.spellings)


def _akin(one: str, other: str) -> bool:
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return same >= AKIN or same >= ALMOST * max(len(one), len(other))


def _phrase(said: Sequence[Word], place: int) -> _Read | None:
    """The longest phrase that begins here."""
    first = said[place]
    if first.light and len(first.text) == 1:
        return None
    for phrase in table().phrases.get(first.stem, ()):
        if first.light and len(phrase.stems) == 1:
            continue
        read = _reach(said, place + 1, phrase)
        if read and read.holds():
            return read
    return None


def _reach(said: Sequence[Word], place: int, phrase: Phrase) -> _Read | None:
    """The phrase as it follows from here, light words let pass between; None when it does not."""
    spelt = [said[place - 1]]
    for stem in phrase.stems[1:]:
        passed = 0
        while place < len(said) and said[place].stem != stem and _passes(said[place]) and passed < SKIPPED:
            place += 1
            passed += 1
        if place >= len(said) or said[place].stem != stem:
            return None
        spelt.append(said[place])
        place += 1
    return _Read(phrase, tuple(spelt), place)


def _passes(between: Word) -> bool:
    return between.light and between.text != BREAK and between.text not in CONJUNCTIONS


def _mended(said: Sequence[Word], place: int, also: Spelling | None) -> _Read | None:
    """The same with a slip of the pen mended, where the word is known to nobody."""
    first = said[place]
    if first.light or first.text in known_words() or (also is not None and first.text in also):
        return None
    near = _unelided(first.text) or known_words().near(first.text)
    read = _phrase((*said[:place], word(near[0]), *said[place + 1 :]), place) if near else None
    return replace(read, sure=near[1]) if read and near else None


def _unelided(text: str) -> tuple[str, float] | None:
    """Find the word behind an article written without its apostrophe: « lecran », « dordinateur »."""
    elided = text[:1] in ELIDED and text[1:2] in VOWELS and text[1:] in known_words()
    return (text[1:], 1.0) if elided else None


def _fitting(senses: tuple[Sense, ...], language: str | None) -> tuple[Sense, ...]:
    """The senses in the text's own language: "pain" is no bread, « pain » is. Borrowed words count for less."""
    if language is None:
        return senses
    own = tuple(sense for sense in senses if sense.language in {language, "any"})
    return own or tuple(replace(sense, surely=sense.surely * BORROWED) for sense in senses)
