"""Rings: the circles of a rally as a skill knows them, and who of them may be asked now."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot.core.address import Address
from bot.core.card import Reply
from bot.kit.people.peace import Calm
from bot.rules.rally import Candidate, Circle
from bot.store.community.people import Person
from bot.store.helping.rallies import Load
from bot.store.house.channels import Channel


@dataclass(frozen=True, slots=True)
class Ring:
    """One circle of those who are asked; with `channels`, whoever reads one of them. See rules/rally.py for the rest.

    `said` is what they are asked where it is something else than what all the others are. `burdens` are by person.
    """

    name: str
    people: Sequence[Person] = ()
    patience: timedelta = timedelta(minutes=30)
    at_once: int = 3
    most: int | None = None
    channels: Sequence[Channel] = ()
    at_night: bool = False
    to_the_end: bool = False
    said: Reply | None = None
    burdens: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """Whether the channel was asked already, who is out of it, who wants to be left alone, who was asked how often, whom nothing reaches, where we speak."""

    posted: bool
    out: Collection[int | None]
    calm: Calm
    loads: Mapping[int, Load]
    topics: Sequence[str]
    unreached: Collection[int] = ()
    lit: Collection[str] = ()

    def hears(self, address: Address) -> bool:
        """On a network that we do not speak on nobody does."""
        return not self.lit or address.network in self.lit


def circle_of(ring: Ring, known: Known) -> Circle:
    """Whoever was asked, pauses or cannot be reached is left out."""
    fresh = [
        _candidate(one, known, ring.burdens.get(one.id, 0))
        for one in ring.people
        if one.id not in known.out
        and any(map(known.hears, one.identities))
        and not known.calm.paused(one.id, known.topics)
    ]
    posts = any(known.hears(channel.address) for channel in ring.channels) and not known.posted
    return Circle(
        ring.name, tuple(fresh), ring.patience, ring.at_once, ring.most,
        posts=posts, at_night=ring.at_night, to_the_end=ring.to_the_end,
    )  # fmt: skip


def _candidate(person: Person, known: Known, burden: int) -> Candidate:
    load = known.loads.get(person.id)
    times, last = (load.times, load.last) if load else (0, None)
    unreached = person.id in known.unreached
    return Candidate(person.id, times, last, known.calm.quiet(person.id), burden, unreached)
