"""Write `concepts/stems.txt`: the stems of the table of trades, and of what is said all day."""

from pathlib import Path
from string import ascii_lowercase

from bot.understanding.matching.light_words import LIGHT, LINKING
from bot.understanding.matching.stem_list import PLACE, listed
from bot.understanding.matching.table import table


def stems() -> str:
    """As the file is to be."""
    texts = {text for spelt in table().written for text in spelt}
    return listed(texts | LINKING | LIGHT | {*ascii_lowercase})


if __name__ == "__main__":
    Path(str(PLACE)).write_text(stems(), encoding="utf-8")
