"""Where a command stands on a network that groups them: at the top what visitors and members do most, else with its skill."""

from collections.abc import Mapping
from typing import Final

FLAT: Final = frozenset(
    {
        "help.show", "help.human", "me.show", "me.privacy", "me.cancel", "me.undo", "room.book", "room.free",
        "room.mine", "event.propose", "event.list", "event.join", "poll.ask", "helper.ask", "helper.offer",
        "shift.now", "house.status", "remind.set", "memory.ask", "log.add", "item.borrow", "item.return",
        "item.report", "stock.out", "wish.make",
    }
)  # fmt: skip
"""At most 25, so that a list of commands can still be read."""

GROUPS: Final = {
    "me": ("account", "compte"),
    "welcome": ("welcome", "accueil"),
    "room": ("room", "salle"),
    "event": ("event", "événement"),
    "helper": ("helper", "entraide"),
    "shift": ("shift", "perm"),
    "house": ("house", "lieu"),
    "chore": ("upkeep", "entretien"),
    "announce": ("announcement", "annonce"),
    "remind": ("reminder", "pense-bête"),
    "memory": ("memory", "mémoire"),
    "item": ("equipment", "objet"),
    "stock": ("stock", "stock"),
    "wish": ("request", "souhait"),
    "partner": ("partner", "partenaire"),
    "member": ("member", "membre"),
    "usage": ("usage", "usage"),
}
"""How the commands of a skill stand together, in English and in French."""

ROTA: Final = frozenset(
    {"shift.define", "shift.change", "shift.end_slot", "shift.rotate", "shift.turn", "shift.sign_up"}
)
"""What makes the rota, apart from what is held on it: of one group at most 25 can be shown."""


def grouped(command: str, names: Mapping[str, str]) -> Mapping[str, str]:
    """The public names of a command with its group's before them, by language."""
    group = group_of(command)
    before = dict(zip(("en", "fr"), group, strict=True)) if group else {}
    return {language: f"{before[language]} {name}" if before else name for language, name in names.items()}


def group_of(command: str) -> tuple[str, str] | None:
    """The group of a command, by its id; None for one that stands at the top."""
    if command in ROTA:
        return ("rota", "planning")
    return None if command in FLAT else GROUPS.get(command.partition(".")[0])
