"""A human, one step away: asked in circles, the first yes named to whoever called, else an honest end; nothing in a channel."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.app import OURS
from bot.core.incoming import Pressed
from bot.core.text import Text, UserText
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.alarms import Alarms
from bot.store.community.people import People, Person, Role
from bot.store.helping.rallies import Rallies
from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, NOW, PARIS, Cast, all_heard, know, read_by, words

MINUTE = timedelta(minutes=1)
CANARY = "someone keeps shouting in the kitchen"


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here, but where a test says otherwise."""
    return "terminal"


@pytest.fixture
async def zoe(stage: Stage, means: str) -> Actor:
    """A concierge who reads French."""
    actor = stage.actor("zoe", means, "Zoé")
    await know(stage, actor, Role.CONCIERGE, language="fr")
    return actor


@pytest.fixture
async def ines(stage: Stage, means: str) -> Actor:
    """Another one, who reads English."""
    actor = stage.actor("ines", means, "Inès")
    await know(stage, actor, Role.CONCIERGE, language="en")
    return actor


async def reachable(stage: Stage) -> None:
    """The house says how else it is reached."""
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0]
        await Houses(work).save(replace(house, contact=UserText("06 12 34 56 78")))


async def test_in_french_the_first_who_says_yes_is_named_and_the_others_hear_that_it_is_settled(
    stage: Stage, sam: Actor, zoe: Actor, ines: Actor, paul: Actor
) -> None:
    await sam.says("Je voudrais parler à quelqu'un au sujet de la charte")
    assert sam.reads.startswith("Je cherche quelqu'un pour toi, et je te dis ici qui c'est.")
    assert "Zoé" not in sam.reads
    assert "aimerait parler à un humain (H-1)" in zoe.reads
    assert "Somebody of the house would like to talk to a human (H-1). Can you?" in ines.reads
    assert not any(word in zoe.reads + ines.reads for word in ("Sam", "charte"))
    assert read_by(paul) == []
    await stage.restart()
    await zoe.says("oui")
    assert "Sam attend un mot de toi" in zoe.reads
    assert "la charte" in zoe.reads
    assert "sam" in zoe.reads
    assert sam.reads.startswith("Zoé est là pour toi")
    assert len(sam.rung) == 1
    assert ines.reads == "Thank you, somebody was found: the call H-1."
    assert ines.offered == []
    await stage.wait(timedelta(days=1))
    assert read_by(paul) == []
    assert len(sam.rung) == 1
    async with stage.lodge.database.reading() as work:
        assert (await Rallies(work, 1).get(1)).words == ""


@pytest.mark.parametrize("means", ["discord", "matrix"])
async def test_in_english_what_is_said_in_a_channel_leaves_no_word_of_it_there(
    stage: Stage, ana: Actor, zoe: Actor
) -> None:
    await ana.says(f"@loge report a problem: {CANARY}", to=GENERAL)
    assert all(CANARY not in words(heard) for heard in all_heard(stage))
    assert not any("look for" in said for said in read_by(ana, GENERAL))
    assert "I look for somebody for you" in ana.reads
    await zoe.presses("je peux")
    assert CANARY in zoe.reads
    assert [CANARY in said for said in read_by(zoe, GENERAL)].count(True) == 0
    assert "Zoé is there for you" in ana.reads


async def test_of_two_at_once_one_is_taken_and_the_other_thanked(
    stage: Stage, ana: Actor, zoe: Actor, ines: Actor
) -> None:
    await ana.says("!human")
    taps = []
    for actor in (zoe, ines):
        option = actor.standing()[-1].presentation.options[0]
        origin = stage.origin(actor, actor.direct, stage.fresh_key())
        taps.append(stage.lodge.hub.receive(Pressed(origin, option.token)))
    await asyncio.gather(*taps)
    await stage.settle()
    told = {zoe.reads.split("\n")[0], ines.reads.split("\n")[0]}
    assert len([one for one in told if "Ana" in one]) == 1
    assert len([one for one in told if "plus rapide" in one or "faster" in one]) == 1
    assert len(ana.rung) == 1
    await ana.says("!cancel")
    assert ana.reads.startswith("You have nothing to cancel.")


async def test_who_all_pass_are_kept_nowhere_the_coordinators_are_asked_at_once_and_the_end_is_honest(
    stage: Stage, ana: Actor, zoe: Actor, ines: Actor, paul: Actor
) -> None:
    await reachable(stage)
    await ana.says("can I talk to a human?")
    await zoe.says("non")
    assert zoe.reads == "Très bien. Personne ne saura que je te l'ai demandé."
    assert read_by(paul) == []
    await ines.says("not this time")
    assert "Somebody of the house" in paul.reads or "Quelqu'un" in paul.reads
    assert len(ana.rung) == 0
    await stage.restart()
    await stage.wait(timedelta(hours=2))
    assert ana.reads.startswith("I found nobody who can talk to you now, sorry.")
    assert "06 12 34 56 78" in ana.reads
    assert paul.offered == []
    assert zoe.reads == "Très bien. Personne ne saura que je te l'ai demandé."
    async with stage.lodge.database.reading() as work:
        assert await Alarms(work).next_due() is None or await Alarms(work).parked() == []
    await stage.until(datetime(2026, 12, 4, 7, 59, tzinfo=PARIS))
    before = len(read_by(paul))
    await stage.wait(MINUTE)
    assert read_by(paul)[before:] == ["Quelqu'un a appelé un humain, et personne n'a pu venir : l'appel H-1."]
    assert paul.rung == []
    await stage.wait(timedelta(days=2))
    assert len(ana.rung) == 1
    assert len(read_by(paul)) == before + 1


