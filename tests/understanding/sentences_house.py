"""A sample house: its things with their names, for reading sentences without any skill."""

from collections.abc import Mapping, Sequence

from bot.understanding.grammar import Entity, Reading, TimeSpanWords, message
from bot.understanding.sentences import Grammar
from tests.understanding.sentences_phrases_house import HOUSE
from tests.understanding.sentences_phrases_room import ROOM


def named(kind: str, **names: tuple[str, ...]) -> tuple[Entity, ...]:
    return tuple(Entity(kind, key, called) for key, called in names.items())


ROOMS = (
    *named(
        "room",
        grande=("Grande salle", "Big room", "main room", "main hall"),
        verte=("Salle verte", "Green room"),
        bleue=("Salle bleue", "Blue room"),
        reunion=("Salle de réunion", "Meeting room"),
        cuisine=("Cuisine", "Kitchen"),
        bois=("Atelier bois", "Wood workshop", "woodshop"),
        metal=("Atelier métal", "Metal workshop"),
        studio=("Studio son", "Studio", "Sound studio"),
        laser=("Découpeuse laser", "laser", "laser cutter"),
        imprimante=("Imprimante 3D", "3D printer"),
        fourgon=("Fourgon", "camion", "van"),
    ),
    *(Entity("room", f"bureau{nth}", (f"Bureau {nth}", f"Desk {nth}")) for nth in range(1, 7)),
)
PEOPLE = named("person", lea=("Léa", "Léa Martin"), sam=("Sam",), nour=("Nour",), ilyes=("Ilyes",))
ROLES = named(
    "role",
    coordinator=("coordinatrice", "coordinateur", "coordinator", "coordination"),
    concierge=("bénévole", "volunteer", "permanencier", "permanencière", "host"),
    treasurer=("trésorière", "trésorier", "treasurer"),
)
LANGUAGES = named("language", fr=("français", "French"), en=("anglais", "English"))
BOOKINGS = (*named("booking", r142=("R-142",), r150=("R-150",)), *ROOMS)

ENTITIES: Mapping[str, Sequence[Entity]] = {
    "room": ROOMS,
    "booking": BOOKINGS,
    "thing": BOOKINGS,
    "person": PEOPLE,
    "role": ROLES,
    "language": LANGUAGES,
}

COMMANDS = (*ROOM, *HOUSE)


def marked(line: str) -> tuple[str, list[TimeSpanWords]]:
    """Take the times out of « réserve la bleue <demain à 14h> »."""
    text = ""
    times = []
    for nth, part in enumerate(line.replace(">", "<").split("<")):
        if nth % 2:
            times.append(TimeSpanWords(len(text), len(text) + len(part)))
        text += part
    return text, times


def read(grammar: Grammar, line: str, language: str = "fr") -> list[Reading]:
    text, times = marked(line)
    return grammar.read(message(text, times=times, entities=ENTITIES, language=language))


def told(reading: Reading) -> str:
    """One reading as the tables write it."""
    filled = [f"{name}: {'+'.join(one.entities) or one.text}" for name, one in sorted(reading.filled.items())]
    missing = [f"missing: {name}" for name in reading.missing]
    return "; ".join([*filled, *missing])
