"""Of commands about rooms: what only sounds like them, and what their arguments look like (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "room.book": (
        "~<instead-of> (jusqu* | jusk* | until | till)",
        "~<what> <free>",
        "~<on-duty-soon> <brief>",
        "~<waiting-list>",
    ),
    "room.approve": ("{booking:R}",),
    "room.refuse": ("{booking:R}",),
    "room.move": (
        "~<title>",
        "~<rotation>",
        "~(perm | perms | permanence | s shift | my shift | the shift | shifts) -{room}",
        "~<gathering> -{room} -<booking>",
        "~<trained>",
        "~(mine | topo)",
        "{booking:R}",
        "{booking:room}",
    ),
    "room.extend": (
        "{booking:room}",
        "{booking:R}",
    ),
    "room.remind": ("{booking:room}",),
    "room.calendar_file": ("{booking:R}",),
    "room.free": ("~<waiting-list>",),
    "room.who": ("~(welcome desk | accueil | front desk)",),
    "room.ask_holder": ("{booking:R}",),
    "room.check_in": (
        "{booking:R}",
        "{booking:room}",
    ),
}
