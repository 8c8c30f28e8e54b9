"""The context of one Call: who asks, where, when; the store; and what is to be done when it commits."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeAlias, TypeVar

from bot.core.address import Address
from bot.core.attachment import Shown
from bot.core.call import Call, Json
from bot.core.card import Reply
from bot.core.text import Text, Value
from bot.kit.effects import AlarmBook, Audience, Effects, Errand, Tell
from bot.kit.fact import Fact
from bot.kit.manner import Manner
from bot.kit.programme.calendar import Entry
from bot.store.community.people import Person, Role
from bot.store.database import Work
from bot.store.house.channels import Channel
from bot.store.house.houses import House
from bot.store.letters.letter import Letter

R_co = TypeVar("R_co", covariant=True)
R = TypeVar("R")


class Repository(Protocol[R_co]):
    """Anything made from a transaction and a house."""

    def __call__(self, work: Work, house: int, /) -> R_co: ...


@dataclass(frozen=True, slots=True)
class Belonging:
    """Something of a person's that they can see and cancel: a booking, later a shift, a reminder.

    What comes again has a `group`, whose whole is the one with that key; `scoped` are the Calls that cancel "this" one
    alone, it and the "following", or "all" of them, where `cancel` asks. What is several things at once has `parts`: what each
    of them is called, by the name of the Call in `scoped` that is about it alone.
    """

    key: str
    number: str
    label: Value
    names: tuple[str, ...]
    start: datetime
    cancel: Call
    group: str = ""
    scoped: Mapping[str, Call] = field(default_factory=dict)
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


ExampleNow: TypeAlias = Callable[["Context"], Awaitable[str]]
"""An example with what is theirs at this moment, in their language; empty where there is nothing."""


class Listed(Protocol):
    """A command as the skills that speak of the others see it."""

    @property
    def id(self) -> str: ...

    @property
    def summary(self) -> Text: ...

    @property
    def manner(self) -> Manner: ...

    @property
    def names(self) -> Mapping[str, str]: ...

    @property
    def examples(self) -> Mapping[str, str] | None: ...

    @property
    def example_now(self) -> "ExampleNow | None": ...

    def ask(self) -> Call:
        """Its Call, without any argument yet."""


class Skills(Protocol):
    """What is switched on in this house, for the skills that speak of the others (help, me)."""

    def commands(self) -> Sequence[Listed]: ...

    def titles(self) -> Mapping[str, Text]:
        """What each skill is about, by its name, in the order in which they are told."""

    async def belongings(self, ctx: "Context") -> Sequence[Belonging]:
        """Everything of the asker's, soonest first."""

    async def diary(self, ctx: "Context") -> Sequence[Entry]:
        """Everything of the asker's that stands in a calendar, soonest first."""

    async def on_duty(self, ctx: "Context") -> Sequence[Person]:
        """Who is on duty at this moment; nobody where no skill knows of duties."""

    async def numbered(self, ctx: "Context", words: str) -> Belonging | None:
        """What words call by its number (« R-142 »), whosever it is; None where they name none that exists."""


@dataclass(frozen=True)
class Asker:
    """Who asks, from where, in which language; `person` is None when the house itself calls.

    `manages`: whether they may manage that channel on its network; None while it was not asked. `account`: by which of
    theirs they ask. `unseen`: others in that channel do not see that they do. `only_called`: in channels of that
    network we hear only words that mention us.
    """

    person: Person | None
    standing: frozenset[Role]
    language: str
    channel: Channel | None = None
    direct: bool = True
    manages: bool | None = None
    account: Address | None = None
    unseen: bool = False
    only_called: bool = False

    @property
    def alone(self) -> bool:
        """Whether nobody else saw what they asked."""
        return self.direct or self.unseen


@dataclass(frozen=True)
class Context:
    """All that a handler may await; `now` and `said_at` are aware, in the house's zone.

    `files` came with the words; none is looked into unless a skill asks for it (kit/files.py). `source` is the message
    that asks, by its channel and its id there: empty where nothing was said. `lit` are the networks that we speak on; none, where
    nobody told.
    """

    work: Work
    house: House
    asker: Asker
    now: datetime
    said_at: datetime
    skills: "Skills | None" = None
    effects: Effects = field(default_factory=Effects)
    files: tuple[Shown, ...] = ()
    source: str = ""
    lit: frozenset[str] = frozenset()

    def speaks_on(self, network: str) -> bool:
        """Whether what is said there reaches anybody."""
        return not self.lit or network in self.lit

    @property
    def person(self) -> Person:
        """Who asks; a Call of the house itself has nobody, and its handler must not ask."""
        if self.asker.person is None:
            raise LookupError("this Call was made by the house, not by a person")
        return self.asker.person

    @property
    def alarms(self) -> AlarmBook:
        return AlarmBook(self.effects)

    def store(self, repository: Repository[R]) -> R:
        """A repository over this Call's transaction and house."""
        return repository(self.work, self.house.id)

    def tell(self, to: Audience, reply: Reply, *, post: str | None = None) -> None:
        """Say something to a person in private, to a channel, or to everybody who holds a role."""
        self.effects.tells.append(Tell(to, reply, post))

    def errand(self, kind: str, payload: Mapping[str, Json], *, key: str, then: Call | None = None) -> None:
        """Ask for work outside the house; done after the commit, tried again until it is done."""
        self.effects.errands.append(Errand(kind, payload, key, then))

    def hush(self, channel: Channel) -> None:
        """What is on its way there is to be stopped."""
        self.effects.hushed.append(str(channel.address))

    def take_back(self, letter: Letter) -> None:
        """What we said there is to stand there no longer."""
        self.effects.taken_back.append(letter)

    def fact(self, fact: Fact) -> None:
        """Tell the house what just became true."""
        self.effects.facts.append(fact)

    def may(self, role: Role) -> bool:
        return role in self.asker.standing

    @property
    def among_members(self) -> bool:
        """Whether only members read the answer: a member asks, in private or in a channel of theirs."""
        channel = self.asker.channel
        theirs = self.asker.direct or (channel is not None and channel.members)
        return theirs and self.may(Role.MEMBER)
