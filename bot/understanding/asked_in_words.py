"""What must be noted of somebody before they may book: « il faut la formation », « demande « charte signée » »."""

import re
from typing import Final

from bot.core.call import Json
from bot.understanding.fold import bare_words
from bot.understanding.grammar.small_words import row

TRAINING: Final = re.compile(
    r"\b(?:formations?|habilitations?|form[ée]e?s?|habilit[ée]e?s?|trainings?|trained|inductions?)\b",
    re.IGNORECASE,
)
QUOTED: Final = re.compile(
    r"«\s*([^«»]{2,60}?)\s*»|[\"“]\s*([^\"“”]{2,60}?)\s*[\"”]|(?<!\w)['‘]([^'‘’]{2,60})['’](?!\w)"
)
_CLAUSES: Final = re.compile(r"([,;.\n])")
_GONE: Final = row(
    "sans no without aucune aucun plus pas longer supprime supprimer enleve enlever remove stop off not"
)


def quoted_in(text: str) -> list[str]:
    """What stands in quotation marks, of whichever kind."""
    return [next(filter(None, one)) for one in QUOTED.findall(text)]


def read_asked(text: str) -> tuple[dict[str, Json], str]:
    """The rules that these words tell: `training` True, False or by its name, `flags` by theirs, `no_flags` those that are not asked for any more; and the rest."""
    rules: dict[str, Json] = {}
    flags: list[Json] = []
    gone_flags: list[Json] = []
    rest: list[str] = []
    for piece in _CLAUSES.split(text):
        quoted = quoted_in(piece)
        training, gone = TRAINING.search(QUOTED.sub(" ", piece)), not _GONE.isdisjoint(bare_words(piece))
        if not quoted and not training:
            rest.append(piece)
        elif training:
            rules["training"] = False if gone else quoted[0] if quoted else True
        elif gone:
            gone_flags += quoted
        else:
            flags += quoted
    named = {name: list_ for name, list_ in (("flags", flags), ("no_flags", gone_flags)) if list_}
    return {**rules, **named}, "".join(rest)
