"""To be left alone: quiet hours and days of one's own, a pause, and the word that ends it."""

from datetime import datetime, timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import NOW, PARIS

STUDIO = "the studio tomorrow 14:00 to 16:00"


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


async def test_who_wants_no_message_before_nine_is_offered_nothing_before(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    await lea.says("pas de message avant 9h ni après 20h")
    assert lea.reads.startswith("Je ne te dérange pas à ces moments-là : pas avant 9 h ni après 20 h.")
    await bob.says(f"!book {STUDIO}")
    await lea.says(f"!waitlist {STUDIO}")
    await stage.until(NOW.replace(hour=20, minute=30))
    await bob.says("!cancel R-1")
    assert lea.rung == []
    await stage.restart()
    await stage.until(datetime(2026, 12, 4, 8, 59, tzinfo=PARIS))
    assert lea.rung == []
    await stage.wait(timedelta(minutes=1))
    assert "jusqu'à 9 h 30" in lea.reads
    assert len(lea.rung) == 1
    await ana.says("!quiet-hours")
    assert ana.reads.startswith("I may write to you at any decent hour.")


async def test_days_and_hours_are_said_apart_shown_and_taken_back_by_a_word(ana: Actor) -> None:
    await ana.says("don't write to me on Sundays")
    assert "not on Sundays" in ana.reads
    await ana.says("no messages after 8pm")
    assert "not after 20:00 and not on Sundays" in ana.reads
    await ana.says("!me")
    assert "No message from me: not after 20:00 and not on Sundays" in ana.reads
    await ana.says("!quiet-hours bananas")
    assert ana.reads.startswith("I could not read hours or days there.")
    for never in ("monday tuesday wednesday thursday friday saturday", "between 8:00 and 22:00"):
        await ana.says(f"!quiet-hours {never}")
        assert ana.reads.startswith("That would leave no hour of the week.")
    await ana.says("write to me any time")
    assert ana.reads.startswith("I may write to you at any decent hour.")


async def test_who_pauses_is_asked_nothing_until_they_are_back(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor
) -> None:
    await ana.says(f"!book {STUDIO}")
    await ana.says("pause until Monday")
    assert ana.reads.startswith(
        "I ask you nothing and remind you of nothing until Monday 7 December at 08:00."
    )
    await bob.says(f"book {STUDIO}")
    assert "waiting list" in bob.offered
    assert "ask whoever has it" not in bob.offered
    await stage.restart()
    await ana.says("I'm back")
    assert ana.reads == "Welcome back: I ask you and remind you again."
    await bob.says(f"book {STUDIO}")
    assert "ask whoever has it" in bob.offered
    await ana.says("!resume")
    assert ana.reads.startswith("You have no pause.")
    await lea.says("laisse-moi tranquille")
    assert lea.reads.startswith("Je ne te demande rien et ne te rappelle rien jusqu'à nouvel ordre.")
    await lea.says("oups")
    assert lea.reads == "Te revoilà : je te demande et te rappelle à nouveau."


async def test_who_pauses_until_a_day_is_back_that_morning(lea: Actor) -> None:
    for said, told in (
        ("jusqu'à lundi", "jusqu'à lundi 7 décembre à 8 h"),
        ("jusqu'à lundi inclus", "jusqu'à la fin du lundi 7 décembre"),
        ("jusqu'à la semaine prochaine", "jusqu'à lundi 7 décembre à 8 h"),
        ("jusqu'à la fin du mois", "jusqu'à la fin du jeudi 31 décembre"),
        ("jusqu'en janvier", "jusqu'à vendredi 1er janvier à 8 h"),
        ("jusqu'à ce soir", "jusqu'à jeudi 3 décembre à 22 h"),
    ):
        await lea.says(f"pause {said}")
        assert f"Je ne te demande rien et ne te rappelle rien {told}." in lea.reads


async def test_what_nobody_asked_for_waits_for_the_end_of_a_pause_and_comes_in_one_message(
    stage: Stage, ana: Actor, lea: Actor
) -> None:
    await lea.says("!book the studio today 11:00 to 14:00")
    await ana.says("!waitlist the studio today 11:00 to 12:00")
    await ana.says("!waitlist the studio today 12:00 to 13:00")
    await ana.says("!pause")
    before = len(ana.standing())
    await stage.until(NOW.replace(hour=14))
    assert len(ana.standing()) == before
    await ana.says("!resume")
    assert ana.reads.startswith("What else there is to know:\n  - It did not come free in time: Studio son")


@pytest.mark.parametrize("words", ["pause until yesterday", "pause until 1 January 2029"])
async def test_a_pause_that_ends_before_it_begins_or_never_is_none(ana: Actor, words: str) -> None:
    await ana.says(words)
    assert ana.reads.startswith(("That is in the past", "That is too far away"))


async def test_what_only_looks_like_a_wish_for_peace_silences_nobody(lea: Actor) -> None:
    await lea.says("demande-lui")
    await lea.says("!reprendre")
    assert lea.reads.startswith("Tu n'as pas de pause")
