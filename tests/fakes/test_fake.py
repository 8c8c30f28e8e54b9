import asyncio

import aiohttp
import pytest

from tests.fakes.bare import BareBot, room, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import DiscordFake
from tests.fakes.discord.wire import Clock


async def test_a_route_that_it_does_not_have_fails_the_test_with_its_name() -> None:
    async with DiscordFake() as fake, aiohttp.ClientSession() as session:
        async with session.get(f"{fake.api_url}/guilds/1/onboarding") as answer:
            assert answer.status == 404

        with pytest.raises(AssertionError, match="GET /guilds/1/onboarding"):
            fake.check()


async def test_a_fault_of_its_own_fails_the_test_too() -> None:
    async with DiscordFake() as fake:
        headers = {"Authorization": f"Bot {fake.token}"}
        async with (
            aiohttp.ClientSession(headers=headers) as session,
            session.get(f"{fake.api_url}/channels/not-a-number") as answer,
        ):
            assert answer.status == 501

        with pytest.raises(AssertionError, match="broke at"):
            fake.check()


async def test_it_keeps_what_it_was_asked(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        await room(bot, garage.general).send("bonjour")

    (call,) = garage.fake.calls("POST /channels/{channel}/messages")
    assert call.body["content"] == "bonjour"
    assert call.names == {"channel": str(garage.general.id)}


async def test_time_stands_still_until_a_story_moves_it_or_lets_it_run() -> None:
    clock = Clock()
    before = clock.now()
    await asyncio.sleep(0.01)
    assert clock.now() == before

    clock.passes(seconds=3, minutes=1)
    assert clock.now() == before + 63

    clock.runs()
    await asyncio.sleep(0.01)
    assert clock.now() > before + 63


async def test_a_person_who_hears_nothing_is_told_what_was_said_instead(garage: Garage) -> None:
    zoe = garage.fake.person("Zoé", garage.guild)
    zoe.says(garage.general, "autre chose")

    with pytest.raises(AssertionError, match="autre chose"):
        await garage.ana.hears("bonjour", within=0.01)
    with pytest.raises(AssertionError, match="heard 'autre chose'"):
        await garage.ana.hears_nothing(during=0.01)


async def test_it_is_slow_where_a_story_says_so(garage: Garage) -> None:
    garage.fake.faults.delays("GET /users/@me", seconds=0.05)
    loop = asyncio.get_running_loop()
    before = loop.time()
    async with running(garage.fake, BareBot()):
        pass

    assert loop.time() >= before + 0.05
