"""A long message as several: split between lines, and a line too long by itself between words."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from bot.adapters.matrix.render import Rendered, lines_of, render_lines
from bot.core.presentation import Inline, Line, Presentation

LARGEST = 24_000
"""Bytes of both twins: an edit says them twice, encryption adds a third, and an event may have 65,536."""

LONGEST_PIECE = 3_000


def pages(presentation: Presentation, largest: int = LARGEST) -> list[Rendered]:
    """The messages to be sent one after the other; nearly always one."""
    lines = lines_of(presentation)
    whole = render_lines(lines, rings=presentation.rings)
    if whole.size <= largest:
        return [whole]
    said: list[Rendered] = []
    taken: list[Line] = []
    for line in chain.from_iterable(map(_pieces, lines)):
        if taken and render_lines([*taken, line], rings=presentation.rings).size > largest:
            said.append(render_lines(taken, rings=presentation.rings))
            taken = []
        taken.append(line)
    return [*said, render_lines(taken, rings=presentation.rings)]


def _pieces(line: Line) -> Iterator[Line]:
    """The line itself, or lines of at most so many characters."""
    taken: list[Inline] = []
    room = LONGEST_PIECE
    for inline in line.inlines:
        for text in _chunks(inline.text):
            if taken and len(text) > room:
                yield replace(line, inlines=tuple(taken))
                taken, room = [], LONGEST_PIECE
            taken.append(replace(inline, text=text))
            room -= len(text)
    yield replace(line, inlines=tuple(taken))


def _chunks(text: str) -> Iterator[str]:
    while len(text) > LONGEST_PIECE:
        cut = text.rfind(" ", 0, LONGEST_PIECE) + 1 or LONGEST_PIECE
        yield text[:cut]
        text = text[cut:]
    yield text