async def test_where_nobody_could_be_asked_that_is_said_at_once(stage: Stage, paul: Actor) -> None:
    await reachable(stage)
    await paul.says("!humain")
    assert "06 12 34 56 78" in paul.reads
    assert paul.rung == []


async def test_at_night_nobody_is_rung_before_the_morning_but_where_it_cannot_wait(
    stage: Stage, ana: Actor, bob: Actor, zoe: Actor
) -> None:
    await stage.until(NOW.replace(hour=23))
    await ana.says("!human")
    assert ana.reads.startswith("It is late: I look for somebody from Friday 4 December at 08:00 on")
    assert zoe.rung == []
    await bob.says("!human I smell gas")
    await bob.presses("it cannot wait")
    assert bob.reads.startswith("I look for somebody for you")
    assert len(zoe.rung) == 1
    await stage.restart()
    await stage.until(datetime(2026, 12, 4, 8, 0, tzinfo=PARIS))
    assert [said.count("H-") for said in read_by(zoe)] == [1, 1], read_by(zoe)


async def test_who_called_may_take_it_back_before_and_after_somebody_came(
    stage: Stage, cast: Cast, ana: Actor, zoe: Actor
) -> None:
    await ana.says("!human")
    await ana.says("!human it is about the keys")
    assert ana.reads.startswith("I add that to your call H-1")
    await ana.says("oops")
    assert ana.reads == "I ask nobody any more: the call H-1."
    assert zoe.reads == "C'est fini, merci : l'appel H-1."
    await ana.says("!human")
    await zoe.says("oui")
    await zoe.says("oups")
    assert ana.rung[-1] == "Zoé cannot after all: I go on asking."
    assert len(cast.paul.rung) == 1
    await stage.wait(timedelta(days=1))
    await ana.says("!human")
    await zoe.presses("je peux")
    await ana.says("oops")
    assert "Ce n'est plus nécessaire" in zoe.reads


async def test_who_could_not_answer_because_the_bot_was_off_has_a_little_longer(
    stage: Stage, ana: Actor, zoe: Actor, paul: Actor
) -> None:
    await ana.says("!human")
    await stage.kill()
    stage.clock.set(NOW + timedelta(hours=3))
    await stage.start()
    assert paul.rung == []
    await stage.wait(4 * MINUTE)
    await zoe.presses("je peux")
    assert ana.reads.startswith("Zoé is there for you")


async def test_those_asked_least_are_asked_first_and_who_pauses_not_at_all(
    stage: Stage, cast: Cast, zoe: Actor, ines: Actor
) -> None:
    ana, bob = cast.ana, cast.bob
    others = [stage.actor(name, ana.network) for name in ("kim", "lou", "max")]
    for other in others:
        await know(stage, other, Role.CONCIERGE, language="en")
    kim, lou, top = others
    await ines.says("!pause topic: human")
    silent = len(ines.standing())
    await ana.says("!human")
    first = [one for one in (zoe, ines, kim, lou, top) if one.rung]
    assert len(first) == 3
    assert len(ines.standing()) == silent
    await zoe.presses("je peux")
    await bob.says("!human")
    second = [one for one in (zoe, kim, lou, top) if len(one.rung) > (one in first)]
    assert set(second) >= {one for one in (zoe, kim, lou, top) if one not in first}
    assert len(ines.standing()) == silent


async def test_who_lost_the_role_meanwhile_learns_nothing(stage: Stage, ana: Actor, zoe: Actor) -> None:
    await ana.says(f"!human {CANARY}")
    await know(stage, zoe, Role.MEMBER, language="fr")
    await zoe.presses("je peux")
    assert zoe.reads == "On ne te demande plus ça."
    assert ana.rung == []


async def test_somebody_who_is_forgotten_leaves_a_request_that_nobody_can_take(
    stage: Stage, ana: Actor, zoe: Actor
) -> None:
    await ana.says("!human")
    async with stage.lodge.database.work() as work:
        people = People(work, 1)
        person = await people.by_identity(ana.identity)
        assert person
        await people.erase(person.id)
    await zoe.presses("je peux")
    assert "n'existe plus" in zoe.reads
    await stage.wait(timedelta(days=1))
    async with stage.lodge.database.reading() as work:
        assert await Alarms(work).parked() == []


class TestOnDuty:
    """A skill that knows who is on duty: they are asked first, at night too."""

    @pytest.fixture
    async def stage(self, file: Path) -> AsyncIterator[Stage]:
        """La Manivelle where Bob is on duty."""
        rota = Skill("rota", Text("rota"))

        @rota.on_duty
        async def bob_is(ctx: Context) -> list[Person]:
            return [one for one in await ctx.store(People).all() if one.name == "Bob"]

        async with Stage(file, NOW, skills=(*OURS, rota)) as stage:
            yield stage

    async def test_who_is_on_duty_is_asked_first_even_at_night(
        self, stage: Stage, ana: Actor, bob: Actor, zoe: Actor
    ) -> None:
        await stage.until(NOW.replace(hour=23))
        await ana.says("!human")
        assert len(bob.rung) == 1
        assert zoe.rung == []
        await bob.says("yes")
        assert ana.reads.startswith("Bob is there for you.")


async def test_whoever_has_had_enough_of_us_is_one_yes_away_from_a_human(
    sam: Actor, ana: Actor, zoe: Actor
) -> None:
    await sam.says("nul à chier votre robot !!")
    assert sam.reads.startswith("Pardon. Je suis un robot")
    await sam.says("oui")
    assert "aimerait parler à un humain (H-1)" in zoe.reads
    await ana.says("this doesn't work")
    await ana.says("no")
    assert ana.reads == "Very well, nothing was changed."
    assert "H-2" not in zoe.reads
