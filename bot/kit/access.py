"""Who may ask for what: roles that contain one another, checked when a Call is made and never before."""

from dataclasses import dataclass

from bot.store.community.people import Person, Role

CONTAINS: dict[Role, frozenset[Role]] = {
    Role.VISITOR: frozenset({Role.VISITOR}),
    Role.MEMBER: frozenset({Role.VISITOR, Role.MEMBER}),
    Role.TREASURER: frozenset({Role.VISITOR, Role.MEMBER, Role.TREASURER}),
    Role.CONCIERGE: frozenset({Role.VISITOR, Role.MEMBER, Role.CONCIERGE}),
    Role.COORDINATOR: frozenset({Role.VISITOR, Role.MEMBER, Role.CONCIERGE, Role.COORDINATOR}),
}


@dataclass(frozen=True, slots=True)
class Access:
    """Any one of these roles opens the door; with `manager`, so does managing the channel on its network."""

    roles: frozenset[Role]
    manager: bool = False

    def allows(self, standing: frozenset[Role]) -> bool:
        return not self.roles.isdisjoint(standing)

    def __or__(self, other: "Access") -> "Access":
        return Access(self.roles | other.roles, self.manager or other.manager)


VISITOR = Access(frozenset({Role.VISITOR}))
MEMBER = Access(frozenset({Role.MEMBER}))
CONCIERGE = Access(frozenset({Role.CONCIERGE}))
COORDINATOR = Access(frozenset({Role.COORDINATOR}))
TREASURER = Access(frozenset({Role.TREASURER}))
MANAGER = Access(frozenset(), manager=True)
"""Whoever may manage the channel in which they ask, whatever they are to the house."""


def standing(person: Person | None, *, member: bool) -> frozenset[Role]:
    """All roles that a person holds, those contained in others included; anybody who writes is a visitor."""
    given = person.held if person else frozenset()
    held = {Role.VISITOR, *given, *({Role.MEMBER} if member else set())}
    return frozenset().union(*(CONTAINS[role] for role in held))
