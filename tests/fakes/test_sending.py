import aiohttp
import discord
import pytest

from tests.fakes.bare import BareBot, room, running
from tests.fakes.conftest import Garage

SAY = "POST /channels/{channel}/messages"


async def test_a_second_message_with_one_nonce_is_the_first(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        first = await room(bot, garage.general).send("une fois", nonce="letter-1")
        second = await room(bot, garage.general).send("une fois", nonce="letter-1")
        garage.fake.clock.passes(minutes=6)
        late = await room(bot, garage.general).send("une fois", nonce="letter-1")

    assert first.id == second.id != late.id
    assert [body["enforce_nonce"] for body in garage.fake.bodies(SAY)] == [True] * 3


async def test_a_lost_answer_is_asked_for_again_and_said_once(garage: Garage) -> None:
    garage.fake.faults.fails(SAY, after_write=True)
    bot = BareBot()
    async with running(garage.fake, bot):
        await room(bot, garage.general).send("une fois", nonce="letter-1")

    assert len(garage.fake.calls(SAY)) == 2
    assert [message.content for message in garage.ana.messages(garage.general)] == ["une fois"]


async def test_an_answer_cut_after_the_write_is_no_discord_exception_and_can_be_sent_again(
    garage: Garage,
) -> None:
    garage.fake.faults.cuts(SAY)
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(aiohttp.ClientError):
            await room(bot, garage.general).send("une fois", nonce="letter-1")
        await room(bot, garage.general).send("une fois", nonce="letter-1")

    assert [message.content for message in garage.ana.messages(garage.general)] == ["une fois"]


async def test_an_answer_cut_before_the_write_says_nothing(garage: Garage) -> None:
    garage.fake.faults.cuts(SAY, after_write=False)
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(aiohttp.ClientError):
            await room(bot, garage.general).send("perdu")

    assert garage.ana.messages(garage.general) == []


@pytest.mark.parametrize("globally", [False, True])
async def test_429_is_waited_for(garage: Garage, *, globally: bool) -> None:
    garage.fake.faults.slows_down(SAY, times=2, globally=globally)
    bot = BareBot()
    async with running(garage.fake, bot):
        await room(bot, garage.general).send("patience")

    assert [call.status for call in garage.fake.calls(SAY)] == [429, 429, 200]


async def test_429_from_the_wall_before_the_service_is_an_exception(garage: Garage) -> None:
    garage.fake.faults.slows_down(SAY, via=False)
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(discord.HTTPException) as caught:
            await room(bot, garage.general).send("perdu")

    assert caught.value.status == 429
    assert len(garage.fake.calls(SAY)) == 1


async def test_five_times_429_is_an_exception(garage: Garage) -> None:
    garage.fake.faults.slows_down(SAY, times=5, retry_after=0.01)
    bot = BareBot()
    async with running(garage.fake, bot):
        with pytest.raises(discord.HTTPException):
            await room(bot, garage.general).send("perdu")


async def test_a_bucket_tells_its_limits_and_is_respected(garage: Garage) -> None:
    garage.fake.faults.limits(SAY, limit=2, seconds=0.2)
    bot = BareBot()
    async with running(garage.fake, bot):
        for number in range(5):
            await room(bot, garage.general).send(str(number))

    assert [message.content for message in garage.ana.messages(garage.general)] == list("01234")
    assert {call.status for call in garage.fake.calls(SAY)} == {200}


async def test_a_bucket_that_is_empty_refuses_who_does_not_look(garage: Garage) -> None:
    garage.fake.faults.limits(SAY, limit=1, seconds=60)
    url = f"{garage.fake.api_url}/channels/{garage.general.id}/messages"
    headers = {"Authorization": f"Bot {garage.fake.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(url, json={"content": "un"}) as first:
            assert first.headers["X-RateLimit-Remaining"] == "0"
        async with session.post(url, json={"content": "deux"}) as second:
            refused = await second.json()

    assert second.status == 429
    assert refused["global"] is False
    assert 0 < refused["retry_after"] <= 60
