"""When people may be disturbed: the house's quiet hours, their own, and what they want to be asked nothing about."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.call import Call
from bot.kit.context import Context
from bot.rules.quiet import HOUSE_QUIET, Quiet, quiet_with
from bot.store.alarms import Late
from bot.store.community.peace import EVERYTHING, Pause, Peace, Quietness
from bot.store.house.houses import House
from bot.understanding.fold import plain

DIGEST = "notice.digest"


def house_quiet(house: House) -> Quiet:
    """What the house says, else from ten to eight."""
    return Quiet(*house.policy.quiet) if house.policy.quiet else HOUSE_QUIET


async def quiet_of(ctx: Context, person: int) -> Quiet:
    """The house's quiet hours and theirs."""
    return quiet_with(house_quiet(ctx.house), await ctx.store(Quietness).of(person))


@dataclass(frozen=True, slots=True)
class Calm:
    """What everybody of a house said of when they may be asked, looked up once."""

    house: Quiet = HOUSE_QUIET
    said: Mapping[int, Peace] = field(default_factory=dict)
    pauses: Sequence[Pause] = ()

    def quiet(self, person: int) -> Quiet:
        return quiet_with(self.house, self.said.get(person))

    def paused(self, person: int, topics: Collection[str] = ()) -> bool:
        """Whether they want to be asked nothing, or nothing about one of these."""
        about = {EVERYTHING, *map(plain, topics)}
        return any(one.person == person and plain(one.topic) in about for one in self.pauses)


async def calm_of(ctx: Context) -> Calm:
    store = ctx.store(Quietness)
    return Calm(house_quiet(ctx.house), await store.said(), await store.pauses(ctx.now))


def digest_key(kind: str, reader: int) -> str:
    """The alarm of what waits to be said to somebody, or in a channel."""
    return f"digest {kind} {reader}"


def wake_digest(ctx: Context, at: datetime) -> None:
    """What waited for the asker may be said now: they are back."""
    person = ctx.person.id
    ctx.alarms.at(at, Call(DIGEST, {"person": person}), key=digest_key("person", person), late=Late.always())
