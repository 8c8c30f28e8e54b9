"""What people answer when the dates of a series are told: the free ones, and to wait for the others."""

from itertools import product

_YES = (
    "",
    "oui ",
    "ok ",
    "oui juste ",
    "juste ",
    "seulement ",
    "yes ",
    "yes just ",
    "just ",
    "only ",
    "book ",
)
_FREE = (
    "les libres", "les dates libres", "dates libres", "celles qui sont libres", "the free ones", "the free dates",
    "free dates", "free ones",
)  # fmt: skip
_AND = ("", "et ", "oui et ", "ok et ", "and ", "yes and ", "ok and ")
_WAIT = (
    "liste d'attente pour les autres", "liste d'attente pour les autres dates", "liste d'attente pour le reste",
    "liste d'attente", "la liste d'attente", "waitlist the others", "waitlist the other ones", "waitlist the rest", "waitlist",
    "waiting list for the others", "waiting list for the rest", "the waiting list", "waiting list",
)  # fmt: skip

THE_FREE = ("yes", *(f"{yes}{free}" for yes, free in product(_YES, _FREE)), *(f"{one} oui" for one in _FREE))
THE_REST_TOO = (
    *(f"{and_}{wait}" for and_, wait in product(_AND, _WAIT)),
    *(f"{free} {and_}{wait}" for free, and_, wait in product(_FREE[:2], ("et ", "et la "), _WAIT[:4])),
    *(f"{free} and {wait}" for free, wait in product(_FREE[4:6], _WAIT[5:])),
)
