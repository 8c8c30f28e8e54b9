"""Whether those who could help are found: requests whose right answers are known, asked of offers in a file."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bot.cli.measures.figures import Measured, Miss
from bot.core.errors import Misconfigured
from bot.understanding.language import language_of
from bot.understanding.matching import ENOUGH, Lexical, Matcher, Semantic, load
from bot.understanding.matching.measure import Case, Figures
from bot.understanding.matching.measure import Miss as Missed
from bot.understanding.matching.measure import measure as ask_all


def measure(path: Path) -> Measured:
    """By words and the table of trades, as every install has them."""
    return _measured(path, Lexical())


def measure_by_meaning(path: Path) -> Measured:
    """With the embedding of the extra `semantic`."""
    return _measured(path, Semantic(load()))


def _measured(path: Path, matcher: Matcher) -> Measured:
    profiles, cases = _read(path)
    for key, text in profiles:
        matcher.put(key, text)
    result = ask_all(cases, matcher.rank, ENOUGH)
    found = result.figures
    return Measured(_figures(found), _told(found, len(cases)), [*map(_miss, result.misses)], found.mrr_at_5)


def _figures(found: Figures) -> dict[str, Any]:
    return {
        "mrr_at_5": round(found.mrr_at_5, 4),
        "recall_at_3": round(found.recall_at_3, 4),
        "false_alarms": round(found.false_alarms, 4),
        "recall_at_3_kept": round(found.recall_at_3_kept, 4),
    }


def _told(found: Figures, asked: int) -> list[str]:
    return [
        f"{asked} requests",
        f"  mean reciprocal rank among five:  {found.mrr_at_5:.3f}",
        f"  recall among three:               {found.recall_at_3:.3f}",
        f"  kept above the threshold:         {found.recall_at_3_kept:.3f}",
        f"  false alarms where nobody can:    {found.false_alarms:.3f}",
    ]


def _miss(missed: Missed) -> Miss:
    case = missed.case
    named = ", ".join(f"{one.key} {one.score:.2f}" for one in missed.found) or "nobody"
    expected = ", ".join(sorted(case.relevant)) or "nobody"
    return Miss(language_of(case.text) or "?", case.text, expected, f"{named} ({missed.kind})")


def _read(path: Path) -> tuple[list[tuple[str, str]], list[Case]]:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        profiles = [(str(one["id"]), _text(one)) for one in held["profiles"]]
        cases = [Case(_text(one), _keys(one["relevant"])) for one in held["queries"]]
    except (OSError, UnicodeDecodeError) as error:
        raise Misconfigured(f"{path}: cannot be read ({type(error).__name__})") from error
    except KeyError as missing:
        raise Misconfigured(f"{path}: {missing} is missing") from missing
    except (ValueError, TypeError, AttributeError) as wrong:
        raise Misconfigured(f"{path}: {wrong}") from wrong
    _known(path, dict(profiles).keys(), cases)
    return profiles, cases


def _text(one: Mapping[str, Any]) -> str:
    if not isinstance(one["text"], str):
        raise TypeError("text: expected a string")
    return one["text"]


def _keys(relevant: object) -> frozenset[str]:
    if not isinstance(relevant, list):
        raise TypeError("relevant: expected a list of ids")
    return frozenset(map(str, relevant))


def _known(path: Path, keys: Iterable[str], cases: list[Case]) -> None:
    known = set(keys)
    for case in cases:
        if strangers := case.relevant - known:
            raise Misconfigured(f"{path}: {case.text!r} names {min(strangers)}, who has no profile")
