"""Of commands about the programme: what only sounds like them, and what their arguments look like (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "event.list": ("{event:gathering}",),
    "event.edit": (
        "{event:gathering}",
        "{title:quoted}",
    ),
    "event.join": ("{event:gathering}",),
    "event.leave": ("{event:gathering}",),
    "event.who": ("{event:gathering}",),
    "event.calendar_file": ("{event:gathering}",),
    "event.import": ("{address:url}",),
    "event.move": ("{event:gathering}",),
    "event.propose": (
        "~(quoi | what)",
        "~<rotation>",
        "{title:gathering}",
    ),
    "event.report": ("{event:gathering}",),
    "event.cancel": ("{event:gathering}",),
}
