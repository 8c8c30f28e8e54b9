"""What is known of me, in words and as a file; and to be forgotten, down to the bytes: D-5, J-9."""

import json
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.address import Address
from bot.skills.me.export import NAMED, TOLD_APART
from bot.store.community.people import People, Role
from bot.store.community.portrait import OURS, hanging
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.store.rows import of_somebody
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, know, read_by
from tests.stories.test_canaries import assert_forgotten, kept

CANARY = "xylocanary"
WORDS = {
    "fr": ("mes données", "Tout ce que je sais de toi", "efface mes données", "J'efface tout", "oui", "C'est fait", "vie privée"),
    "en": ("my data", "All that I know of you", "erase my data", "Shall I erase all", "yes", "Done:", "privacy"),
}  # fmt: skip


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "matrix"


@pytest.fixture
async def xylo(stage: Stage) -> AsyncIterator[Actor]:
    """A member by whom all that is kept can be told."""
    actor = stage.actor(CANARY, "matrix", CANARY)
    await know(stage, actor, language="en")
    await actor.joins(GENERAL)
    yield actor


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_all_that_is_known_is_told_and_all_of_it_can_be_erased(
    xylo: Actor, ana: Actor, file: Path, caplog: pytest.LogCaptureFixture, language: str
) -> None:
    stage = xylo.stage
    mine, told, erase, asked, yes, done, privacy = WORDS[language]
    with caplog.at_level(logging.INFO):
        await xylo.says(f"!language {language}")
        await xylo.says(f"!book the studio tomorrow 14:00 to 16:00 purpose: {CANARY} rehearsal")
        await xylo.says("@loge book the green room tomorrow 14:00 to 16:00", GENERAL)
        await ana.says("waiting list the studio tomorrow 14:00 to 16:00")
        await xylo.says("!remind-me an hour before")
        await xylo.says(mine)
        (words, *_files) = [text for text in read_by(xylo) if text.startswith(told)]
        assert CANARY in words
        await xylo.says(privacy)
        assert len(xylo.reads.splitlines()) == 7  # a lead and six lines
        await xylo.says(erase)
        assert xylo.reads.startswith(asked)
        assert "R-1" in xylo.reads
        await xylo.says(yes)
        assert not xylo.reads.startswith(done)  # only in full words
        await xylo.says(erase)
        await stage.restart()
        await xylo.says("2")
        assert xylo.reads.startswith(done)
        assert "Studio son" in ana.rung[-1]
        assert xylo.sees(GENERAL) == ""
        await stage.wait(timedelta(minutes=1))
        assert_forgotten(file, caplog, CANARY)
    await xylo.says("!my-bookings")
    assert "R-1" not in xylo.reads


