"""What somebody is after with mutual help, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "helper.ask": (
        "<help-with> {topic} -<can-offer>",
        "<anyone> <knows> {topic} -<can-offer> -<skills>",
        "<anyone> {topic} (a me preter | a preter | a nous preter | to lend | can borrow | could borrow)",
    ),
    "helper.directory": (
        "<what> <skills>",
        "<skills> (membres | members | people | gens | monde | here | ici | list | liste | annuaire)",
        "<who> <skills>",
    ),
    "helper.offer": ("<can-offer> {topic} -<shift> -<gathering> -(me | m aider)",),
    "helper.done": ("!<my-request> <solved>",),
    "helper.mine": ("<my-offers>",),
    "helper.news": ("<news> <my-request>",),
}
