"""Reminders: at their time and once, put off, agreed to by whom they are for, said in a channel until somebody has done it."""

from datetime import datetime

import pytest

from bot.core.address import Address
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, PARIS, know, read_by
from tests.stories.test_waiting import rung

pytestmark = pytest.mark.parametrize("means", ["matrix"])


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=PARIS)


BY_LANGUAGE = pytest.mark.parametrize("language", ["fr", "en"])
CAKE = {
    "fr": (
        "rappelle-moi dans 10 min de sortir le gâteau",
        "dans 20 min",
        "sortir le gâteau",
        "Je te le rappelle",
        "fait",
    ),
    "en": (
        "remind me in 10 min to take the cake out",
        "in 20 min",
        "take the cake out",
        "I remind you again",
        "done",
    ),
}
BINS = {
    "fr": (
        "rappelle dans #general : sortir les poubelles, mardi 20h, jusqu'à ✅",
        "Merci Léa",
        "Personne n'a dit",
        "fait",
    ),
    "en": (
        "in #general remind people Tuesday 8pm to take out the bins until ✅",
        "Thank you Léa",
        "Nobody has said",
        "done",
    ),
}


@BY_LANGUAGE
async def test_it_rings_at_its_time_and_is_put_off_by_a_bare_time(
    stage: Stage, lea: Actor, ana: Actor, language: str
) -> None:
    me = lea if language == "fr" else ana
    said, later, words, again, done = CAKE[language]
    await me.says(said)
    assert "M-1" in me.reads
    await stage.restart()
    await stage.until(at(3, 9, 9))
    assert rung(me) == []
    await stage.until(at(3, 9, 11))
    assert len(rung(me)) == 1
    assert words in rung(me)[0]
    await me.says(later)
    assert again in me.reads
    await stage.kill()
    await stage.start()
    await stage.until(at(3, 12))
    assert len(rung(me)) == 2
    await me.presses(done)
    await me.says(done)
    assert ("déjà noté, merci" if language == "fr" else "noted already, thank you") in me.reads
    await stage.until(at(5, 12))
    assert len(rung(me)) == 2


@BY_LANGUAGE
async def test_until_done_anybody_ends_it_and_is_thanked(
    stage: Stage, lea: Actor, paul: Actor, language: str
) -> None:
    said, thanks, _unheard, done = BINS[language]
    await _speaks(stage, language)
    await lea.says(said)
    assert "M-1" not in lea.reads  # a member has nobody reminded in a channel
    await paul.says(said)
    await stage.until(at(8, 20, 45))
    assert len(read_by(lea, GENERAL)) == 2
    await lea.presses(done)
    assert thanks in lea.sees(GENERAL)
    await lea.says(f"@loge {done}", to=GENERAL)
    assert "C'est déjà fait" in lea.sees(GENERAL), "she reads French"
    told = len(read_by(lea, GENERAL))
    await stage.until(at(9, 9))
    assert len(read_by(lea, GENERAL)) == told
    assert rung(paul) == []


@BY_LANGUAGE
async def test_said_three_times_in_vain_the_team_hears_it_once_and_it_stops(
    stage: Stage, lea: Actor, paul: Actor, language: str
) -> None:
    said, thanks, unheard, done = BINS[language]
    await _speaks(stage, language)
    await know(stage, paul, Role.COORDINATOR, language=language)
    await paul.says(said)
    await stage.until(at(8, 21, 15))
    assert len(read_by(lea, GENERAL)) == 3
    await stage.until(at(9, 9))
    assert len(read_by(lea, GENERAL)) == 3
    assert len([one for one in rung(paul) if unheard in one]) == 1
    await lea.says(f"@loge {done}", to=GENERAL)
    assert thanks in lea.sees(GENERAL), "whoever does it in the end is thanked all the same"


async def _speaks(stage: Stage, language: str) -> None:
    """The channel's language."""
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0]
        await Channels(work, house.id).put(
            Address("matrix", GENERAL), GENERAL, Purpose.MEMBERS, True, language
        )


