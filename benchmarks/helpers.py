"""A hundred thousand offers: how long who can help is looked for, and what a change of one of them costs."""

import json
from pathlib import Path

from benchmarks.figures import Cost, Figure, Stopwatch, middle
from bot.understanding.matching import Lexical, ready
from bot.understanding.matching.table import table

OFFERS, RANK_MS = 100_000, 20
CASES = Path(__file__).parents[1] / "tests" / "understanding" / "cases" / "helpers_2_test.json"


def offer(number: int, phrases: list[str]) -> str:
    """One to four things that people do, each offer with others, and a word of its own now and then."""
    things = [phrases[(number * 7919 + place * 104_729) % len(phrases)] for place in range(1 + number % 4)]
    return f"{', '.join(things)}, numéro {number % 5000}"


def run() -> list[Figure]:
    watch = Stopwatch()
    ready()
    read = watch.cost(1)
    phrases = [" ".join(words) for words in table().written]
    matcher, watch = Lexical(), Stopwatch()
    for number in range(OFFERS):
        matcher.put(str(number), offer(number, phrases))
    filled = watch.cost(OFFERS)
    costs = sorted((_ranked(matcher, text) for text in _requests()), key=lambda cost: cost.cpu)
    watch = Stopwatch()
    for number in range(1000):
        matcher.put(str(number), offer(number + 1, phrases))
    return [
        Figure("the table of trades, read once", read.cpu_ms, "ms"),
        Figure("an offer put into the index, of a hundred thousand", filled.cpu_ms, "ms"),
        Figure("a request ranked among them, the median of CPU", middle(costs).cpu_ms, "ms", RANK_MS),
        Figure("the same, nineteen of twenty below", costs[len(costs) * 19 // 20].cpu_ms, "ms"),
        Figure("an offer replaced among them", watch.cost(1000).cpu_ms, "ms"),
    ]


def _requests() -> list[str]:
    return [one["text"] for one in json.loads(CASES.read_text(encoding="utf-8"))["queries"]]


def _ranked(matcher: Lexical, text: str) -> Cost:
    watch = Stopwatch()
    matcher.rank(text)
    return watch.cost(1)
