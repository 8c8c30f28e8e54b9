"""The sentences to learn from: labelled ones, what phrases read in them, and the phrases themselves with something put into their slots."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from bot.app import OURS
from bot.demo import sample
from bot.engine.listening.fillings import names_for, worded
from bot.engine.listening.timed import Ear
from bot.engine.questions.asked import Asked
from bot.engine.registry import Registry
from bot.store.house_file import read_text
from bot.understanding.grammar import CommandWords, Entity
from bot.understanding.grammar.pattern import Place, Row, unfold
from tests.sentences.lodge import EVENTS, LANGUAGES, NOW, ROTA, ROUTER, SILENT, rooms, table, told

CASES = Path("tests/understanding/cases")
SAYINGS = Path("scripts/sayings")
UNTOUCHED = "_untouched"
"""Cases named so are never learned from: they measure what was learned."""
TIMES = {
    "fr": ("demain 14h", "samedi", "vendredi à 18h", "lundi de 9h à 11h", "ce soir"),
    "en": ("tomorrow at 2pm", "on saturday", "friday at 6pm", "monday 9 to 11am", "tonight"),
}
ROWS = 2
"""So many rows of each phrase are made sentences."""
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Sentence:
    """What somebody says, the command that is meant, and the words of some slots: those that are labelled, those that a phrase found."""

    text: str
    language: str
    command: CommandWords
    labelled: Mapping[str, str]
    found: Mapping[str, str] | None = None
    made: bool = False


@cache
def commands() -> Mapping[str, CommandWords]:
    return {one.id: worded(one, one.phrases) for one in Registry(OURS).commands()}


@cache
def known() -> Mapping[str, Sequence[Entity]]:
    """The names of the sample house, its people's too."""
    people = read_text(sample(), "the sample house").people
    named = tuple(Entity("person", one.name, (one.name,)) for one in people)
    return {"room": rooms(), "event": EVENTS, "slot": ROTA, "person": named}


def ear(language: str) -> Ear:
    return Ear(NOW, language, known())


def sentences() -> list[Sentence]:
    """All of them, in the same order every time."""
    spoken = [*_cases(), *_tables()]
    return [*map(_with_found, spoken), *_made(spoken)]


def _cases() -> Iterator[Sentence]:
    for file in sorted((*SAYINGS.glob("*.jsonl"), *CASES.glob("sentences_*.jsonl"))):
        lines = () if UNTOUCHED in file.name else file.read_text(encoding="utf-8").splitlines()
        for line in filter(str.strip, lines):
            case = json.loads(line)
            if case["call"] in commands():
                labelled = {name: str(said) for name, said in (case.get("slots") or {}).items()}
                full = labelled if file.parent == SAYINGS else None
                yield Sentence(case["text"], case["lang"], commands()[case["call"]], labelled, full)


def _tables() -> Iterator[Sentence]:
    for language in LANGUAGES:
        for name, lines in table(language).items():
            for line in lines if name != SILENT and name in commands() else ():
                text, labelled = told(line)
                yield Sentence(text, language, commands()[name], labelled)


def _with_found(one: Sentence) -> Sentence:
    """With what is read in it today, where it is no guess; sayings have all their labels."""
    if one.found is not None:
        return one
    routed = ROUTER.route(one.text, None, ear(one.language))
    if not isinstance(routed, Asked) or routed.guessed or routed.call.name != one.command.name:
        return one
    return Sentence(one.text, one.language, one.command, one.labelled, routed.words)


def _made(spoken: Sequence[Sentence]) -> Iterator[Sentence]:
    chance = Random(5)  # noqa: S311 - the same every time
    for command in commands().values():
        own = [one for one in spoken if one.command is command]
        for language, patterns in command.phrases.items():
            texts = {name: _said_of(name, language, own, spoken) for name in _free(command)}
            for pattern in patterns:
                rows = [row for row in unfold(pattern) if any(_slot(item) in texts for item in row)]
                for row in chance.sample(rows, min(ROWS, len(rows))):
                    yield _filled(row, command, language, texts, chance)


def _free(command: CommandWords) -> list[str]:
    return [slot.name for slot in command.slots.values() if slot.kind == "text"]


def _slot(item: object) -> str:
    return item.slot if isinstance(item, Place) else ""


def _said_of(name: str, language: str, own: Sequence[Sentence], all_of: Sequence[Sentence]) -> list[str]:
    """What people put there; where nobody did, what they put anywhere."""
    here = [one.labelled[name] for one in own if one.language == language and name in one.labelled]
    rest = (
        said
        for one in all_of
        for slot, said in one.labelled.items()
        if one.language == language and slot in one.command.slots and one.command.slots[slot].rest
    )
    return [said for said in here if not said.startswith("+")] or [
        said for said in rest if not any(map(str.isdigit, said))
    ]


def _filled(
    row: Row, command: CommandWords, language: str, texts: Mapping[str, Sequence[str]], chance: Random
) -> Sentence:
    said: list[str] = []
    labelled: dict[str, str] = {}
    for item in row:
        if not isinstance(item, Place):
            said.append(chance.choice(item))
        elif item.slot in texts:
            labelled[item.slot] = chance.choice(texts[item.slot])
            said.append(labelled[item.slot])
        else:
            said.append(_anything(command, item.slot, language, chance))
    return Sentence(" ".join(said), language, command, labelled, labelled, made=True)


def _anything(command: CommandWords, slot: str, language: str, chance: Random) -> str:
    kind = command.slots[slot].kind
    if kind != "entity":
        return chance.choice(TIMES[language]) if kind == "time" else str(chance.randint(2, 20))
    declared = next(one for one in Registry(OURS).commands() if one.id == command.name)
    return chance.choice(chance.choice(names_for(declared.argument(slot), known())).names)