async def test_somebody_else_is_reminded_by_their_own_yes_only(stage: Stage, lea: Actor, ana: Actor) -> None:
    await ana.says("remind Léa on Friday at 18:00 to bring the keys")
    await ana.says("remind Léa on Friday at 19:00 to bring the cake")
    assert "Ça te va ?" in lea.reads
    await lea.says("non")
    await lea.presses("oui")
    assert "agrees" in ana.reads
    await stage.until(at(4, 20))
    assert len(rung(lea)) == 1
    assert "de la part de Ana" in rung(lea)[0]
    assert "did not agree in time" in " ".join(read_by(ana))


async def test_late_it_says_so_and_of_what_comes_again_only_the_next_date_rings(
    stage: Stage, ana: Actor, lea: Actor
) -> None:
    await ana.says("remind me tomorrow at 9 to call the town hall")
    await lea.says("rappelle-moi tous les jours à 9h d'aérer")
    await stage.stop()
    stage.clock.set(at(7, 14))
    await stage.start()
    assert len(rung(ana)) == 1
    assert "I am late with this: it was for Friday 4 December at 09:00" in rung(ana)[0]
    assert rung(lea) == []
    await stage.until(at(8, 9, 1))
    assert len(rung(lea)) == 1
    await lea.says("ne me rappelle plus d'aérer")
    await lea.presses("fait")
    assert "déjà annulé" in lea.reads
    await stage.until(at(9, 9, 1))
    assert len(rung(lea)) == 1


async def test_what_lacks_is_asked_for_and_what_was_wished_can_be_called_off(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await lea.says("rappelle-moi que la réunion est demain à 14h")
    assert "Quand ?" in lea.reads
    await stage.restart()
    await lea.says("demain")
    assert "demain à 14h" in lea.reads
    assert "vendredi 4 décembre à 9 h" in lea.reads
    await lea.says("rappelle-moi aujourd'hui d'appeler Zoé")
    await lea.says("23h")
    assert "jeudi 3 décembre à 23 h : appeler Zoé" in lea.reads
    await lea.says("rappelle-moi aujourd'hui à 23h d'appeler zoé")
    assert "déjà prévu (M-2)" in lea.reads
    await lea.says("ne me rappelle plus d'appeler Zoé")
    assert "M-2 est annulé" in lea.reads
    await lea.says("oups")
    await ana.says("!cancel-reminder M-2")
    assert "not one of your reminders" in ana.reads
    await lea.says("mes rappels")
    assert "M-1" in lea.reads
    assert "M-2" in lea.reads
    await lea.says("annule M-2")
    await lea.says("annule M-2")
    assert "Le rappel M-2 est déjà annulé" in lea.reads
    await lea.says("rappelle-moi toutes les heures de boire")
    assert "trop souvent" in lea.reads


async def test_thanks_and_a_question_are_no_answer_and_of_two_days_one_is_asked_for(
    lea: Actor, ana: Actor
) -> None:
    await lea.says("rappelle-moi")
    for words in ("merci la loge", "de quoi ?"):
        await lea.says(words)
    await lea.says("arroser")
    await lea.says("demain ou après-demain")
    assert lea.reads.startswith("Quand exactement ?")
    await lea.says("2")
    assert "samedi 5 décembre à 9 h : arroser" in lea.reads
    await ana.says("remind me on Saturday or Sunday to water the plants")
    assert ana.reads.startswith("When exactly?")
    await ana.says("thanks a lot Léa")
    await ana.says("1")
    assert "Saturday 5 December at 09:00: water the plants" in ana.reads


@BY_LANGUAGE
async def test_two_days_are_two_reminders_and_the_second_is_asked_about(
    lea: Actor, ana: Actor, language: str
) -> None:
    me = lea if language == "fr" else ana
    await me.says(
        "rappelle-moi demain et dimanche à 9h de prendre mes cachets"
        if language == "fr"
        else "remind me tomorrow and Sunday at 9 to take my pills"
    )
    await me.says("oui" if language == "fr" else "yes")
    await me.says("mes rappels" if language == "fr" else "my reminders")
    assert ("vendredi 4 décembre à 9 h" if language == "fr" else "Friday 4 December at 09:00") in me.reads
    assert ("dimanche 6 décembre à 9 h" if language == "fr" else "Sunday 6 December at 09:00") in me.reads
