"""What the rota tells unasked: each their own reminder, with whom they are, and where somebody is missing, once."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from bot.store.community.people import Role
from bot.testing import Stage
from tests.stories.house import PARIS, know, read_by
from tests.stories.test_covers import ROTA, crew

Told = Mapping[str, str]


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=PARIS)


B7: Mapping[str, Told] = {
    "fr": {
        "define": "crée une perm bar le jeudi et le vendredi de 18h à 21h, deux personnes",
        "yes": "oui",
        "lead": "rappelle-moi mes perms une heure avant",
        "tonight": "je prends la perm de ce soir",
        "tomorrow": "je prends la perm de demain",
        "reminder": "Rappel : Bar, jeudi 3 décembre, de 18 h à 21 h. Numéro P-1.",
        "with": "Avec toi : Zoé.",
        "late": "Ce rappel arrive en retard : c'était pour 17 h.",
        "report": "1 a été laissée de côté, il était trop tard",
    },
    "en": {
        "define": "new shift bar on Thursdays and Fridays 18:00 to 21:00, two people",
        "yes": "yes",
        "lead": "remind me of my shifts one hour before",
        "tonight": "take the shift tonight",
        "tomorrow": "take the shift tomorrow",
        "reminder": "A reminder: Bar, Thursday 3 December, 18:00 to 21:00. Number P-1.",
        "with": "With you: Zoé.",
        "late": "I am late with this: it was for 17:00.",
        "report": "1 was dropped, too late to be useful",
    },
}


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_after_a_sleep_one_reminder_says_that_it_is_late_and_nothing_is_said_of_what_began(
    stage: Stage, language: str
) -> None:
    told = B7[language]
    ref, marc, zoe = await crew(stage, language, "Ref", "Marc", "Zoé")
    await ref.says(told["define"])
    await ref.says(told["yes"])
    for one in (zoe, marc):
        await one.says(told["lead"])
        await one.says(told["tonight"])
    await marc.says(told["tomorrow"])
    rung = len(marc.rung)
    await stage.until(at(3, 16, 50))
    await stage.stop()
    stage.clock.set(at(3, 17, 20))
    await stage.start()
    assert marc.reads.startswith(told["reminder"])
    assert told["with"] in marc.reads
    assert told["late"] in marc.reads
    assert len(marc.rung) == rung + 1
    await stage.until(at(4, 16, 50))
    await stage.stop()
    stage.clock.set(at(4, 18, 20))
    await stage.start()
    assert len(marc.rung) == rung + 1
    await stage.wait(timedelta(minutes=20))
    assert any(told["report"] in said for said in read_by(ref))


B4: Mapping[str, Told] = {
    "fr": {
        "define": "crée une perm accueil le mercredi, le vendredi et le samedi de 18h à 21h, une personne",
        "yes": "oui",
        "take": "je prends la perm de samedi 12 décembre",
        "weekly": "2 perms sur 3 cherchent quelqu'un cette semaine",
        "near": "C'est bientôt, et il manque encore quelqu'un",
        "now": "Personne n'a encore pris ça : Accueil, mercredi 9 décembre, de 18 h à 21 h.",
    },
    "en": {
        "define": "new shift welcome desk on Wednesdays, Fridays and Saturdays 18:00 to 21:00, one person",
        "yes": "yes",
        "take": "take the shift on Saturday 12 December",
        "weekly": "2 of 3 shifts need someone this week",
        "near": "Soon, and somebody is still missing",
        "now": "Nobody has taken this yet: Welcome desk, Wednesday 9 December, 18:00 to 21:00.",
    },
}


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_who_is_missing_is_told_once_a_week_once_when_near_then_to_the_coordinators(
    stage: Stage, language: str
) -> None:
    told = B4[language]
    ref, zoe = await crew(stage, language, "Ref", "Zoé")
    await stage.until(at(6, 12))
    await ref.says(told["define"])
    await ref.says(told["yes"])
    await zoe.says(told["take"])
    await stage.restart()
    await stage.until(at(7, 9, 1))
    assert [said.split("\n")[0].startswith(told["weekly"]) for said in read_by(ref, ROTA)] == [True]
    await stage.until(at(8, 9, 1))
    assert read_by(ref, ROTA)[1].startswith(told["near"])
    await stage.until(at(9, 9, 1))
    assert len(read_by(ref, ROTA)) == 3 - 1
    assert ref.reads.startswith(told["now"])
    await ref.presses(ref.offered[0])
    await stage.until(at(10, 9, 1))
    assert read_by(ref, ROTA)[2].startswith(told["near"])
    await stage.until(at(12, 9, 1))
    assert len(read_by(ref, ROTA)) == 3


async def test_the_others_are_asked_once_where_a_coordinator_wants_it(stage: Stage) -> None:
    ref, zoe = await crew(stage, "en", "Ref", "Zoé")
    bea = stage.actor("bea", "terminal", "Bea")
    await know(stage, bea, Role.COORDINATOR, language="en")
    await ref.says("new shift bar every Wednesday 18:00 to 21:00")
    await ref.says("yes")
    await stage.until(at(9, 9, 1))
    ask = ref.offered[1]
    await bea.presses(ask)
    assert bea.reads.startswith("I ask them, and tell you who comes.")
    await ref.presses(ask)
    assert ref.reads.startswith("I am asking already.")
    await zoe.says("@loge count me in", ROTA)
    assert zoe.reads.startswith("Thank you! You hold it: Bar, Wednesday 9 December")
    assert bea.reads.startswith("Zoé comes: Bar, Wednesday 9 December")


async def test_a_rota_that_nobody_fills_rings_once_a_week_and_is_told_with_the_other_news_else(
    stage: Stage,
) -> None:
    (ref,) = await crew(stage, "en", "Ref")
    await ref.says("new shift bar on Tuesdays, Wednesdays and Thursdays 18:00 to 21:00, one person")
    await ref.says("yes")
    await stage.until(at(17, 12))
    rung = [said.split("\n")[0] for said in ref.rung if "Nobody has taken this" in said]
    assert rung == [
        "Nobody has taken this yet: Bar, Tuesday 8 December, 18:00 to 21:00.",
        "Nobody has taken this yet: Bar, Tuesday 15 December, 18:00 to 21:00.",
    ]
    assert any("Bar, Wednesday 9 December" in said and said not in ref.rung for said in read_by(ref))


async def test_where_nobody_is_missing_nothing_is_said(stage: Stage) -> None:
    ref, zoe = await crew(stage, "en", "Ref", "Zoé")
    await ref.says("new shift bar every Wednesday 18:00 to 21:00")
    await ref.says("yes")
    await zoe.says("take the shift on Wednesday 9 December")
    before = len(read_by(ref))
    await stage.until(at(9, 23))
    assert read_by(ref, ROTA) == []
    assert len(read_by(ref)) == before
    await zoe.says("!me")
    assert "P-1" not in zoe.reads
