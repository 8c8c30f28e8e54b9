"""Of commands about announcements: what only sounds like them, and what their arguments look like (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "announce.cancel": ("{announcement:A}",),
    "announce.pause": ("{announcement:A}",),
    "announce.resume": ("{announcement:A}",),
}
