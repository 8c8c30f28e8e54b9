"""Cut a message into its sentences, for those in which the wish stands beside a story."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.understanding.grammar.shapes import TimeSpanWords

MOST_CLAUSES = 6
LONGEST = 600
_CUT = re.compile(
    r"[.!?;:,\n](?=\s|$)|\n"
    r"|\b(?:et|donc|mais|and|so|but)(?=\s+(?:je|j'|j’|on|nous|il|elle|ils|elles|combien|i|we|how|they)\b)"
    # who dictates says no comma: a wish begins where it is asked for
    r"|(?<=\w)\s+(?=(?:je voudrais|je veux|j['’ ]aimerais|je peux|tu peux|tu pourrais|vous pouvez|vous pourriez|il me faut|"
    r"il nous faut|il faudrait|est[- ]ce que|est[- ]ce qu|peux[- ]tu|pouvez[- ]vous|can i|can we|can you|could i|could we|could you|may i|"
    r"i['’ ]d like|i would like|i need|we need|please|pls|plz|stp|svp|is the|are the)\b)",
    re.IGNORECASE,
)


def clauses(text: str, times: Sequence[TimeSpanWords]) -> Iterator[str]:
    """Each sentence at its own place: all the rest is blank, but for the times."""
    if len(text) > LONGEST:
        return
    spans = [(time.begin, time.finish) for time in times]
    cuts = [
        cut.end() for cut in _CUT.finditer(text) if not any(begin < cut.end() < end for begin, end in spans)
    ]
    parts = list(pairwise(sorted({0, *cuts, len(text)})))
    if 1 < len(parts) <= MOST_CLAUSES:
        for part in parts:
            yield _alone(text, part, spans)


def _alone(text: str, clause: tuple[int, int], spans: Sequence[tuple[int, int]]) -> str:
    kept = [clause, *spans]
    return "".join(
        letter if any(begin <= place < end for begin, end in kept) else " "
        for place, letter in enumerate(text)
    )
