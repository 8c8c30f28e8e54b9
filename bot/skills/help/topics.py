"""Which commands a word is about, and which tell best what a skill is for."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from bot.core.errors import Refused
from bot.core.groups import FLAT, GROUPS
from bot.core.text import Names, Text, UserText, _
from bot.kit.context import Listed
from bot.kit.kinds import Named, OneOf
from bot.skills.help.own import Own, names_somebody
from bot.store.community.people import Role
from bot.understanding.fold import bare_words, plain
from bot.understanding.near import near

MORE: Final = {
    "room": (
        "réservation", "réservations", "résas", "booking", "bookings", "reservations", "bureaux", "desks",
        "liste d'attente", "listes d'attente", "waiting list", "waiting lists", "séries", "series",
    ),
    "event": ("programme", "agenda", "events"),
    "shift": ("rota", "planning", "permanence", "permanences", "duty", "duties", "échanges", "swaps"),
    "helper": ("mutual help", "mutual aid", "coups de main", "coup de main", "favours"),
    "house": ("house", "opening", "ouverture", "horaires", "opening hours"),
    "item": ("matériel", "items", "equipment", "machines", "outils", "tools", "formations", "trainings"),
    "remind": ("rappels", "rappel", "reminders"),
    "announce": ("annonces", "announcements"),
    "welcome": ("charte", "charter", "nouveaux", "newcomers"),
    "me": (
        "données", "données personnelles", "mes données", "my data", "confidentialité", "vie privée", "privacy",
        "notifications", "heures calmes", "quiet hours",
    ),
}  # fmt: skip
"""What else they are called."""
UNDO = "me.undo"
ANYBODY = frozenset({Role.VISITOR})
TOPIC = OneOf(
    tuple(
        Named(name, Text(english), (english, f"{english}s", french, f"{french}s", *MORE.get(name, ())))
        for name, (english, french) in GROUPS.items()
    ),
    entity="topic",
)
"""The skills by the names that people have for them."""
MOST = 2
"""So many examples tell what a skill is for."""
SHORT = 4
"""Shorter names are too much like any other word."""


@lru_cache(maxsize=256)
def told_first(commands: tuple[Listed, ...], language: str) -> Mapping[str, Sequence[Listed]]:
    """By skill, what help may tell of it: what is done most first, then what anybody may ask in few words.

    What hangs on all that somebody has is told where its topic is asked for: help is asked too often to look it up.
    """
    found: dict[str, list[Listed]] = {}
    for command in commands:
        example = _example(command, language)
        if example and not (command.id == UNDO or command.example_now or names_somebody(example)):
            found.setdefault(skill_of(command), []).append(command)
    return {skill: sorted(those, key=lambda one: _rank(one, language)) for skill, those in found.items()}


def _rank(command: Listed, language: str) -> tuple[bool, bool, int]:
    if command.id in FLAT:
        return False, False, 0
    return True, not command.manner.access.allows(ANYBODY), len(_example(command, language))


async def examples_of(commands: Sequence[Listed], own: Own) -> list[str]:
    """What one may say of a topic and would work, as far as two of these tell it."""
    found: list[str] = []
    for one in commands:
        if len(found) == MOST:
            break
        example = await own.example(one)
        if example and not names_somebody(example):
            found.append(example)
    return found


def _example(command: Listed, language: str) -> str:
    return (command.examples or {}).get(language, "")


def about_what(commands: Sequence[Listed], about: str, language: str) -> list[Listed]:
    """All of the skills whose name a word is like, and whatever has it in its example. Raises Refused where nothing does."""
    word = about.lstrip("!/").strip()
    skills = _skills_called(commands, word)
    spoken = [one.rstrip("s") for one in bare_words(word) if len(one) > len("les")] or [plain(word)]
    found = [
        command
        for command in commands
        if skill_of(command) in skills or _speaks_of(command, spoken, language)
    ]
    if not found:
        said, shown = UserText(about), Names("help.show")
        raise Refused(_("I have no help about {about}. {help} shows all I can do.", about=said, help=shown))
    return found


def skill_of(command: Listed) -> str:
    """The name of the skill that a command belongs to."""
    return command.id.partition(".")[0]


def _skills_called(commands: Sequence[Listed], word: str) -> set[str]:
    names = {
        name: skill_of(one)
        for one in commands
        for name in (*one.names.values(), skill_of(one), *GROUPS.get(skill_of(one), ()))
    }
    asked = plain(word)
    whole = {skill for name, skill in names.items() if plain(name) in {asked, asked.removesuffix("s")}}
    like = [
        name
        for name in names
        if len(name) >= SHORT and abs(len(name) - len(asked)) <= SHORT and plain(name)[0] == asked[:1]
    ]
    return whole or {names[name] for name in near(word, like)}


def _speaks_of(command: Listed, words: Sequence[str], language: str) -> bool:
    """Whether its example holds one of these words."""
    example = plain(_example(command, language))
    return any(word in example for word in words)
