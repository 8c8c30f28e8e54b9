"""Help about a word, and cancelling by number, name or day."""

import pytest

from bot.testing import Actor
from tests.stories.house import GENERAL, read_by


@pytest.mark.parametrize("about", ["with rooms", "!book", "book", "about blue rooms"])
async def test_help_about_a_word_shows_what_is_about_it_and_nothing_else(ana: Actor, about: str) -> None:
    await ana.says(f"help {about}" if " " in about else f"!help {about}")
    assert "/book" in ana.reads or "!book" in ana.reads
    assert "!language" not in ana.reads


async def test_help_alone_tells_in_a_few_lines_what_it_is_about(lea: Actor, ana: Actor) -> None:
    await lea.says("aide")
    assert "Salles : réserve la salle bleue demain de 14h à 16h" in lea.reads.replace("\xa0", " ")
    assert lea.reads.count("\n") <= 14
    await ana.says("what can you do?")
    assert "Shifts: who is on duty?" in ana.reads


async def test_help_in_french_shows_examples_in_french(lea: Actor) -> None:
    await lea.says("aide sur les salles")
    assert "réserve" in lea.reads
    assert "!langue" not in lea.reads


async def test_help_about_nothing_of_ours_says_so(ana: Actor) -> None:
    await ana.says("!help frobnicate")
    assert "frobnicate" in ana.reads
    assert "help shows" in ana.reads


async def two_bookings(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await ana.says("book the blue room saturday 10:00 to 11:00")


@pytest.mark.parametrize("words", ["!cancel R-2", "cancel saturday", "!cancel blue room", "!room.cancel 2", "!room.cancel blue room"])  # fmt: skip
async def test_one_of_several_is_cancelled_by_its_number_its_name_or_its_day(ana: Actor, words: str) -> None:
    await two_bookings(ana)
    await ana.says(words)
    assert "Cancelled: Salle bleue, Saturday 5 December" in ana.reads
    await ana.says("my bookings")
    assert "R-1" in ana.reads
    assert "R-2" not in ana.reads


@pytest.mark.parametrize("words", ["!cancel something strange", "!room.cancel kitchen", "!room.cancel 99"])
async def test_what_is_not_there_is_said_and_nothing_is_cancelled(ana: Actor, words: str) -> None:
    await two_bookings(ana)
    await ana.says(words)
    assert len(ana.offered) == 2
    await ana.says("my bookings")
    assert "R-1" in ana.reads
    assert "R-2" in ana.reads


@pytest.mark.parametrize("words", ["!cancel R-1", "!room.cancel R-1", "cancel", "cancel the studio"])
async def test_nobody_cancels_what_is_somebody_elses(ana: Actor, bob: Actor, words: str) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await bob.says(words)
    assert "Cancelled" not in bob.reads
    await ana.says("my bookings")
    assert "R-1" in ana.reads


async def two_in_one_room(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await ana.says("book the studio saturday 10:00 to 11:00")
    await ana.says("cancel the studio")


async def test_of_two_in_one_room_the_one_that_was_meant_is_cancelled(ana: Actor) -> None:
    await two_in_one_room(ana)
    await ana.says("2")
    assert "Cancelled: Studio son, Saturday 5 December" in ana.reads


async def test_what_was_cancelled_elsewhere_meanwhile_is_said_to_be_gone(ana: Actor) -> None:
    await two_in_one_room(ana)
    option = ana.offered[0]
    await ana.says("@loge !cancel R-1", GENERAL)
    await ana.presses(option)
    assert "went wrong" not in "".join(read_by(ana))
    await ana.says("my bookings")
    assert "R-2" in ana.reads


async def test_who_has_one_house_only_is_not_told_of_another(lea: Actor) -> None:
    await lea.says("aide lieu")
    assert "autre-lieu" not in lea.reads
    assert "statut" in lea.reads
