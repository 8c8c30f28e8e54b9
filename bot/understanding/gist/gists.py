"""All gists of all skills: which commands some words only sound like."""

from collections.abc import Mapping, Sequence

from bot.understanding.gist.notation import read
from bot.understanding.gist.places import found_in, index_of
from bot.understanding.grammar.mentions import Names, mentions
from bot.understanding.grammar.shapes import CommandWords
from bot.understanding.grammar.utterance import Utterance

LONGEST = 45
"""So many words are a letter, in which anything may stand."""


class Gists:
    """Knows what no phrase is meant by, though it fits."""

    __slots__ = ("_index", "_vetoes")

    def __init__(self, commands: Sequence[CommandWords]) -> None:
        written = [read(command, gist) for command in commands for gist in command.gists]
        self._vetoes = [gist for gist in written if gist.veto]
        self._index = index_of(group for gist in self._vetoes for group in (*gist.needs, *gist.never))

    def not_meant(self, said: Utterance, names: Mapping[str, Names]) -> frozenset[str]:
        """The commands that these words only sound like, whatever phrase of theirs fits."""
        if len(said.words) > LONGEST or not self._vetoes:
            return frozenset()
        found = found_in(said, self._index, nearly=False)
        return frozenset(
            gist.command.name
            for gist in self._vetoes
            if all(group in found for group in gist.needs)
            and not any(group in found for group in gist.never)
            and not any(_named(kind, said, names) for kind in gist.unnamed)
        )


def _named(kind: str, said: Utterance, names: Mapping[str, Names]) -> bool:
    return kind in names and any(
        one.exact and len(one.keys) == 1 for one in mentions(said.words, names[kind], said.timed)
    )
