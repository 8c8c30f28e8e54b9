"""An approval: bookings that were asked for together, whom of the team the bot asked, and what they answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Literal, Self, TypeAlias

from bot.core.call import Json
from bot.core.text import NO_WORDS, UserText
from bot.kit.context import Context
from bot.skills.room.declare import skill
from bot.store.shelf import Shelf, Thing
from bot.store.spaces.bookings import Booking

KIND = "approval"
KEPT = timedelta(days=30)
"""So long somebody can be told who decided."""
Answer: TypeAlias = Literal["yes", "no"]
State: TypeAlias = Literal["open", "answered", "withdrawn", "closed", "silent"]


@dataclass(frozen=True, slots=True)
class Approval:
    """`bookings` still await a yes; `answers` are those that were given, `untold` whose asker has not heard them yet.

    `about` is whatever it was ever about, by booking, as it was asked for: room, start and end.
    `asked` are the people to whom the bot put it, round by round; `by` is who answered last, with `words`.
    """

    id: str
    person: int
    bookings: tuple[int, ...]
    about: Mapping[int, tuple[int, str, str]]
    series: int | None = None
    state: State = "open"
    asked: tuple[tuple[int, ...], ...] = ()
    answers: Mapping[int, Answer] = field(default_factory=dict)
    untold: tuple[int, ...] = ()
    by: int | None = None
    words: UserText = NO_WORDS

    @property
    def all(self) -> tuple[int, ...]:
        """Whatever it was ever about."""
        return tuple(self.about)

    def post(self, number: int) -> str:
        """The name of the message of one round, by which it is edited."""
        return f"approval:{self.id}:{number}"

    def answered(self, answers: Mapping[int, Answer], by: int, words: UserText) -> Self:
        """With these answers; what is left goes on waiting."""
        left = tuple(one for one in self.bookings if one not in answers)
        return replace(
            self, bookings=left, state="open" if left else "answered", answers={**self.answers, **answers},
            untold=(*self.untold, *answers), by=by, words=words,
        )  # fmt: skip

    def without(self, booking: int, state: State) -> Self:
        """One of them is asked for no more; with the last one it ends so."""
        left = tuple(one for one in self.bookings if one != booking)
        ended: State = state if not self.answers else "answered"
        return replace(self, bookings=left, state="open" if left else ended)

    def again(self, bookings: Sequence[int]) -> Self:
        """As if these had not been answered."""
        answers = {one: answer for one, answer in self.answers.items() if one not in bookings}
        untold = tuple(one for one in self.untold if one not in bookings)
        return replace(
            self, bookings=tuple(sorted({*self.bookings, *bookings})), state="open", answers=answers, untold=untold
        )  # fmt: skip


class Approvals:
    """The approvals of a house, on the shelf of its rooms."""

    def __init__(self, ctx: Context) -> None:
        self._shelf = Shelf(ctx.work, ctx.house.id, skill.name)
        self._now = ctx.now

    async def get(self, approval: str) -> Approval | None:
        thing = await self._shelf.get(KIND, approval)
        return _approval(thing) if thing else None

    async def all(self) -> list[Approval]:
        """Open ones and those of the last month, the first asked first."""
        return sorted((_approval(one) for one in await self._shelf.all(KIND)), key=_place)

    async def open(self) -> list[Approval]:
        return [one for one in await self.all() if one.state == "open"]

    async def about(self, booking: int) -> Approval | None:
        """The open one that asks for it, else the last that did."""
        found = [one for one in await self.all() if booking in one.all]
        return next((one for one in found if booking in one.bookings), found[-1] if found else None)

    async def keep(self, approval: Approval) -> Approval:
        """Write it, and forget those that are long over."""
        over = None if approval.state == "open" else self._now + KEPT
        await self._shelf.put(KIND, approval.id, _json(approval), due=over)
        for old in await self._shelf.due(self._now):
            if old.kind == KIND:
                await self._shelf.delete(KIND, old.id)
        return approval


def asked_together(bookings: Sequence[Booking], person: int) -> Approval:
    """Named after the first of them, as it is now: asked for again it is another one."""
    about = {one.id: (one.room, one.span.start.isoformat(), one.span.end.isoformat()) for one in bookings}
    first = bookings[0]
    return Approval(f"{first.id}.{first.version}", person, tuple(about), about, first.series)


def _place(approval: Approval) -> tuple[int, ...]:
    return tuple(int(part) for part in approval.id.split("."))


def _json(one: Approval) -> dict[str, Json]:
    return {
        "person": one.person,
        "bookings": list(one.bookings),
        "about": {str(booking): list(place) for booking, place in one.about.items()},
        "series": one.series,
        "state": one.state,
        "asked": [list(people) for people in one.asked],
        "answers": {str(booking): answer for booking, answer in one.answers.items()},
        "untold": list(one.untold),
        "by": one.by,
        "words": str(one.words),
    }


def _approval(thing: Thing) -> Approval:
    body: Mapping[str, Any] = thing.body
    return Approval(
        thing.id, body["person"], tuple(body["bookings"]),
        {int(one): tuple(place) for one, place in body["about"].items()}, body["series"], body["state"], tuple(map(tuple, body["asked"])),
        {int(one): answer for one, answer in body["answers"].items()}, tuple(body["untold"]),
        body["by"], UserText(body["words"]),
    )  # fmt: skip
