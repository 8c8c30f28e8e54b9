import asyncio
from collections.abc import Callable

import discord
import pytest

from tests.fakes.bare import BareBot, redirected, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import Intent

BREAKS: dict[str, Callable[[Garage], None]] = {
    "op 7": lambda garage: garage.fake.gateway.asks_to_reconnect(),
    "op 9, resumable": lambda garage: garage.fake.gateway.invalidates(resumable=True),
    "close 4000": lambda garage: garage.fake.gateway.closes(4000),
    "TCP abort": lambda garage: garage.fake.gateway.drops(),
}


class Listener(BareBot):
    async def on_member_join(self, member: discord.Member) -> None:
        self.heard.put_nowait(member.name)

    async def on_message(self, message: discord.Message) -> None:
        self.heard.put_nowait(message)


@pytest.mark.parametrize("broken_by", BREAKS)
async def test_what_happened_during_a_break_is_told_after_it_once(garage: Garage, broken_by: str) -> None:
    bot = Listener()
    async with running(garage.fake, bot):
        garage.fake.gateway.refusing = 1  # so that Zoé comes while the line is down
        BREAKS[broken_by](garage)
        zoe = garage.fake.person("Zoé", garage.guild)

        assert await bot.next() == "zoé"
        zoe.says(garage.general, f"{garage.fake.mention} me voilà")
        assert (await bot.next()).author.id == zoe.id

    assert (garage.fake.gateway.identified, garage.fake.gateway.resumed) == (1, 1)


async def test_heartbeats_are_answered(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        assert bot.latency != float("inf")


async def test_a_line_that_fell_silent_is_given_up_and_resumed(garage: Garage) -> None:
    garage.fake.gateway.interval_ms = 100
    bot = Listener(heartbeat_timeout=2.0)
    async with running(garage.fake, bot):
        garage.fake.gateway.falls_silent()
        garage.ana.writes("tu es là ?")

        assert (await bot.next()).content == "tu es là ?"
    assert garage.fake.gateway.resumed


async def test_a_session_that_is_lost_begins_anew_and_knows_who_is_there(garage: Garage) -> None:
    bot = Listener()
    async with running(garage.fake, bot):
        again = asyncio.create_task(bot.wait_for("ready", timeout=10))
        await asyncio.sleep(0)
        garage.fake.gateway.invalidates(resumable=False)
        zoe = garage.fake.person("Zoé", garage.guild)
        await again

        assert bot.guilds[0].get_member(zoe.id) is not None
    assert (garage.fake.gateway.identified, garage.fake.gateway.resumed) == (2, 0)


async def test_a_session_that_ended_in_good_order_is_not_resumed(garage: Garage) -> None:
    async with running(garage.fake, Listener()):
        pass
    async with running(garage.fake, Listener()):
        pass

    assert (garage.fake.gateway.identified, garage.fake.gateway.resumed) == (2, 0)


async def test_a_bad_first_handshake_kills_the_client_under_a_name_that_hides_the_cause(
    garage: Garage,
) -> None:
    garage.fake.gateway.refusing = 1

    with pytest.raises(AttributeError, match="sequence"):
        async with running(garage.fake, BareBot()):
            pass


async def test_a_wrong_token_is_refused_at_login(garage: Garage) -> None:
    with pytest.raises(discord.LoginFailure):
        async with running(garage.fake, BareBot(), token="wrong"):  # noqa: S106 (it opens nothing)
            pass


async def test_a_token_that_was_changed_meanwhile_is_refused_on_the_gateway(garage: Garage) -> None:
    bot = BareBot()
    async with redirected(garage.fake), bot:
        await bot.login(garage.fake.token)
        garage.fake.world.application.token = "new"  # noqa: S105 (it opens nothing)

        with pytest.raises(discord.ConnectionClosed) as caught:
            await bot.connect()

    assert caught.value.code == 4004


async def test_intents_that_the_portal_does_not_allow_are_refused(garage: Garage) -> None:
    garage.fake.world.application.allowed = Intent.CONTENT

    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with running(garage.fake, BareBot()):
            pass


async def test_a_payload_of_unexpected_shape_ends_the_connection(garage: Garage) -> None:
    bot = BareBot()
    async with redirected(garage.fake), bot:
        await bot.login(garage.fake.token)
        connection = asyncio.create_task(bot.connect())
        await bot.wait_until_ready()
        garage.fake.gateway.says("MESSAGE_CREATE", {"channel_id": str(garage.general.id)})

        with pytest.raises(KeyError):
            await asyncio.wait_for(connection, 10)


async def test_members_are_told_in_chunks_of_a_thousand(garage: Garage) -> None:
    garage.fake.crowd(garage.guild, 1500)
    bot = BareBot()
    async with running(garage.fake, bot):
        assert len(bot.guilds[0].members) == 1500 + 3  # and Ana, the owner, the bot


async def test_a_bot_that_asks_for_presences_is_told_everybody_at_once(garage: Garage) -> None:
    bot = BareBot(intents=discord.Intents.all())
    async with running(garage.fake, bot):
        assert bot.guilds[0].get_member(garage.ana.id) is not None


async def test_a_guild_that_invites_the_bot_is_told_while_it_runs(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        joined = asyncio.create_task(bot.wait_for("guild_join", timeout=10))
        await asyncio.sleep(0)
        garage.fake.guild("L'Atelier")

        assert (await joined).name == "L'Atelier"
