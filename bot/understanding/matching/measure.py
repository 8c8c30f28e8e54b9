"""How well a matcher finds who can help, on requests whose right answers are known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.understanding.matching.found import Found

ASKED, FIRST = 5, 3


@dataclass(frozen=True, slots=True)
class Case:
    """A request, and those who could answer it; nobody, perhaps."""

    text: str
    relevant: frozenset[str]


@dataclass(frozen=True, slots=True)
class Miss:
    """A request that went wrong, what was found, and how it went wrong."""

    case: Case
    found: tuple[Found, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Figures:
    """The mean reciprocal rank among five, the recall among three, and both sides of the threshold."""

    mrr_at_5: float
    recall_at_3: float
    false_alarms: float
    recall_at_3_kept: float


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures, and each miss."""

    figures: Figures
    misses: tuple[Miss, ...]


def measure(cases: Sequence[Case], rank: Callable[[str, int], Sequence[Found]], enough: float) -> Measured:
    """Ask everything once. A false alarm is somebody named above the threshold where nobody is right."""
    answers = [(case, tuple(rank(case.text, ASKED))) for case in cases]
    asked = [(case, found) for case, found in answers if case.relevant]
    nobody = [(case, found) for case, found in answers if not case.relevant]
    figures = Figures(
        _mean([_reciprocal(case, found) for case, found in asked]),
        _mean([_recall(case, found[:FIRST]) for case, found in asked]),
        _mean([float(bool(_kept(found, enough))) for _, found in nobody]),
        _mean([_recall(case, _kept(found[:FIRST], enough)) for case, found in asked]),
    )
    return Measured(figures, tuple(miss for case, found in answers if (miss := _miss(case, found, enough))))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _kept(found: Sequence[Found], enough: float) -> tuple[Found, ...]:
    return tuple(one for one in found if one.score >= enough)


def _reciprocal(case: Case, found: Sequence[Found]) -> float:
    places = [place for place, one in enumerate(found, 1) if one.key in case.relevant]
    return 1 / places[0] if places else 0.0


def _recall(case: Case, found: Sequence[Found]) -> float:
    """The share of those who could answer; with more than three of them, of the three that can be named."""
    right = sum(one.key in case.relevant for one in found)
    return right / min(len(case.relevant), FIRST)


def _miss(case: Case, found: tuple[Found, ...], enough: float) -> Miss | None:
    kept = _kept(found, enough)
    if not case.relevant:
        return Miss(case, found, "false alarm") if kept else None
    if not any(one.key in case.relevant for one in found):
        return Miss(case, found, "not found")
    if found[0].key not in case.relevant:
        return Miss(case, found, "not first")
    return None if found[0].score >= enough else Miss(case, found, "below the threshold")
