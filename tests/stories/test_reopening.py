"""What was closed is opened again by a word, also when somebody was told of it: they hear that their booking stands."""

import pytest

from bot.rules.settling import SETTLES as SETTLED
from bot.testing import Actor, Stage

MONDAY = "Monday 7 December, 10:00 to 12:00"


async def closed(paul: Actor, words: str) -> None:
    """Paul closes something, with his yes."""
    await paul.says(words)
    await paul.presses("oui")


@pytest.mark.parametrize(
    "words",
    [
        "rouvre le studio",
        "!rouvrir-salle studio",
        "lève la fermeture du studio",
        "reopen the studio",
        "rouvre tout",
    ],
)
async def test_a_closure_is_lifted_and_the_holder_hears_that_the_booking_stands(
    stage: Stage, paul: Actor, ana: Actor, words: str
) -> None:
    await ana.says("book the studio on 7 December 10:00 to 12:00")
    await closed(paul, "ferme le studio lundi 7 décembre")
    assert "rouvrir-salle" in paul.reads
    await stage.wait(SETTLED)
    await paul.says(words)
    assert "Studio son" in paul.reads
    await stage.wait(SETTLED)
    warned, relieved = ana.rung
    assert "will be closed" in warned
    assert f"Studio son stays open after all: your booking stands, {MONDAY}." in relieved
    await ana.says("book the studio on 7 December 13:00 to 14:00")
    assert "Booked" in ana.reads


async def test_what_is_closed_and_opened_in_one_breath_disturbs_nobody(
    stage: Stage, paul: Actor, ana: Actor
) -> None:
    await ana.says("book the studio on 7 December 10:00 to 12:00")
    await ana.says("book the studio on 8 December 10:00 to 12:00")
    await closed(paul, "ferme le studio lundi 7 décembre")
    await stage.restart()
    await stage.wait(SETTLED / 2)
    await paul.says("rouvre le studio")
    await closed(paul, "!fermer-salle studio mardi 8 décembre motif: peinture")
    await closed(paul, "ferme tout le lieu mardi 8 décembre")
    await stage.restart()
    await stage.wait(2 * SETTLED)
    (once,) = ana.rung
    assert "Tuesday 8 December" in once
    assert "peinture" in once


async def test_what_closes_soon_is_told_soon(stage: Stage, paul: Actor, ana: Actor) -> None:
    await ana.says("book the studio today 9:05 to 11:00")
    await ana.says("book the studio today 11:00 to 12:00")
    await closed(paul, "ferme le studio aujourd'hui")
    assert len(ana.rung) == 1
    await stage.wait(SETTLED)
    assert len(ana.rung) == 2


async def test_of_several_closures_the_one_is_asked_for(paul: Actor, ana: Actor) -> None:
    await closed(paul, "ferme tout le lieu lundi 7 décembre")
    await closed(paul, "ferme le studio mardi 8 décembre")
    await paul.says("rouvre tout")
    assert [label.partition(",")[0] for label in paul.offered] == ["La Manivelle", "Studio son"]
    await paul.says("1")
    await ana.says("book the studio on 7 December 13:00 to 14:00")
    assert "Booked" in ana.reads
    await ana.says("book the studio on 8 December 13:00 to 14:00")
    assert "closed" in ana.reads


async def test_the_day_tells_two_closures_apart(paul: Actor, ana: Actor) -> None:
    await closed(paul, "ferme le studio lundi 7 décembre")
    await closed(paul, "ferme le studio mardi 8 décembre")
    await paul.says("rouvre le studio mardi 8 décembre")
    assert "mardi 8 décembre" in paul.reads
    await ana.says("book the studio on 8 December 13:00 to 14:00")
    assert "Booked" in ana.reads


async def test_a_closure_is_lifted_once(paul: Actor) -> None:
    await closed(paul, "ferme le studio lundi 7 décembre")
    await closed(paul, "ferme le studio mardi 8 décembre")
    await paul.says("rouvre le studio")
    await paul.says("rouvre le studio lundi 7 décembre")
    await paul.presses("lundi 7")
    assert "déjà levée" in paul.reads


@pytest.mark.parametrize(
    ("words", "told"), [("rouvre le studio", "Studio son : aucune"), ("rouvre tout", "Aucune")]
)
async def test_what_is_not_closed_is_said_not_to_be(paul: Actor, words: str, told: str) -> None:
    await paul.says(words)
    assert paul.reads.startswith(told)


async def test_a_member_reopens_nothing(paul: Actor, ana: Actor) -> None:
    await closed(paul, "ferme le studio lundi 7 décembre")
    await ana.says("reopen the studio")
    assert "coordinators" in ana.reads
    await ana.says("book the studio on 7 December 13:00 to 14:00")
    assert "closed" in ana.reads
