"""Of commands about reminders: what only sounds like them, and what their arguments look like (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "remind.snooze": ("~<gathering> -<memo>",),
}
