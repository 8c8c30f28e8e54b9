"""What it costs to understand one message: its times and its sentence, in this process, as labelled cases hold them."""

import json
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from zoneinfo import ZoneInfo

from benchmarks.figures import Figure
from bot.app import OURS
from bot.demo import sample
from bot.engine.listening.timed import Ear
from bot.engine.registry import Registry
from bot.engine.router import Router
from bot.store.house_file import read_text
from bot.understanding.grammar import Entity

CASES = Path(__file__).parents[1] / "tests" / "understanding" / "cases"
NOW = datetime(2026, 12, 3, 9, tzinfo=ZoneInfo("Europe/Paris"))
MEDIAN, SLOWEST = 2.0, 10.0
"""Milliseconds that a message may take, in the middle and for all but one in a hundred."""


def run() -> list[Figure]:
    """Each message once to warm up (the phrases are compiled at start, names are folded once), then once; counted is the CPU, for others may use the machine too."""
    router, messages = Router(Registry(OURS)), list(_messages())
    known = {"room": _rooms()}
    for text, language in messages[:50]:
        router.route(text, None, Ear(NOW, language, known))
    spent = sorted(_spent(router, text, Ear(NOW, language, known)) for text, language in messages)
    return [
        Figure("Messages read, times and sentence", len(spent)),
        Figure("CPU of a message, in the middle", median(spent), "ms", MEDIAN),
        Figure("CPU of a message, all but one in a hundred", quantiles(spent, n=100)[98], "ms", SLOWEST),
    ]


def _messages() -> Iterator[tuple[str, str]]:
    for file in sorted(CASES.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            yield case["text"], case["lang"]


def _rooms() -> tuple[Entity, ...]:
    things = (thing for _kind, thing in read_text(sample(), "the sample house").things)
    return tuple(Entity("room", thing.name, (thing.name, *thing.aliases.all)) for thing in things)


def _spent(router: Router, text: str, ear: Ear) -> float:
    begun = time.process_time()
    router.route(text, None, ear)
    return (time.process_time() - begun) * 1000
