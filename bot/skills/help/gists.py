"""Whoever is lost or wants a person, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "help.human": (
        "<human> <reach>",
        "<human> (besoin | veux | voudrais | want | need | like | please | svp | stp)",
        "!(pas a un robot | not a bot | not a robot)",
    ),
    "help.show": ("~<volunteer>", "~<perm>", "!<how-you-work>", "<how-you-work> (aide | help)"),
    "help.who": ("!<who-are-you>",),
}
