"""Two machines that answer each other come to an end; a person in a hurry never notices."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, read_by


@pytest.fixture
def means() -> str:
    """What is told here is told alike on every network."""
    return "matrix"


TURNS = 40
MANY = 200
AWAY = "Merci pour votre message, je suis absent jusqu'au 4 janvier."


def copied(actor: Actor, channel: str | None) -> str:
    return actor.sees(channel)


def quoted(actor: Actor, channel: str | None) -> str:
    return f"Here is what I found: {actor.sees(channel).splitlines()[0]}"


def away(_actor: Actor, _channel: str | None) -> str:
    return AWAY


def counting(actor: Actor, channel: str | None) -> str:
    return f"Beep number {len(actor.standing(channel))}"


@pytest.mark.parametrize("channel", [None, GENERAL])
@pytest.mark.parametrize("machine", [copied, quoted, away, counting])
@pytest.mark.parametrize("first", ["bonjour", "!aide", "réserve l'atelier vendredi à 9h pour 1h"])
async def test_a_machine_that_answers_each_of_our_answers_is_soon_left_alone(
    lea: Actor, machine: Callable[[Actor, str | None], str], channel: str | None, first: str
) -> None:
    call = "@loge " if channel else ""
    await lea.says(call + first, channel)
    for _turn in range(TURNS):
        await lea.says(call + machine(lea, channel), channel)
    read = read_by(lea, channel)
    assert len(read) <= 14
    assert ["tourne en rond" in said for said in read].count(True) == 1


async def test_two_lodges_that_do_not_know_each_other_fall_silent(lea: Actor, ana: Actor) -> None:
    """Each hears what the other was told, as if it were said to it."""
    await lea.says("@loge bonjour", GENERAL)
    for turn in range(TURNS):
        other = (ana, lea)[turn % 2]
        await other.says(f"@loge {other.sees(GENERAL)}", GENERAL)
    silent_from = len(read_by(lea, GENERAL))
    for turn in range(TURNS):
        other = (ana, lea)[turn % 2]
        await other.says(f"@loge {other.sees(GENERAL)}", GENERAL)
    assert len(read_by(lea, GENERAL)) == silent_from < TURNS


async def test_what_is_new_is_answered_also_during_the_silence(lea: Actor) -> None:
    for _turn in range(TURNS):
        await lea.says("blabla quelconque")
    before = len(read_by(lea))
    await lea.says("réserve la bleue demain de 14h à 15h")
    assert "C'est réservé" in lea.reads
    assert len(read_by(lea)) == before + 1


async def test_after_a_pause_all_is_as_before(stage: Stage, lea: Actor) -> None:
    for _turn in range(TURNS):
        await lea.says("blabla quelconque")
    before = len(read_by(lea))
    await stage.wait(timedelta(minutes=6))
    await lea.says("blabla quelconque")
    assert len(read_by(lea)) == before + 1
    assert "tourne en rond" not in lea.reads


async def test_the_silence_is_for_one_person_in_one_place(lea: Actor, bob: Actor) -> None:
    for _turn in range(TURNS):
        await lea.says("@loge blabla quelconque", GENERAL)
    before = len(read_by(bob, GENERAL))
    await bob.says("@loge blabla quelconque", GENERAL)
    await lea.says("blabla quelconque")
    assert len(read_by(bob, GENERAL)) == before + 1
    assert len(read_by(lea)) == 1


@pytest.mark.parametrize("text", ["!aide", "dispo demain ?", "réserve la bleue demain à 14h"])
async def test_two_hundred_of_the_same_from_one_person_are_answered_each(lea: Actor, text: str) -> None:
    for _turn in range(MANY):
        await lea.says(text)
    assert len(lea.stage.networks[lea.network].heard) == MANY


async def test_even_the_same_command_does_not_go_on_for_ever(lea: Actor) -> None:
    for _turn in range(2 * MANY):
        await lea.says("!aide")
    assert MANY < len(lea.stage.networks[lea.network].heard) < 2 * MANY


async def test_the_same_short_answer_may_be_given_again_and_again(paul: Actor) -> None:
    await paul.says("!réglages")
    for _turn in range(2 * 8):
        await paul.says("passe" if paul.offered else "!réglages")
    assert "tourne en rond" not in " ".join(read_by(paul))
