"""For who wants words alone: no emoji in what we say, none set under it, no pictures; what people wrote stays theirs."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.core.attachment import Attachment
from bot.core.presentation import Line, Plain, Presentation

EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u20e3\ufe0f\u200d]+")
PICTURE = "image/"


def simplified(said: Presentation) -> Presentation:
    """The same in words alone; yes and no are words too, not signs under it."""
    return replace(said, lines=tuple(_line(line) for line in said.lines), confirms=False)


def without_pictures(files: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """All that a picture shows stands in the words that it goes with."""
    return tuple(file for file in files if not file.media_type.startswith(PICTURE))


def _line(line: Line) -> Line:
    inlines = (replace(one, text=_bare(one.text)) if isinstance(one, Plain) else one for one in line.inlines)
    return replace(line, inlines=tuple(inlines))


def _bare(text: str) -> str:
    return re.sub(" {2,}", " ", EMOJI.sub("", text)) if EMOJI.search(text) else text
