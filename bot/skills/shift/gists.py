"""Of commands about shifts: what only sounds like them, and what their arguments look like (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "shift.drop": (
        "~(stop | arrete | no more)",
        "~(laisse | donne | give | hand) (a) -(quelqu un | quelqun | qqn | qqun | n importe qui | un autre | une autre)",
        "{shift:shift}",
    ),
    "shift.take": (
        "~(seulement | only) (de | from)",
        "{shift:shift}",
    ),
    "shift.last_minute": ("~<no-more>",),
    "shift.give": (
        "~(give me | donne moi | file moi)",
        "{shift:shift}",
    ),
    "shift.shadow": ("{shift:shift}",),
    "shift.spare": ("{shift:shift}",),
    "shift.end_slot": (
        "~<last-minute>",
        "{slot:shift}",
    ),
    "shift.sign_up": ("~(my name | mon nom)",),
}
