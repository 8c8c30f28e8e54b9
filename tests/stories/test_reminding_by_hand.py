"""Reminders answered from a pocket: put off, called off, somebody else's yes by day, and nothing that rings twice."""

import pytest

from bot.store.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import know, read_by
from tests.stories.test_announcements_by_hand import answers
from tests.stories.test_reminding import at
from tests.stories.test_waiting import rung

pytestmark = pytest.mark.parametrize("means", ["matrix"])


async def test_what_rang_is_put_off_and_what_comes_again_keeps_its_dates(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await answers(
        lea,
        ("snooze 10 min", "Aucun rappel n'a sonné"),
        ("mes rappels", "aucun rappel à venir"),
        ("rappelle-moi tous les jours à 10h d'aérer", "M-1"),
        ("rappelle-moi demain à 10h de boire", "M-2"),
        ("!annuler-rappel", "Que faut-il annuler"),
        ("non", "je ne change rien"),
    )
    await stage.until(at(3, 10, 1))
    await lea.presses("10 minutes")
    assert "aérer" in lea.reads
    await stage.until(at(3, 10, 11))
    assert len(rung(lea)) == 2
    await lea.presses("fait")
    assert "c'est fait" in lea.reads
    await answers(ana, ("!snooze 10 min M-1", "not one of your reminders"))
    await stage.until(at(4, 10, 1))
    assert len(rung(lea)) == 4
    await answers(
        lea,
        ("!snooze demain M-2", "samedi 5 décembre à 9 h : boire"),
        ("mes rappels", "Déjà sonné"),
        ("annule M-1", "M-1 est annulé"),
        ("oups", "Rétabli"),
        ("annule M-99", "rien sous le numéro"),
        ("!annuler-rappel piscine", "pas de rappel comme ça"),
        ("laisse tomber", "je ne change rien"),
    )
    await stage.until(at(5, 10, 1))
    assert len(rung(lea)) == 6


async def test_somebody_else_s_yes_is_asked_by_day_and_may_be_taken_back(
    stage: Stage, lea: Actor, ana: Actor, paul: Actor
) -> None:
    await know(stage, paul, Role.COORDINATOR, language="en")
    await stage.until(at(3, 23))
    await ana.says("remind Léa on Saturday at 18:00 to bring the keys")
    assert "M-1" in ana.reads
    assert not any("keys" in one for one in read_by(lea))
    await stage.until(at(4, 9, 30))
    assert "Ça te va ?" in lea.reads
    await lea.says("oui")
    assert "agrees" in ana.reads
    await lea.says("oups")
    assert "je ne te le rappelle pas" in lea.reads
    await stage.until(at(5, 18, 1))
    assert rung(lea) == []
    assert "did not agree in time" in ana.reads
    await lea.presses("oui")
    assert "fini" in lea.reads
    await ana.says("remind Léa on Monday at 18:00 to bring the cake")
    await lea.says("oui")
    await stage.until(at(7, 18, 1))
    await lea.presses("fait")
    await answers(ana, ("cancel M-2", "nothing to call off"))
