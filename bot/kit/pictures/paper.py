"""Paper to draw on: its colours, its font, and words that stay within their box."""

from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""

WHITE: Final = "#ffffff"
INK: Final = "#1a1a1a"
FAINT: Final = "#c8c8c8"
SHUT: Final = "#e4e4e4"
TAKEN: Final = "#1f4e79"
"""White on it, and ink on all others, stand out by 7 to 1 and more."""

ELLIPSIS: Final = "…"


@lru_cache(maxsize=8)
def font(size: int) -> "FreeTypeFont":
    """DejaVu Sans, which holds Latin, Greek, Cyrillic and more."""
    from PIL import ImageFont

    content = (files("bot.kit") / "fonts" / "DejaVuSans.ttf").read_bytes()
    return ImageFont.truetype(BytesIO(content), size, layout_engine=ImageFont.Layout.BASIC)


class Paper:
    """A white sheet."""

    def __init__(self, width: int, height: int) -> None:
        from PIL import Image, ImageDraw

        self._image = Image.new("RGB", (width, height), WHITE)
        self._draw = ImageDraw.Draw(self._image)

    def fill(self, box: Box, colour: str, outline: str | None = None) -> None:
        self._draw.rectangle(box, fill=colour, outline=outline)

    def line(self, box: Box, colour: str = FAINT) -> None:
        self._draw.line(box, fill=colour)

    def stripes(self, box: Box, step: int = 12) -> None:
        """What is closed can be told from what is not by its lines too, not by colour alone."""
        left, top, right, bottom = box
        self.fill(box, SHUT, FAINT)
        for y in range(int(top) + step, int(bottom), step):
            self.line((left, y, right, y))

    def words(self, at: tuple[float, float], text: str, size: int, width: float, colour: str = INK) -> None:
        """One line, cut where it would leave its box."""
        if shown := _fitting(text, size, width):
            self._draw.text(at, shown, fill=colour, font=font(size))

    def png(self) -> bytes:
        content = BytesIO()
        self._image.save(content, "PNG", compress_level=6)  # fewer colours take longer and save little
        return content.getvalue()


def _fitting(text: str, size: int, width: float) -> str:
    if font(size).getlength(text) <= width:
        return text
    for end in range(len(text) - 1, 0, -1):
        if font(size).getlength(text[:end] + ELLIPSIS) <= width:
            return text[:end].rstrip() + ELLIPSIS
    return ""
