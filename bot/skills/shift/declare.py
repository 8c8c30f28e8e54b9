"""The skill itself, and what its commands share."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.call import Call
from bot.core.text import UserText, Value, _
from bot.kit.access import CONCIERGE
from bot.kit.context import Context
from bot.kit.fact import Fact
from bot.kit.rota.rota import people_of
from bot.kit.skill import Skill
from bot.skills.shift.gists import GISTS
from bot.store.alarms import Late
from bot.store.community.people import Person
from bot.store.rota.holders import Holder

skill = Skill("shift", _("Shifts"), gists=GISTS)

TEAM = CONCIERGE
"""Who may be on the rota."""
SHOW_DUTY, SIGNS = "shift.show_duty", "shift signs"
"""The job that shows who is on duty, and the alarm by which it is called."""


@dataclass(frozen=True, slots=True)
class ShiftTaken(Fact):
    """Somebody holds a part of a shift now: by the shift's id, and who."""

    shift: int
    person: int


@dataclass(frozen=True, slots=True)
class ShiftDropped(Fact):
    """Somebody does not hold it any more: by the shift's id, and who."""

    shift: int
    person: int


def look_again(ctx: Context) -> None:
    """Of what goes on now something may be otherwise: the network's sign of who is on duty is put right."""
    ctx.alarms.at(ctx.now, Call(SHOW_DUTY), key=SIGNS, late=Late.always())


async def beside(ctx: Context, holders: Sequence[Holder], but: int) -> list[Value]:
    """With whom somebody is on duty: the team knows who is in it."""
    people = await people_of(ctx, [one for one in holders if one.person != but])
    return [_name(one) for one in people.values()]


def _name(person: Person) -> UserText:
    return person.name
