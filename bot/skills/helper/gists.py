"""Of commands about those who help: what only sounds like them, and what their arguments look like (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "helper.ask": ("~(ma perm | ma permanence | my shift | mon poste | mon creneau)",),
    "helper.offer": ("~<perm>",),
}
