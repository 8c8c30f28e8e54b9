"""Of commands about the house: what only sounds like them, and what their arguments look like (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "house.hours": (
        "~<shift> (donne* | give | take | prend*)",
        "~(on est ouverts jusqu | on est ouvert jusqu | we re open until | we are open until)",
    ),
}
