"""The router of the whole program, in the sample house: from what somebody wrote to what it becomes.

Each skill has a file of sentences in each language (`fr/room.toml`): as people write them, and the command that each must become. After => stand
a few arguments, as the words they are read from; a purpose that is not written there must not be found. What is `silent` (`fr/talk.toml`)
names or speaks to the bot, and must start nothing.
"""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import OURS
from bot.demo import sample
from bot.engine.listening.timed import Ear
from bot.engine.questions.asked import Asked, Routed
from bot.engine.registry import Registry
from bot.engine.router import Router
from bot.store.house_file import read_text
from bot.understanding.grammar import Entity

NOW = datetime(2026, 12, 3, 9, tzinfo=ZoneInfo("Europe/Paris"))
LANGUAGES = ("fr", "en")
SILENT = "silent"
ROUTER = Router(Registry(OURS))


@cache
def rooms() -> tuple[Entity, ...]:
    """The rooms, desks and items of the sample house, by all their names."""
    things = (thing for _kind, thing in read_text(sample(), "the sample house").things)
    return tuple(Entity("room", thing.name, (thing.name, *thing.aliases.all)) for thing in things)


EVENTS = (
    Entity("event", "1", ("Atelier couture", "E-31", "E31")),
    Entity("event", "2", ("Repair café", "E-32", "E32")),
)
"""What is on the programme of these sentences."""


ROTA = tuple(
    Entity("slot", name, (name,))
    for name in dict.fromkeys(held.name for held in read_text(sample(), "the sample house").shifts)
)
"""What is on its rota: « Accueil », « Bar », « Atelier ouvert »."""


@cache
def routed(text: str, language: str) -> Routed:
    """What these words become when somebody says them to the bot and no question is open."""
    return ROUTER.route(text, None, Ear(NOW, language, {"room": rooms(), "event": EVENTS, "slot": ROTA}))


def call_of(meant: Routed) -> str | None:
    return meant.call.name if isinstance(meant, Asked) else None


def words_of(meant: Routed) -> Mapping[str, str]:
    return meant.words if isinstance(meant, Asked) else {}


def files(language: str) -> Sequence[Path]:
    """One a skill, and the talk."""
    return sorted(Path(__file__).with_name(language).glob("*.toml"))


@cache
def table(language: str) -> Mapping[str, Sequence[str]]:
    read = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files(language)]
    return {name: lines for one in read for name, lines in one.items()}


def told(line: str) -> tuple[str, Mapping[str, str]]:
    """A line of a table: the sentence, and the arguments that stand after the arrow."""
    sentence, _arrow, expected = line.partition(" => ")
    pairs = (one.partition(": ") for one in expected.split("; ") if one)
    return sentence, {name: words for name, _colon, words in pairs}
