"""What somebody is after with announcements, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "announce.list": ("<announcements> <to-go-out> -<cancel> -<pause> -<change>",),
    "announce.cancel": ("!<cancel> {announcement:A}",),
    "announce.pause": ("!<pause> {announcement:A}",),
    "announce.resume": ("!<take-up> {announcement:A}",),
}
