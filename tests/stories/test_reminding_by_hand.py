"""Reminders answered from a pocket: put off, called off, somebody else's yes by day, and nothing that rings twice."""

from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.people import People, Role
from bot.store.house.channels import Channels, Purpose
from bot.store.telling.reminders import Reminder, Reminders
from bot.testing import Actor, Stage
from tests.stories.house import NOW, know, read_by
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
    await answers(
        ana,
        ("my reminders", "awaiting a yes"),
        ("remind Léa on Saturday at 19:00 to bring the drill", "M-2"),
        ("cancel M-2", "called off"),
    )
    assert not any("keys" in one for one in read_by(lea))
    await stage.until(at(4, 9, 30))
    assert "Ça te va ?" in lea.reads
    assert "drill" not in " ".join(read_by(lea))
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
    await answers(ana, ("cancel M-3", "nothing to call off"), ("my reminders", "remind me tomorrow at 9:00"))


async def test_who_pauses_is_asked_nothing_and_a_channel_that_is_gone_or_a_date_that_was_missed_is_told_to_its_author(
    stage: Stage, lea: Actor, ana: Actor, paul: Actor
) -> None:
    await know(stage, paul, Role.COORDINATOR, language="en")
    async with stage.lodge.database.work() as work:
        await Channels(work, 1).put(Address("matrix", "#prog"), "#prog", Purpose.PROGRAMME, True)
    await lea.says("rappelle-moi demain à 10h de boire")
    await lea.says("!pause jusqu'à lundi")
    await ana.says("remind Léa tomorrow at 11:00 to call")
    await answers(
        paul,
        ("in #prog remind people tomorrow 10:00 to water", "I remind in #prog"),
        ("every day at 9:30 in #general remind people to tidy", "I remind in #general"),
        ("oops", "called off"),
        ("!remind tidy when: tomorrow 10:00 where: #general @room", "calls nobody by itself"),
        ("every day at 9:30 in #general remind people to tidy up", "I remind in #general"),
    )
    async with stage.lodge.database.work() as work:
        await Channels(work, 1).forget(Address("matrix", "#prog"))
    await stage.stop()
    stage.clock.set(at(4, 14))
    await stage.start()
    await stage.settle()
    assert rung(lea) == []
    told = " ".join(read_by(paul))
    assert "The channel of the reminder M-3 is gone" in told
    assert "I was away" in told
    assert "did not agree in time" in " ".join(read_by(ana))
    await stage.until(at(8, 9, 15))
    assert "boire" in " ".join(read_by(lea))


async def test_nobody_keeps_more_reminders_than_can_be_kept_in_mind(stage: Stage, lea: Actor) -> None:
    await lea.says("bonjour")
    async with stage.lodge.database.work() as work:
        person = await People(work, 1).by_identity(lea.identity)
        assert person
        for day in range(40):
            due = at(4, 9) + timedelta(days=day)
            wish = Reminder(
                0, 0, person.id, UserText("eau"), due.replace(tzinfo=None), NOW, whom=person.id, due=due
            )
            await Reminders(work, 1).add(wish)
    await answers(
        lea,
        ("rappelle-moi demain à 10h de boire", "déjà beaucoup de rappels"),
        ("mes rappels", "la suite"),
        ("!annuler-rappel", "Que faut-il annuler"),
    )


async def test_a_number_puts_off_by_minutes_and_not_now_is_no_time(stage: Stage, lea: Actor) -> None:
    await lea.says("rappelle-moi à 9h30 d'aérer")
    await stage.until(at(3, 9, 30))
    await answers(
        lea,
        ("snooze 5", "à 9 h 35 : aérer"),
        ("pas maintenant, redis-le moi dans une heure", "à 10 h 30 : aérer"),
        ("snooze", "Quand"),
        ("15", "à 9 h 45 : aérer"),
    )


async def test_everybody_is_reminded_in_a_channel_and_which_one_is_asked(paul: Actor) -> None:
    await answers(
        paul,
        (
            "rappelle à tout le monde demain 9h de sortir les poubelles",
            "Pour tout le monde, c'est dans un salon.",
        ),
        ("dans #general", "je rappelle dans #general : sortir les poubelles"),
    )
