"""Runs of tokens as clauses: open these days at these hours, close those, cut an hour out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from bot.understanding.premises.clock import stretch_of
from bot.understanding.premises.tokens import Token
from bot.understanding.premises.weekdays import EVERY_DAY

Stretch: TypeAlias = tuple[int | None, int]
"""Opening and closing in minutes; an opening of None keeps the one already known (« until midnight »)."""
RunKind: TypeAlias = Literal["days", "hours", "closed", "except", "open"]

_RUN = re.compile(
    r"(?P<pair>T[RU]{1,2}T|T[NB]?CR?T(?![RU]))|(?P<always>A)|(?P<until>UT)|(?P<range>D[RU]D)|(?P<days>D)"
    r"|(?P<closed>C)|(?P<except>X)|(?P<open>O)|(?P<part>P)|(?P<pause>B)|."
)
MOST_STRETCHES = 6


@dataclass(frozen=True, slots=True)
class Run:
    """Days or hours said in one breath; `broken` when a comma or a new line stands before them."""

    kind: RunKind
    days: frozenset[int] = frozenset()
    hours: tuple[Stretch, ...] = ()
    broken: bool = False
    partial: bool = False  # « lundi matin »
    span: int = 0


@dataclass(frozen=True, slots=True)
class Clause:
    """What is done to some days, and the spans of text that said so."""

    verb: Literal["open", "cut", "close"]
    days: frozenset[int]
    hours: tuple[Stretch, ...]
    spans: frozenset[int]


def runs_of(spans: list[list[Token]]) -> list[Run]:
    runs: list[Run] = []
    for number, span in enumerate(spans):
        for run in _runs(span):
            _join(runs, replace(run, span=number))
    return runs


def _runs(span: list[Token]) -> Iterator[Run]:
    tokens = [token for token in span if token.kind not in "FfE"]
    broken = False
    for found in _RUN.finditer("".join(token.kind for token in tokens)):
        run = _run(found.lastgroup or "", tokens[found.start() : found.end()])
        if run is not None:
            yield replace(run, broken=broken)
        broken = found.lastgroup == "pause" or (broken and run is None)


def _run(group: str, tokens: list[Token]) -> Run | None:
    match group:
        case "pair" | "until" | "always":
            stretch = _stretch(tokens)
            return Run("hours", hours=(stretch,)) if stretch else None
        case "range":
            return Run("days", _days_between(min(tokens[0].days), min(tokens[-1].days)))
        case "days":
            return Run("days", tokens[0].days)
        case "part":
            return Run("days", partial=True)
        case "closed" | "except" | "open":
            return Run(group)
    return None


def _stretch(tokens: list[Token]) -> Stretch | None:
    clocks = [token.clock for token in tokens if token.clock is not None]
    if not clocks:
        return (0, 0)
    if len(clocks) == 1:
        return (None, clocks[0].minutes)
    return stretch_of(clocks[0], clocks[1])


def _days_between(first: int, last: int) -> frozenset[int]:
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))


def _join(runs: list[Run], run: Run) -> None:
    """Add the run, or make it one with the last: « mardi et jeudi », « 9h-12h et 14h-18h », « lundi matin »."""
    last = runs[-1] if runs else Run("open")
    apart = run.broken and len(runs) > 1 and runs[-2].kind in {"closed", "except"}
    if last.kind == run.kind == "days" and last.span == run.span and not apart:
        runs[-1] = replace(last, days=last.days | run.days, partial=last.partial or run.partial)
    elif last.kind == run.kind == "hours" and last.span == run.span:
        runs[-1] = replace(last, hours=(last.hours + run.hours)[:MOST_STRETCHES])
    elif run.days or run.kind != "days":
        runs.append(run)


class Reading:
    """Reads runs one after the other; days wait for their hours, whichever is said first."""

    def __init__(self, runs: list[Run]) -> None:
        self.clauses: list[Clause] = []
        self._runs = runs
        self._waiting: Run | None = None
        self._known = EVERY_DAY
        self._mode: Literal["open", "closed", "except"] = "open"
        self._taken = -1

    def read(self) -> list[Clause]:
        for at, run in enumerate(self._runs):
            if at and self._runs[at - 1].span != run.span:
                self._mode = "open"
            if run.kind == "days" and at != self._taken:
                self._on_days(at, run)
            elif run.kind == "hours":
                self._on_hours(at, run)
            elif run.kind == "open":
                self._mode = "open"
            elif run.kind in {"closed", "except"}:
                self._on_closed(at, run)
        return self.clauses

    def _next(self, at: int, kind: RunKind) -> Run | None:
        """Return the next run of the same span when it is of this kind."""
        following = self._runs[at + 1] if at + 1 < len(self._runs) else None
        same = following is not None and following.kind == kind and following.span == self._runs[at].span
        return following if same else None

    def _on_closed(self, at: int, run: Run) -> None:
        """« dimanche fermé » closes backwards, « fermé le dimanche » forwards."""
        following = self._next(at, "days")
        if self._waiting and not run.broken and (following is None or following.broken):
            self._close(self._waiting)
            self._waiting = None
        else:
            self._mode = "closed" if run.kind == "closed" else "except"

    def _on_days(self, at: int, run: Run) -> None:
        own_hours = self._next(at, "hours") is not None and (run.broken or self._waiting is None)
        if self._mode == "open" or own_hours:
            opens = self._mode == "except" or (run.broken and self._runs[at - 1].kind == "days")
            self._mode = "open" if opens else self._mode
            self._waiting = run
        else:
            self._close(run)

    def _on_hours(self, at: int, run: Run) -> None:
        days, spans = self._days_of(at), {run.span}
        if self._waiting:
            days = self._waiting.days
            spans.add(self._waiting.span)
            cut = self._mode == "closed" and self._runs[at - 1] is self._waiting
        else:
            cut = self._mode == "closed" and self._runs[at - 1].kind == "closed"
        self.clauses.append(Clause("cut" if cut else "open", days, run.hours, frozenset(spans)))
        self._waiting, self._known, self._mode = None, days, "open"

    def _days_of(self, at: int) -> frozenset[int]:
        """« 9h-19h mardi »: hours said first take the days after them, unless those have hours of their own."""
        following = self._next(at, "days")
        if self._waiting or following is None or (following.broken and self._next(at + 1, "hours")):
            return self._known
        self._taken = at + 1
        return following.days

    def _close(self, run: Run) -> None:
        if not run.partial:
            self.clauses.append(Clause("close", run.days, (), frozenset({run.span})))
