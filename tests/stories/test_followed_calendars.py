"""Calendars of others, from a real server: followed, shown apart, unchanged when read again, never from within a network."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from aiohttp import web

from bot.kit.programme.feeds import FETCH, Feeds
from bot.store.community.people import Role
from bot.store.programme.feeds import Feeds as Followed
from bot.testing import Actor, Stage
from tests.kit.test_feed_dates import WEEKLY, calendar
from tests.stories.house import know
from tests.stories.programme import Troupe
from tests.stories.test_programme import LANGUAGES, say, troupe

__all__ = ["troupe"]

SIX_HOURS = timedelta(hours=6, minutes=1)


@dataclass
class Neighbour:
    """The town hall's server, on this machine."""

    content: str = calendar(WEEKLY)
    status: int = 200
    asked: list[str | None] = field(default_factory=list)
    address: str = ""

    async def answer(self, request: web.Request) -> web.Response:
        known = request.headers.get("If-None-Match")
        self.asked.append(known)
        if request.path == "/elsewhere":
            raise web.HTTPFound("http://10.0.0.1/agenda.ics")
        mark = f'"{hash(self.content)}"'
        if known == mark:
            return web.Response(status=304)
        return web.Response(text=self.content, status=self.status, headers={"ETag": mark})


@pytest.fixture
async def neighbour() -> AsyncIterator[Neighbour]:
    """It runs while the story does."""
    there = Neighbour()
    app = web.Application()
    app.router.add_get("/{path:.*}", there.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    there.address = f"{site.name}/agenda.ics"
    yield there
    await runner.cleanup()


@pytest.fixture
async def paula(troupe: Troupe, stage: Stage) -> Actor:
    """The coordinator; whoever runs the house allowed this machine."""
    paula = stage.actor("paula", "matrix")
    await know(stage, paula, Role.COORDINATOR, language=troupe.language)
    stage.errands[FETCH] = Feeds(["127.0.0.1"]).fetch
    await stage.restart()
    return paula


async def count(stage: Stage) -> list[int]:
    """The ids of all dates that stand there."""
    async with stage.lodge.database.reading() as work:
        return [one.id for one in await Followed(work, 1).all()]


@LANGUAGES
async def test_a_calendar_is_followed_shown_apart_and_unchanged_when_it_is_read_again(
    troupe: Troupe,
    stage: Stage,
    neighbour: Neighbour,
    paula: Actor,
    language: str,  # noqa: ARG001 - the troupe speaks it
) -> None:
    await paula.says(
        say(troupe, f"suis le calendrier {neighbour.address}", f"follow the calendar {neighbour.address}")
    )
    assert "5 dates" in paula.reads
    await troupe.ben.says(say(troupe, "programme", "agenda"))
    before = troupe.ben.reads
    assert (
        say(
            troupe,
            "Chorale, jeudi 3 décembre, de 19 h à 21 h, Mairie (",
            "Chorale, Thursday 3 December, 19:00 to 21:00, Mairie (",
        )
        in before
    )
    await stage.wait(SIX_HOURS)
    assert neighbour.asked[0] is None
    assert neighbour.asked[-1] is not None
    neighbour.content = calendar(WEEKLY.replace("T19", "T18").replace("T21", "T20"))
    await stage.wait(SIX_HOURS)
    await troupe.ben.says(say(troupe, "programme jeudi 7 janvier", "agenda 7 January"))
    assert say(troupe, "de 18 h à 20 h", "18:00 to 20:00") in troupe.ben.reads
    await paula.says(f"follow the calendar {neighbour.address}")
    assert say(troupe, "déjà", "already") in paula.reads
    await paula.says(say(troupe, "!calendriers-suivis", "!followed-calendars"))
    await paula.presses(say(troupe, "ne plus suivre", "no more"))
    await troupe.ben.says(say(troupe, "programme jeudi 7 janvier", "agenda 7 January"))
    assert "Chorale" not in troupe.ben.reads


async def test_a_calendar_that_is_gone_later_is_told_to_the_team_once_and_its_dates_stay(
    troupe: Troupe, stage: Stage, neighbour: Neighbour, paula: Actor
) -> None:
    await paula.says(f"follow the calendar {neighbour.address}")
    neighbour.status, neighbour.content = 404, "nothing"
    await stage.wait(3 * SIX_HOURS)
    told = [one for one in troupe.nour.standing("#coulisses") if "cannot read a calendar" in one.text]
    assert len(told) == 1
    await troupe.ben.says("agenda 7 January")
    assert "Chorale" in troupe.ben.reads


async def test_nothing_is_fetched_from_within_a_network_nor_what_is_no_calendar(
    troupe: Troupe, stage: Stage, neighbour: Neighbour, paula: Actor
) -> None:
    await paula.says(f"follow the calendar {neighbour.address.replace('agenda.ics', 'elsewhere')}")
    assert "within a private network" in paula.reads
    neighbour.content = "<html>hello</html>"
    await paula.says(f"follow the calendar {neighbour.address}")
    assert "no calendar" in paula.reads
    stage.errands.clear()
    await stage.restart()
    asked = len(neighbour.asked)
    await paula.says(f"follow the calendar {neighbour.address.replace('127.0.0.1', 'localhost')}")
    assert "within a private network" in paula.reads
    await paula.says("follow the calendar ftp://example.org/a.ics")
    assert "https://" in paula.reads
    assert len(neighbour.asked) == asked
    assert await count(stage) == []
    await troupe.ben.says(f"follow the calendar {neighbour.address}")
    assert "Only the coordinators" in troupe.ben.reads
