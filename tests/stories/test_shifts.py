"""The rota: what is to be held is read back, whoever is of the team takes it whole or in part, and names are for members only."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import NOW, PARIS, know, read_by

Told = Mapping[str, str]


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


async def team(stage: Stage, language: str, *names: str) -> list[Actor]:
    """Concierges, the first of whom coordinates."""
    actors = [stage.actor(name.lower(), "terminal", name) for name in names]
    for number, actor in enumerate(actors):
        await know(stage, actor, Role.CONCIERGE if number else Role.COORDINATOR, language=language)
    return actors


FIRST: Mapping[str, Told] = {
    "fr": {
        "define": "crée une perm accueil du mardi au samedi 14h-18h, une personne",
        "back": "Je mets ça au planning ? Accueil, du mardi au samedi, de 14 h à 18 h, 1 personne.",
        "yes": "oui",
        "take": "je prends la perm de samedi",
        "taken": "C'est à ton nom au planning : Accueil, samedi 5 décembre, de 14 h à 18 h. Numéro P-3.",
        "show": "oui, qu'ils le voient",
        "part": "je prends la perm de vendredi de 14h à 16h",
        "left": "Il manque encore quelqu'un : de 16 h à 18 h.",
        "full": "Quelqu'un tient déjà ça : Accueil, samedi 5 décembre, de 14 h à 18 h.",
        "rota": "montre le planning des perms",
        "summary": "Le planning : sur 5 perms, 4 cherchent quelqu'un.",
        "line": "Accueil, samedi 5 décembre, de 14 h à 18 h : Zoé",
        "who": "qui est de perm ?",
        "somebody": "Quelqu'un t'accueille jusqu'à 18 h.",
        "named": "De perm jusqu'à 18 h : Zoé.",
        "nobody": "À ma connaissance il n'y a personne de perm maintenant. La prochaine fois : vendredi 4 décembre, de 14 h à 16 h.",
    },
    "en": {
        "define": "new shift welcome desk from Tuesday to Saturday 2pm-6pm, one person",
        "back": "Shall I put this on the rota? Welcome desk, from Tuesday through Saturday, 14:00 to 18:00, 1 person.",
        "yes": "yes",
        "take": "I take the shift on Saturday",
        "taken": "You are on the rota: Welcome desk, Saturday 5 December, 14:00 to 18:00. Number P-3.",
        "show": "yes, show it",
        "part": "take the shift on Friday 14:00 to 16:00",
        "left": "Still missing somebody: 16:00 to 18:00.",
        "full": "Somebody holds that already: Welcome desk, Saturday 5 December, 14:00 to 18:00.",
        "rota": "show me the rota",
        "summary": "The rota: 4 of 5 shifts need someone.",
        "line": "Welcome desk, Saturday 5 December, 14:00 to 18:00: Zoé",
        "who": "who is on duty?",
        "somebody": "Somebody welcomes you until 18:00.",
        "named": "On duty until 18:00: Zoé.",
        "nobody": "As far as I know nobody is on duty now. The next one: Friday 4 December, 14:00 to 16:00.",
    },
}


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_rota_is_defined_taken_in_whole_and_in_part_and_shown_to_each_as_far_as_they_may_see(
    stage: Stage, language: str, lea: Actor, sam: Actor
) -> None:
    told = FIRST[language]
    ines, zoe, marc = await team(stage, language, "Inès", "Zoé", "Marc")
    await know(stage, lea, Role.MEMBER, language=language)
    await know(stage, sam, language=language)
    await ines.says(told["define"])
    assert ines.reads.startswith(told["back"])
    await stage.restart()
    await ines.says(told["yes"])
    await zoe.says(told["take"])
    assert zoe.reads.startswith(told["taken"])
    await zoe.presses(told["show"])
    await marc.says(told["part"])
    assert told["left"] in marc.reads
    await marc.says(told["take"])
    assert told["full"] in marc.reads
    await sam.says(told["who"])
    assert sam.reads == told["nobody"]
    await sam.says(told["rota"])
    assert told["summary"] in sam.reads
    assert "Zoé" not in sam.reads
    await lea.says(told["rota"])
    assert told["line"] in lea.reads
    assert "Marc" not in lea.reads
    await stage.until(datetime(2026, 12, 5, 14, 30, tzinfo=PARIS))
    await sam.says(told["who"])
    assert sam.reads == told["somebody"]
    await lea.says(told["who"])
    assert lea.reads == told["named"]


async def test_somebody_may_be_put_on_the_rota_by_another_and_says_no_in_one_tap(stage: Stage) -> None:
    ines, zoe, marc = await team(stage, "en", "Inès", "Zoé", "Marc")
    await ines.says("new shift bar every Friday 18:00 to 22:00")
    await ines.says("yes")
    await zoe.says("put Marc down for the shift on Friday")
    assert zoe.reads.startswith("Marc holds it, and is told: Bar, Friday 4 December, 18:00 to 22:00.")
    assert len(marc.rung) == 1
    await marc.presses("I cannot")
    assert marc.reads == "Very well, you are off the rota: Bar, Friday 4 December, 18:00 to 22:00."
    await zoe.says("I take the shift on Friday")
    await zoe.says("oops")
    await zoe.says("show me the rota")
    assert "1 person is missing" in zoe.reads


async def test_a_shift_that_goes_on_is_taken_over_and_who_held_it_hears_it_at_once(stage: Stage) -> None:
    ines, zoe, marc = await team(stage, "en", "Inès", "Zoé", "Marc")
    await ines.says("new shift bar every Friday 18:00 to 22:00")
    await ines.says("yes")
    await zoe.says("I take the shift on Friday")
    await stage.until(datetime(2026, 12, 4, 20, tzinfo=PARIS))
    await marc.says("I take the shift P-1")
    assert marc.offered == ["take over from Zoé"]
    await marc.presses("take over from Zoé")
    assert "Bar, Friday 4 December, 20:00 to 22:00" in marc.reads
    assert zoe.reads == "Marc takes over from you: Bar, Friday 4 December, 20:00 to 22:00. Thank you!"
    await marc.says("oops")
    assert zoe.reads == "It is yours again after all: Bar, Friday 4 December, 20:00 to 22:00."


NIGHT: Mapping[str, Told] = {
    "fr": {
        "define": "crée une perm nuit tous les samedis 22h-6h", "take": "je prends la perm de samedi",
        "count": "mes heures de perm",
    },
    "en": {
        "define": "new shift night every Saturday 22:00 to 6:00", "take": "I take the shift on Saturday",
        "count": "my shift hours",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("monday", "hours"),
    [
        (datetime(2027, 3, 22, 9, tzinfo=PARIS), "7 h"),
        (datetime(2027, 10, 25, 9, tzinfo=PARIS), "9 h"),
    ],
)
async def test_b_6_the_nights_when_clocks_change_are_told_and_counted_with_the_hours_that_pass(
    stage: Stage, language: str, monday: datetime, hours: str
) -> None:
    told = NIGHT[language]
    (ines,) = await team(stage, language, "Inès")
    await stage.until(monday)
    await ines.says(told["define"])
    await ines.says("1")
    await ines.says(told["take"])
    assert hours in ines.reads, ines.reads
    await stage.until(monday + timedelta(days=6))
    await ines.says(told["count"])
    assert hours in ines.reads, ines.reads


async def test_what_is_asked_for_twice_or_when_it_is_over_is_refused_with_the_reason(stage: Stage) -> None:
    ines, zoe = await team(stage, "en", "Inès", "Zoé")
    await ines.says("new shift bar every Friday 18:00 to 22:00")
    await ines.says("no")
    await zoe.says("show me the rota")
    assert zoe.reads.startswith("Nothing is on the rota then")
    for _twice in range(2):
        await ines.says("new shift bar every Friday 18:00 to 22:00")
        await ines.says("yes")
    assert "That is on the rota already: Bar, on Fridays, 18:00 to 22:00, 1 person, number C-1." in "".join(
        read_by(ines)
    )
    await zoe.says("I take the shift on Friday")
    await zoe.says("I take the shift P-1")
    assert zoe.reads.startswith("You hold that already: Bar, Friday 4 December")
    await stage.until(NOW + timedelta(days=2))
    await zoe.says("I take the shift P-1")
    assert zoe.reads.startswith("That is over already: Bar, Friday 4 December")
