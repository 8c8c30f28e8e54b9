"""Of commands about oneself: what only sounds like them, and what their arguments look like (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "me.link": ("{code:digits}",),
    "me.cancel": (
        "~<each-time> <perm>",
        "~(call off | calling off | malade | sick | flu | ill | intervenant* | speaker | animat*) <gathering> -{room} -<booking>",
        "~<reminder>",
        "~(rappeler | remind)",
        "{thing:room}",
    ),
    "me.show": ("~(copie | copy | export*)",),
}
