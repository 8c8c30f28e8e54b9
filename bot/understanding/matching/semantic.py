"""Words, concepts and vectors together: also finds what is asked in words that no table holds."""

import re

from bot.understanding.matching.embedding import Embedding
from bot.understanding.matching.found import NONE, Found, best
from bot.understanding.matching.lexical import Lexical
from bot.understanding.matching.stems import LONGEST
from bot.understanding.matching.vectors import Vectors, packed, unpacked

#: What a cosine counts beside the words, on the same scale, and the one that counts nothing: unrelated texts have it.
SLOPE, UNRELATED = 8.0, 0.27
CANDIDATES = 200
MOST_PARTS = 8
_ENDS = re.compile(r"[,.;:()!?\n]+| (?:et|and|ou|or|puis) ", re.IGNORECASE)


class Semantic:
    """The same as `Lexical`, with an embedding beside it. Its slow half, `embedded` and `asked`, may run in a thread."""

    def __init__(self, embedding: Embedding) -> None:
        self._embedding = embedding
        self._words = Lexical()
        self._vectors = Vectors()
        self._width = len(embedding.vectors(["width"])[0])

    def __len__(self) -> int:
        return len(self._words)

    @property
    def made_by(self) -> str:
        """Which model made the vectors: stored ones of another model are of no use."""
        return self._embedding.name

    def embedded(self, text: str) -> bytes:
        """The vectors of an offer, to be stored beside it."""
        return packed(self._embedding.vectors(parts(text)))

    def asked(self, text: str) -> bytes:
        """The vector of a request."""
        return packed(self._embedding.vectors([text[:LONGEST]]))

    def put(self, key: str, text: str, stored: bytes | None = None) -> None:
        """Add an offer, or replace the one of this key, with its vectors if they are known already."""
        self._vectors.put(key, unpacked(stored or self.embedded(text), self._width))
        self._words.put(key, text)

    def drop(self, key: str) -> None:
        self._words.drop(key)
        self._vectors.drop(key)

    def rank(self, text: str, limit: int = 5, asked: bytes | None = None) -> list[Found]:
        """The offers that may answer, best first; a vector of the request that is known already saves making it."""
        said = self._words.evidence(text, CANDIDATES)
        vector = unpacked(asked or self.asked(text), self._width)[0]
        near = self._vectors.closest(vector, CANDIDATES, said)
        return best(
            (
                (said.get(key, NONE).weight + SLOPE * (cosine - UNRELATED), key)
                for key, cosine in near.items()
            ),
            limit,
        )


def parts(text: str) -> list[str]:
    """An offer as a whole, and each thing in it: who does five things is as close to one of them as who does one."""
    short = text[:LONGEST]
    pieces = [piece.strip() for piece in _ENDS.split(short) if len(piece.strip()) > 2]  # noqa: PLR2004
    return [short, *pieces[:MOST_PARTS]] if len(pieces) > 1 else [short]
