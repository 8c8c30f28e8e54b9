"""The whole paragraph: hours are taken out first, what is left between them are rooms."""

import re
from collections.abc import Iterator

from bot.understanding.premises.pieces import read_piece
from bot.understanding.premises.rooms import gather
from bot.understanding.premises.spans import find_spans
from bot.understanding.premises.tokens import GLUE, Token, tokens_of
from bot.understanding.premises.values import Hours, Premises, RoomWords
from bot.understanding.premises.week import read_week
from bot.understanding.premises.writing import fold, tidy

_BETWEEN_PIECES = re.compile(
    r"(?:^|(?<=\n)) ?[0-9]{1,2}[.)] "  # a numbered list
    r"|[,;\n•·|!?]|(?<!\bmax)(?<!\benv)(?<!\bno)\.(?=\s|$)"
    r"| (?:et|and|ainsi que|as well as|puis|then|\+) "
    r"|(?:(?<=[0-9)])|(?<=pers)|(?<=personnes)|(?<=people)|(?<=places)) - (?=[a-z])"
)


def read_premises(text: str) -> Premises:
    """Read rooms, hours and leftovers, in French, in English, or in both at once."""
    written = tidy(text)
    folded = fold(written)
    spans = find_spans(tokens_of(folded))
    hours, used = read_week(spans)
    pieces = list(_pieces(folded, spans))
    rooms, unread = gather([(start, read_piece(written[start:end])) for start, end in pieces])
    ends = dict(pieces) | {span[0].start: span[-1].end for span in spans}
    unread |= {span[0].start for number, span in enumerate(spans) if number not in used}
    return Premises(rooms, hours, tuple(written[start : ends[start]].strip() for start in sorted(unread)))


def read_hours(text: str) -> Hours | None:
    """Read opening hours alone; hours without a day are those of every day."""
    return read_week(find_spans(tokens_of(fold(tidy(text)))))[0] or None


def read_rooms(text: str) -> tuple[RoomWords, ...]:
    """Read rooms alone; a room said twice is one room."""
    return read_premises(text).rooms


def _pieces(folded: str, spans: list[list[Token]]) -> Iterator[tuple[int, int]]:
    """Yield where each piece that says something starts and ends."""
    start = 0
    for end, following in [*((span[0].start, span[-1].end) for span in spans), (len(folded), 0)]:
        for found in _BETWEEN_PIECES.finditer(folded, start, end):
            if _says_something(folded[start : found.start()]):
                yield start, found.start()
            start = found.end()
        if _says_something(folded[start:end]):
            yield start, end
        start = following


def _says_something(folded: str) -> bool:
    return any(token.kind not in GLUE for token in tokens_of(folded)) and any(map(str.isalnum, folded))
