"""A rally's decisions: whom to ask next, for how long to wait for them, and when to say honestly that there is nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.rules.quiet import HOUSE_QUIET, Quiet, after, may_ring

FAR = timedelta(days=400)
"""Where nothing begins, nothing hurries."""
HURRIED = timedelta(minutes=5)
"""Where each would have less than this to answer, all of a circle are asked at once."""
LEAST = timedelta(minutes=1)
PUNCTUAL = timedelta(minutes=1)
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may be asked: how often they were, `lately`, and when `last`; `quiet` are their hours, the house's among them.

    Of two, who carries the lesser `burden` of what it is about is asked first, whatever it is counted in; whom our last word did not
    reach (`unreached`) is asked after all the others.
    """

    person: int
    lately: int = 0
    last: datetime | None = None
    quiet: Quiet = HOUSE_QUIET
    burden: int = 0
    unreached: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """People who are asked before others, so many `at_once`; one that `posts` asks a channel. Those on duty may be rung `at_night`.

    Who was asked `most` times lately is left alone. One that is asked `to_the_end` may answer until it begins.
    """

    name: str
    people: tuple[Candidate, ...] = ()
    patience: timedelta = timedelta(minutes=30)
    at_once: int = 3
    most: int | None = None
    posts: bool = False
    at_night: bool = False
    to_the_end: bool = False

    @property
    def waves(self) -> int:
        """How often this circle asks, at an easy pace."""
        return int(self.posts) + -(-len(self.people) // self.at_once)


@dataclass(frozen=True, slots=True)
class Step:
    """These are asked at that time, or the channel is."""

    at: datetime
    circle: str
    people: tuple[int, ...] = ()
    posts: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What happens as long as nobody says yes, and when it ends in vain."""

    steps: tuple[Step, ...]
    ends: datetime


@dataclass(frozen=True, slots=True)
class Terms:
    """What it is for begins `about` then; in the house's `quiet` hours its clock stands still, unless it is `urgent`."""

    about: datetime | None = None
    quiet: Quiet = HOUSE_QUIET
    urgent: bool = False


@dataclass
class _Walk:
    """A rally gone through in advance."""

    terms: Terms
    now: datetime
    left: list[Circle]
    begins: datetime
    steps: list[Step] = field(default_factory=list)

    def awake(self, circle: Circle) -> datetime:
        """When its clock goes: at once, or in the morning."""
        if self.terms.urgent or circle.at_night:
            return self.now
        return may_ring(self.now, self.begins, self.terms.quiet)

    def reached(self, circle: Circle, at: datetime) -> list[Candidate]:
        """Those of a circle who may be rung at that time, whom to ask first first."""
        free = self.terms.urgent or circle.at_night
        found = [
            one
            for one in circle.people
            if free or _instant(may_ring(at, self.begins, one.quiet)) <= _instant(at)
        ]
        return sorted(
            found,
            key=lambda one: (
                one.unreached,
                one.burden,
                one.lately,
                _instant(one.last or LONG_AGO),
                one.person,
            ),
        )

    def take(self) -> bool:
        """One step further; False where nobody is left, or no time."""
        for number, circle in enumerate(self.left):
            at = self.awake(circle)
            people = self.reached(circle, at)
            if _instant(at) >= _instant(self.begins):
                return False
            if circle.posts or people:
                self._ask(number, circle, at, people)
                return True
        return self._sleep()

    def _ask(self, number: int, circle: Circle, at: datetime, people: list[Candidate]) -> None:
        chosen = [] if circle.posts else people[: circle.at_once]
        wait = self._share(at, circle)
        if wait < HURRIED and not circle.posts:
            chosen = people
        rest = tuple(one for one in circle.people if one not in chosen)
        self.left[number] = replace(circle, people=rest, posts=False)
        wait = max(self._share(at, circle, more=1), LEAST)
        self.steps.append(Step(at, circle.name, tuple(one.person for one in chosen), circle.posts))
        self.now = self._later(circle, at, wait)

    def _share(self, at: datetime, circle: Circle, more: int = 0) -> timedelta:
        """As long as it likes to wait; near the start all that are still to be asked, and a human's own last word, share the time."""
        left = _instant(self.begins) - _instant(at)
        waves = sum(one.waves for one in self.left) + more
        if circle.to_the_end:
            return left
        return min(circle.patience, left / (waves + 1))

    def _later(self, circle: Circle, at: datetime, wait: timedelta) -> datetime:
        if self.terms.urgent or circle.at_night:
            ends = (_instant(at) + wait).astimezone(at.tzinfo)
        else:
            ends = after(at, wait, self.begins, self.terms.quiet)
        return min((ends, self.begins), key=_instant)

    def _sleep(self) -> bool:
        """Whoever is left sleeps: until the first of them wakes, where that is in time."""
        wakes = [
            may_ring(self.awake(circle), self.begins, one.quiet)
            for circle in self.left
            for one in circle.people
        ]
        first = min(wakes, key=_instant, default=None)
        if first is None or _instant(first) >= _instant(self.begins) or _instant(first) <= _instant(self.now):
            return False
        self.now = first
        return True


def plan(circles: Sequence[Circle], now: datetime, terms: Terms) -> Plan:
    """Everybody once, circle by circle, fewest asked lately first; the end in time for somebody to act on it."""
    walk = _Walk(terms, now, _once(circles), terms.about or now + FAR)
    while walk.take():
        pass
    return Plan(tuple(walk.steps), walk.now)


def _once(circles: Sequence[Circle]) -> list[Circle]:
    """Each person in the first circle that has them, without those who were asked often enough."""
    seen: set[int] = set()
    left: list[Circle] = []
    for circle in circles:
        people = [one for one in circle.people if circle.most is None or one.lately < circle.most]
        fresh = {one.person: one for one in people if one.person not in seen}
        seen |= fresh.keys()
        left.append(replace(circle, people=tuple(fresh.values())))
    return left


def second_chance(now: datetime, due: datetime, terms: Terms) -> datetime | None:
    """Until when to wait again where the end of a wait was noticed late: nobody could answer while nobody listened."""
    about = terms.about or now + FAR
    if _instant(now) - _instant(due) <= PUNCTUAL or _instant(now) >= _instant(about):
        return None
    return min((after(now, HURRIED, about, terms.quiet), about), key=_instant)


def _instant(at: datetime) -> datetime:
    return at.astimezone(UTC)
