"""Who books: may they book this room at all, or why not. A refusal never says more of them than they know."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.core.call import Json
from bot.core.moments import Span
from bot.core.text import Listing, Text, UserText, Value, Word, _
from bot.rules.objection import Objection
from bot.rules.standing import Standing
from bot.store.community.person import Role
from bot.store.spaces.rooms import Room
from bot.understanding.fold import plain

TRAINING = ("training", "formation", "habilitation")
"""What may stand before the name of a room where a training is noted: « formation : Atelier bois »."""


@dataclass(frozen=True, slots=True)
class Booker:
    """What the rules ask about a person: roles, what the house noted of them, when they have this room or any.

    `trainings_noted`: whether the house noted anybody's for this room. Until it did, nobody is asked for it.
    """

    roles: frozenset[Role] = frozenset()
    flags: frozenset[str] = frozenset()
    here: Sequence[Span] = ()
    anywhere: Sequence[Span] = ()
    trainings_noted: bool = False


def may_enter(room: Room, booker: Booker, holds: Standing) -> list[Objection]:
    """What speaks against this person, whatever the time."""
    found = [_role(booker, holds), _training(room, booker), _flags(booker, holds)]
    return [objection for objection in found if objection]


def trained(room: Room, flags: frozenset[str]) -> bool:
    """Whether a training for this room is among what was noted: by its name, or a name that it goes by."""
    names = {plain(name).strip() for name in (room.name, *room.aliases)}
    return any(_trained_in(plain(flag)) in names for flag in flags)


def asked_after(own: Collection[str], rules: Mapping[str, Json]) -> dict[str, Json]:
    """These rules with all that is asked for first once they hold: `flags` come to one's own, `no_flags` go, the others stay."""
    told = {name: value for name, value in rules.items() if name != "no_flags"}
    more, gone = _listed(rules.get("flags")), {plain(one) for one in _listed(rules.get("no_flags"))}
    if not (more or gone):
        return told
    kept = {one for one in own if plain(one) not in gone}
    return {**told, "flags": [*sorted({*kept, *more})] or None}


def _listed(names: Json) -> list[str]:
    return [str(one) for one in names] if isinstance(names, list) else []


def flag_for(name: str) -> str:
    """How a training by that name is noted of somebody."""
    return f"{TRAINING[1]} : {name}"


def _noted(flag: str) -> tuple[bool, str]:
    """Whether it is a training, and of what: « training: laser » and « formation : Laser » are one."""
    return is_training(flag), _trained_in(plain(flag).strip())


def is_training(flag: str) -> bool:
    return plain(flag).strip().startswith(TRAINING)


def _trained_in(flag: str) -> str:
    for word in TRAINING:
        if flag.startswith(word):
            return flag.removeprefix(word).strip(" :")
    return flag.strip()


def _training(room: Room, booker: Booker) -> Objection | None:
    if not room.training or not booker.trainings_noted or trained(room, booker.flags):
        return None
    reason = _(
        "{room} is for those who had its training, and I have not noted yours yet: ask {word.concierge:the_many}.",
        room=room.name,
    )
    return Objection("training", reason)


def _flags(booker: Booker, holds: Standing) -> Objection | None:
    had = {_noted(flag) for flag in booker.flags}
    lacking: list[Value] = [
        UserText(flag) for flag in sorted(holds.rules.flags or ()) if _noted(flag) not in had
    ]
    if not lacking:
        return None
    reason = _(
        "{room} asks for this first: {flags} ({rule}). If that is done, ask {word.coordinator:the_many} to note it.",
        room=holds.room, flags=Listing(lacking), rule=holds.whose("flags"),
    )  # fmt: skip
    return Objection("flags", reason)


def _role(booker: Booker, holds: Standing) -> Objection | None:
    wanted = holds.rules.roles
    if not wanted or wanted & booker.roles:
        return None
    who: list[Value] = [WHO[role] for role in Role if role in wanted]
    reason = _(
        "{room} is booked by {who} alone ({rule}): ask them.",
        room=holds.room, who=Listing(who, last="or"), rule=holds.whose("roles"),
    )  # fmt: skip
    return Objection("roles", reason)


WHO: dict[Role, Word | Text] = {
    Role.VISITOR: _("whoever comes"),
    Role.MEMBER: Word("member", "the_many"),
    Role.CONCIERGE: Word("concierge", "the_many"),
    Role.COORDINATOR: Word("coordinator", "the_many"),
    Role.TREASURER: _("the treasurer"),
}
