"""Write slots shortly in the samples."""

from bot.understanding.grammar import SlotKind
from bot.understanding.grammar.shapes import Kind


def slots(**kinds: Kind) -> dict[str, SlotKind]:
    return {name: SlotKind(name, kind) for name, kind in kinds.items()}
