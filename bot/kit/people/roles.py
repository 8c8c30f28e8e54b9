"""Roles as people name them, and as an argument."""

from bot.core.text import _
from bot.kit.kinds import Named, OneOf
from bot.store.community.people import Role

ROLE_NAMES = {
    Role.VISITOR: _("visitor"),
    Role.MEMBER: _("member"),
    Role.CONCIERGE: _("{word.concierge:one}"),
    Role.COORDINATOR: _("{word.coordinator:one}"),
    Role.TREASURER: _("treasurer"),
}

ROLE = OneOf(
    (
        Named("member", ROLE_NAMES[Role.MEMBER], ("membre", "adhérent", "adhérente")),
        Named(
            "concierge",
            ROLE_NAMES[Role.CONCIERGE],
            ("volunteer", "bénévole", "perm", "permanent", "permanente", "accueil"),
        ),
        Named(
            "coordinator",
            ROLE_NAMES[Role.COORDINATOR],
            ("coordinateur", "coordinatrice", "coordination", "coordo", "référent", "référente"),
        ),
        Named("treasurer", ROLE_NAMES[Role.TREASURER], ("trésorier", "trésorière", "trésorerie")),
    )
)
