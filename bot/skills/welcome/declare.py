"""The skill itself, and what somebody may come for."""

from collections.abc import Sequence

from bot.core.text import Listing, Value, _, _n
from bot.kit.context import Context
from bot.kit.kinds import Named, OneOf
from bot.kit.skill import Skill
from bot.store.community.hospitality import Hospitality, hospitality

skill = Skill("welcome", _("Welcome"))

PURPOSES = OneOf(
    (
        Named("look", _("look around"), ("look", "looking", "visit", "curious", "regarder", "visiter", "voir", "découvrir", "curiosité", "curieux", "curieuse", "par curiosité")),
        Named("work", _("work"), ("working", "cowork", "coworking", "travailler", "bosser", "taffer", "télétravail")),
        Named("make", _("make things"), ("make", "making", "learn", "apprendre", "fablab", "fabriquer", "bricoler", "créer", "réparer", "repair")),
        Named("join", _("take part"), ("join", "volunteer", "take part", "participer", "aider", "m'impliquer", "donner un coup de main", "bénévolat", "bénévole")),
    ),
    loose=True,
)  # fmt: skip
TONGUES = OneOf(
    (Named("fr", _("French"), ("français", "francais", "fr")), Named("en", _("English"), ("anglais", "en")))
)


MOST_NAMED = 8


def some(names: Sequence[Value]) -> Listing:
    """A few of them, and how many more."""
    more = len(names) - MOST_NAMED
    if more < 2:  # noqa: PLR2004 - a name is as short as its count
        return Listing(names)
    return Listing([*names[:MOST_NAMED], _n("{count} other", "{count} others", more)])


def welcome_of(ctx: Context) -> Hospitality:
    """How this house welcomes."""
    return hospitality(ctx.house.policy)


def switched_on(ctx: Context) -> bool:
    """Whether this house has the skill at all."""
    return any(one.id.startswith("welcome.") for one in (ctx.skills.commands() if ctx.skills else ()))
