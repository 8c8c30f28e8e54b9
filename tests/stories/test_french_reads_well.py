"""What a French reader sees of an ordinary morning, told tu or told vous: whole sentences, nothing of the English left."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from bot.core.address import Address
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Hours, Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import Stage
from bot.testing.actor import Actor

PARIS = ZoneInfo("Europe/Paris")
THURSDAY = datetime(2026, 12, 3, 9, 0, tzinfo=PARIS)
OPEN = Hours({day: ((time(9), time(22)),) for day in range(6)})


async def furnished(stage: Stage, *, polite: bool) -> None:
    """A house with two rooms and a members' channel."""
    async with stage.lodge.database.work() as work:
        house = await Houses(work, 0).add("La Manivelle", PARIS, ("fr", "en"))
        await Houses(work, 0).save(replace(house, hours=OPEN, polite=polite))
        await Rooms(work, house.id).add("Grande salle", capacity=20)
        await Rooms(work, house.id).add("Salle bleue", capacity=8)
        general = Address("terminal", "#general")
        await Channels(work, house.id).put(general, "#general", Purpose.MEMBERS, members=True)


@pytest.fixture
def polite() -> bool:
    return False


@pytest_asyncio.fixture
async def stage(tmp_path: Path, polite: bool) -> AsyncIterator[Stage]:
    async with Stage(tmp_path / "house.sqlite3", THURSDAY) as stage:
        await furnished(stage, polite=polite)
        yield stage


@pytest_asyncio.fixture
async def lea(stage: Stage) -> Actor:
    actor = stage.actor("lea", shown="Léa")
    await actor.joins("#general")
    await actor.says("bonjour")
    return actor


async def test_a_first_word_is_greeted_and_told_who_is_speaking(lea: Actor) -> None:
    assert lea.reads == (
        "Bonjour Léa ! !aide montre ce que je sais faire.\n"
        "Je suis La Loge, un robot tenu par La Manivelle. "
        "Je ne lis que ce qu'on m'adresse ; !vie-privée dit ce que je garde."
    )


async def test_a_booking_is_read_back_whole_and_its_undoing_too(lea: Actor) -> None:
    await lea.says("réserve la grande salle demain de 14h à 16h30 pour 12")
    assert lea.reads == (
        "C'est réservé : Grande salle, vendredi 4 décembre, de 14 h à 16 h 30, "
        "pour 12 personnes (20 au plus). Numéro R-1.\n"
        "Pour changer ou annuler : !déplacer, !annuler (ou !oups dans l'heure)."
    )

    await lea.says("oups")
    assert lea.reads == (
        "C'est défait, et de nouveau libre : Grande salle, vendredi 4 décembre, de 14 h à 16 h 30."
    )


async def test_a_refusal_says_why_and_that_nothing_is_booked(stage: Stage, lea: Actor) -> None:
    sam = stage.actor("sam")
    await sam.joins("#general")
    await sam.says("réserve la salle bleue demain de 14h à 16h")
    await lea.says("réserve la salle bleue demain de 15h à 16h")

    assert lea.reads.splitlines()[0] == (
        "Salle bleue : ce n'est pas libre à ce moment-là, je n'ai rien réservé."
    )


async def test_a_beginning_without_an_end_is_asked_for_in_whole_words(lea: Actor) -> None:
    await lea.says("réserve la salle bleue demain à 14h")

    assert lea.reads.splitlines()[0] == "À partir du vendredi 4 décembre à 14 h : jusqu'à quand ?"
    assert lea.offered[0].replace("\u00a0", " ") == "vendredi 4 décembre, de 14 h à 15 h"


@pytest.mark.parametrize("said", ["aide", "vie privée", "annuler", "mes réservations", "!moi"])
@pytest.mark.parametrize(
    ("polite", "wrong"),
    [(True, {"tu", "toi", "ton", "ta", "tes", "te"}), (False, {"vous", "votre", "vos"})],
)
async def test_a_house_that_says_vous_never_says_tu_and_the_other_way_round(
    lea: Actor, said: str, wrong: set[str]
) -> None:
    await lea.says(said)

    ours = [line.split("!")[0] for line in lea.reads.splitlines()]  # behind a command stands what people say
    assert not wrong & {word.strip(".,:;?!") for line in ours for word in line.lower().split()}
    assert not {"the", "you", "your", "what", "which"} & set(lea.reads.lower().split())
