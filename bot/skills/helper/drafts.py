"""A draft: what somebody would offer and on which terms, as it is read back before anything is noted."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self, cast

from bot.core.call import Json
from bot.core.text import UserText
from bot.rules.offering import Piece, corrected
from bot.store.helping.offers import USUAL, Kind, Terms


@dataclass(frozen=True, slots=True)
class Draft:
    """It stands in the Calls of the choices under it, and nowhere else."""

    pieces: tuple[Piece, ...]
    terms: Terms = USUAL

    def to_json(self) -> dict[str, Json]:
        return {"pieces": [[str(one.words), one.kind] for one in self.pieces], "terms": self.terms.to_json()}

    @classmethod
    def from_json(cls, value: Json) -> Self:
        known = cast("Mapping[str, Any]", value)  # as it was written by to_json
        pieces = tuple(Piece(UserText(words), kind) for words, kind in known["pieces"])
        return cls(pieces, Terms.from_json(known["terms"]))

    def corrected(self, number: int, kind: Kind) -> Self:
        """One of them is in another of the three lists."""
        return replace(self, pieces=corrected(self.pieces, number, kind))
