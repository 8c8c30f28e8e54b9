"""What somebody is after with mutual help, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "helper.ask": (
        "~(ma perm | ma permanence | my shift | mon poste | mon creneau)",
        "<anyone> <knows> {topic:before} -<can-offer> -<skills> -(de perm | accueil | on duty | at the desk | sur place | recevoir) -<replace>",
        "<help-with> {topic} -<can-offer>",
        "<anyone> <knows> {topic} -(de perm | accueil | on duty | at the desk | sur place | recevoir) -<replace> -<can-offer> -<skills>",
        "<anyone> {topic} (a me preter | a preter | a nous preter | to lend | can borrow | could borrow)",
    ),
    "helper.directory": (
        "<what> (members | membres | people here) (do | faire | savent | know)",
        "<what> <skills>",
        "<skills> (membres | members | people | gens | monde | here | ici | list | liste | annuaire)",
        "<who> <skills>",
    ),
    "helper.offer": (
        "~<perm>",
        "!(a disposition | at your disposal) (aider | help | help people) {topic}",
        "<can-offer> {topic} -<shift> -<gathering> -(me | m aider)",
        "!(je sais | je repare | i know how to | i repair) {topic} -<no-skill> -<shift> -<gathering> -<booking>",
    ),
    "helper.done": ("!<my-request> <solved>",),
    "helper.mine": ("<my-offers>",),
    "helper.news": ("<news> <my-request>",),
}
