"""Learn hunches: from labelled sentences to where their traits lead (bot/understanding/hunch/learned.bin).

Learned from: the sayings beside this file, the tests' tables and cases, and a few sentences of every phrase that a skill declares.
Cases named `*_untouched` are never learned from: what hunches are worth is measured on them.
"""

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bot.app import OURS
from bot.cli.common import house_file
from bot.cli.explain import asked_by, reading
from bot.cli.measures.sentences import MORNING, PROGRAMME
from bot.engine.listening.names import entities, with_people
from bot.engine.listening.timed import Ear
from bot.kit.arguments import Kind
from bot.understanding.grammar.pattern import Choice, Place, unfold
from bot.understanding.hunch.learned import PLACE, TALK, written
from bot.understanding.hunch.traits import Traits
from scripts.directions import learn
from tests.sentences.lodge import LANGUAGES, SILENT, table, told

SAYINGS = Path("scripts/sayings")
CASES = Path("tests/understanding/cases")
STORIES = SAYINGS / "stories.jsonl"
UNTOUCHED = "_untouched"
SEED = 7
OWN = 6
"""So often are the tables of the tests, what people say in its stories and the examples told, which are what the house promises."""

OF_EACH = 5
THINGS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "time": {
        "fr": ("demain 14h", "mardi de 10h à 12h", "vendredi", "le 12 décembre"),
        "en": ("tomorrow 2pm", "tuesday 10-12", "friday", "on 12 december"),
    },
    "room": {"fr": ("la verte", "la grande salle", "le studio"), "en": ("the green room", "the main hall")},
    "person": {"fr": ("Léa", "Sam"), "en": ("Léa", "Sam")},
    "event": {"fr": ("Repair café", "atelier couture"), "en": ("Repair café", "atelier couture")},
    "number": {"fr": ("3", "12"), "en": ("3", "12")},
}
"""What stands in a slot, by its kind; free words are left out."""


@dataclass(frozen=True, slots=True)
class Said:
    """A labelled sentence: the command that is meant, or none."""

    language: str
    text: str
    call: str | None


def cases() -> Iterator[Said]:
    """All that may be learned from."""
    for file in sorted((*SAYINGS.glob("*.jsonl"), *CASES.glob("sentences_*.jsonl"))):
        if UNTOUCHED not in file.name:
            labelled = map(json.loads, file.read_text(encoding="utf-8").splitlines())
            often = OWN if file == STORIES else 1
            yield from (
                Said(line["lang"], line["text"], line["call"]) for line in labelled for _ in range(often)
            )
    for language in LANGUAGES:
        for call, lines in table(language).items():
            meant = None if call == SILENT else call
            yield from (Said(language, told(line)[0], meant) for line in list(lines) * OWN)
            yield from (Said(language, f"@loge {line} merci", None) for line in lines if meant is None)


def examples() -> Iterator[Said]:
    """What the skills themselves show as the way to say it."""
    for command in (command for skill in OURS for command in skill.commands):
        for language, text in (command.examples or {}).items():
            yield from [Said(language, text, command.id)] * OWN


def unfolded() -> Iterator[Said]:
    """Some of what each phrase allows, with something of the sample house where it has a slot."""
    draw = Random(SEED)  # noqa: S311 - no secret
    for command in (command for skill in OURS for command in skill.commands):
        slots = {argument.name: argument.kind for argument in command.arguments}
        for language, phrases in command.phrases.items():
            for phrase in phrases:
                rows = unfold(phrase)
                for row in draw.sample(rows, min(OF_EACH, len(rows))):
                    words = (_said(item, slots, language, draw) for item in row)
                    yield Said(language, " ".join(filter(None, words)), command.id)


def _said(item: Choice | Place, slots: Mapping[str, Kind[Any]], language: str, draw: Random) -> str:
    if not isinstance(item, Place):
        return draw.choice(item)
    kind = slots[item.slot]
    things = THINGS.get(kind.entity or kind.form, {})
    return draw.choice(things[language]) if things else ""


async def shown(found: Sequence[Said]) -> list[tuple[str, Traits]]:
    """What is meant and the traits of each, as the sample house hears it: before its people are looked up, and after."""
    async with reading(house_file(None), MORNING, PROGRAMME) as (ctx, router):
        things = await entities(ctx)
        heard = []
        for names in (things, await with_people(ctx, things)):
            ears = {one: Ear(ctx.said_at, asked_by(ctx, one).asker.language, names) for one in LANGUAGES}
            heard.append([router.listener.traits(one.text, ears[one.language]) for one in found])
        return [
            (one.call or TALK, traits)
            for one, *ways in zip(found, *heard, strict=True)
            for nth, traits in enumerate(ways)
            if nth == 0 or traits != ways[0]
        ]


def main() -> None:
    ours = {command.id for skill in OURS for command in skill.commands}
    found = [one for one in (*cases(), *examples(), *unfolded()) if one.call is None or one.call in ours]
    meant, traits = zip(*asyncio.run(shown(found)), strict=True)
    Path(str(PLACE)).write_bytes(written(learn(meant, traits)))


if __name__ == "__main__":
    main()
