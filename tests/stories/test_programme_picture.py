"""A picture goes with an event: the team sees it first, the programme once, and nothing of it is kept."""

import pytest

from bot.core.attachment import Enclosure
from bot.store.rows import on_shelf
from bot.store.shelf import Shelf
from bot.testing import Actor, Stage
from tests.stories.programme import PROG, SEWING, TEAM, TITLE, troupe_of
from tests.stories.test_programme import say
from tests.stories.test_waiting import rung

POSTER = b"\x89PNG\r\n\x1a\n" + bytes(100)
PHOTO = b"RIFF\x00\x00\x00\x00WEBP" + bytes(100)


def files(actor: Actor, channel: str) -> list[Enclosure]:
    return [one.file for one in actor.standing(channel) if one.file]


async def on_the_shelf(stage: Stage) -> list[str]:
    async with stage.lodge.database.reading() as work:
        kept = [await Shelf(work, 1, "event").get("pictures", on_shelf(one)) for one in range(1, 20)]
        return [name for one in kept if one for name in one.body]


@pytest.mark.parametrize(("language", "network"), [("fr", "matrix"), ("en", "discord")])
async def test_c_1_a_picture_is_seen_by_the_team_then_posted_with_the_event_once(
    stage: Stage, language: str, network: str
) -> None:
    troupe = await troupe_of(stage, language, network)
    awa, nour = troupe.awa, troupe.nour
    await awa.says(SEWING[language])
    await awa.shows("affiche.png", POSTER)
    assert say(troupe, "L'image part avec", "The picture goes with it") in awa.reads
    (shown,) = files(nour, TEAM)
    assert (shown.content, shown.media_type) == (POSTER, "image/png")
    assert TITLE[language] in shown.alternative
    await stage.restart()
    await nour.presses(say(troupe, "publier", "publish"))
    assert [one.content for one in files(nour, PROG)] == [POSTER]
    await troupe.ben.presses(say(troupe, "j'y vais", "I come"))
    assert len(files(nour, PROG)) == 1
    assert await on_the_shelf(stage) == []
    await awa.shows("photo", PHOTO)
    assert "image E-1" in awa.reads
    assert len(files(nour, PROG)) == 1, "nothing is posted by guess"
    await awa.shows("photo", PHOTO, "image E-1")
    assert [one.content for one in files(nour, PROG)] == [POSTER, PHOTO]
    await awa.shows(
        "notes.txt",
        b"nothing to see",
        say(troupe, "voici l'affiche de l'atelier couture", "here is the poster for the sewing workshop"),
    )
    assert say(troupe, "L'image ne part pas", "The picture does not go") in rung(awa)[-1]
    assert len(files(nour, PROG)) == 2


async def test_what_is_refused_or_taken_back_leaves_no_picture_and_few_of_a_host_wait(stage: Stage) -> None:
    troupe = await troupe_of(stage, "en")
    for day in (12, 13, 14, 15):
        await troupe.awa.shows("poster.png", POSTER, f"propose a choir on {day} December 15:00 to 17:00")
    assert await on_the_shelf(stage) == ["1", "2", "3"]
    assert "3 pictures of yours wait already" in rung(troupe.awa)[-1]
    await troupe.nour.says("refuse E-1: too loud")
    await troupe.awa.says("oops")
    assert await on_the_shelf(stage) == ["2", "3"]
    await troupe.awa.says("cancel E-2")
    await troupe.awa.says("cancel E-3")
    assert await on_the_shelf(stage) == []