async def test_nothing_is_left_of_who_offered_asked_thanked_came_and_was_reminded(
    xylo: Actor, ana: Actor, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    stage, offered = xylo.stage, f"{CANARY} weaving"
    with caplog.at_level(logging.INFO):
        for actor, words in ((xylo, offered), (ana, "sewing")):
            await actor.says(f"I can help with {words}")
            await actor.says("yes")
        await xylo.says(f"who can help me trim a {CANARY} hedge?")
        await xylo.presses("leave it")
        await xylo.says(f"who can help me sew a {CANARY}?")
        await ana.says("yes")
        await xylo.says(f"thank Ana for the {CANARY}")
        await xylo.says("thank you Ana for yesterday")
        await xylo.says("yes")
        await xylo.says(f"my {CANARY}")
        assert f"{CANARY} says that you helped with “my {CANARY}”." in ana.reads
        await xylo.says(f"remind me tomorrow at 9:00 to feed the {CANARY}")
        await xylo.says(f"propose a {CANARY} evening Saturday 18:00 to 20:00")
        await xylo.says("yes")
        await xylo.says(f"who can help me paint a {CANARY}?")
        await xylo.says(f"!human a {CANARY} bit me")
        await xylo.says(f"pause topic: {CANARY}")
        await xylo.says(f"!introduce I am {CANARY}, a baker")
        await xylo.says("yes")
        await xylo.says(f"the moon is made of {CANARY}")
        await xylo.says(f"propose a {CANARY} ball")
        assert any(CANARY.encode() in content for content in kept(file).values())
        await xylo.says("erase my data")
        await xylo.presses("erase everything")
        await stage.wait(timedelta(minutes=2))
        assert_forgotten(file, caplog, CANARY)


async def test_the_file_holds_every_row_and_the_words_of_nobody_else(
    stage: Stage, xylo: Actor, ana: Actor
) -> None:
    await xylo.says("!book the studio tomorrow 14:00 to 16:00 purpose: drums")
    await ana.says("!book the green room tomorrow 14:00 to 16:00 purpose: secrets")
    await xylo.says("!my-data")
    sent = [one.file for one in stage.networks["matrix"].heard if one.file is not None][-1]
    known = json.loads(sent.content)["houses"][0]["known"]
    assert [(row["purpose"], row["room"]) for row in known["bookings"]] == [("drums", "Studio son")]
    assert "secrets" not in str(known)
    assert known["memberships"] == [{"identity": str(xylo.identity), "channel": GENERAL}]


def test_whatever_is_known_of_somebody_is_told_by_a_name_that_people_have_for_it() -> None:
    tables = {table.name for table in of_somebody() if table not in OURS}
    tables |= {table.name for table, _column, _of in hanging()}
    assert tables - TOLD_APART <= NAMED.keys()


async def test_the_last_coordinator_is_told_so_and_no_means_nothing_is_erased(paul: Actor) -> None:
    await paul.says("delete my account")
    assert "You are the last coordinator here" in paul.reads
    await paul.says("no")
    await paul.says("!my-data")
    assert "coordinator" in " ".join(read_by(paul)[-2:])


async def test_in_several_houses_all_is_erased_in_one_go(stage: Stage, xylo: Actor) -> None:
    async with stage.lodge.database.work() as work:
        houses = Houses(work, 0)
        first = (await houses.all())[0]
        other = await houses.add("Le Repaire", first.zone, ("en",))
        await houses.save(replace(other, skills=first.skills))
        address = Address("matrix", "#repaire")
        await Channels(work, other.id).put(address, "#repaire", Purpose.MEMBERS, members=True)
    await xylo.joins("#repaire")
    await xylo.says("@loge language English", "#repaire")
    await xylo.says("erase my data")
    await xylo.says("La Manivelle")
    assert "In all your houses: La Manivelle and Le Repaire." in xylo.reads
    await xylo.says("erase everything")
    await stage.wait(timedelta(minutes=1))
    async with stage.lodge.database.reading() as work:
        assert await People(work, 0).everywhere(xylo.identity) == []


async def test_who_leaves_the_chat_keeps_their_bookings_for_a_day_then_the_team_is_asked(
    stage: Stage, xylo: Actor, paul: Actor, ana: Actor
) -> None:
    await know(stage, paul, Role.COORDINATOR, language="en")
    for when in ("Saturday", "Sunday"):
        await xylo.says(f"!book the studio {when} 14:00 to 16:00")
    await ana.says("!book the studio every Monday 10:00 to 11:00 until 28 December")
    await ana.says("yes")
    before = len(read_by(paul))
    await xylo.leaves(GENERAL)
    await ana.leaves(GENERAL)
    await stage.wait(timedelta(hours=23))
    await ana.joins(GENERAL)
    assert len(read_by(paul)) == before
    await stage.restart()
    await stage.wait(timedelta(hours=2))
    assert f"{CANARY} left the chat a day ago, and still has these bookings:" in paul.reads
    assert paul.reads.count("Studio son") == 2
    assert len(read_by(paul)) == before + 1  # ana came back
    await stage.wait(timedelta(hours=5))
    await paul.says("cancel them")
    assert "2 in all" in paul.reads
    assert "You left the chat" in xylo.rung[-1]
    assert "Paul" in xylo.rung[-1]


async def test_who_leaves_one_channel_of_several_or_has_nothing_is_no_matter(
    stage: Stage, xylo: Actor, paul: Actor
) -> None:
    before = len(read_by(paul))
    await know(stage, paul, Role.COORDINATOR, language="en")
    await xylo.leaves(GENERAL)
    await stage.wait(timedelta(hours=25))
    assert len(read_by(paul)) == before
