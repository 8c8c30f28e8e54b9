"""`laloge evaluate`: how much of labelled cases is understood, and each miss."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.common import quiet_logs
from bot.cli.measures import helpers, sentences, times
from bot.cli.measures.figures import Measured
from bot.core.errors import Misconfigured

MEASURES: Mapping[str, Callable[[Path], Measured]] = {
    "times": times.measure,
    "sentences": sentences.measure,
    "slots": sentences.measure_known,
    "helpers": helpers.measure,
}
"""What can be measured, by its name; one module each in `measures`."""
BY_MEANING: Mapping[str, Callable[[Path], Measured]] = {"helpers": helpers.measure_by_meaning}
"""The same with an embedding, where there is one to try."""


def evaluate(
    subject: Annotated[str, typer.Argument(help=f"What is measured: {', '.join(MEASURES)}.")],
    file: Annotated[
        Path, typer.Argument(help="The labelled cases: one JSON object a line; for helpers, one in all.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="One object a line; the last holds the figures.")
    ] = False,
    semantic: Annotated[
        bool, typer.Option("--semantic", help="Helpers: with the embedding of laloge[semantic].")
    ] = False,
    at_least: Annotated[
        float | None,
        typer.Option(
            help="Exit with 1 below this share, such as 0.97; for helpers, of mrr_at_5.", min=0, max=1
        ),
    ] = None,
) -> None:
    """Measure understanding on labelled cases; print the figures and each miss."""
    quiet_logs()
    if subject not in MEASURES:
        raise Misconfigured(f"evaluate: expected {' or '.join(MEASURES)}, not {subject}")
    if semantic and subject not in BY_MEANING:
        raise Misconfigured(f"evaluate: --semantic is for {' and '.join(BY_MEANING)}, not for {subject}")
    measured = (BY_MEANING if semantic else MEASURES)[subject](file)
    for line in _lines(measured, as_json=as_json):
        print(line)
    if at_least is not None and measured.lowest < at_least:
        sys.exit(1)


def _lines(measured: Measured, *, as_json: bool) -> list[str]:
    if not as_json:
        return [*map(str, measured.misses), *measured.told]
    objects = [*(miss.to_json() for miss in measured.misses), dict(measured.figures)]
    return [json.dumps(one, ensure_ascii=False) for one in objects]
