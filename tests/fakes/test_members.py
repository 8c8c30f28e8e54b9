import asyncio

import discord
import pytest

from tests.fakes.bare import BareBot, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import DiscordFake, Intent, May
from tests.fakes.discord.admins import BOT_MAY


class Host(BareBot):
    async def on_member_join(self, member: discord.Member) -> None:
        self.heard.put_nowait(("joined", member.pending))

    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        self.heard.put_nowait(("updated", before.pending, after.pending))

    async def on_member_remove(self, member: discord.Member) -> None:
        self.heard.put_nowait(("left", member.name))


async def test_people_join_are_screened_and_leave(garage: Garage) -> None:
    bot = Host()
    zoe = garage.fake.person("Zoé")
    async with running(garage.fake, bot):
        zoe.joins(garage.guild, pending=True)
        assert await bot.next() == ("joined", True)
        zoe.accepts_the_rules(garage.guild)
        assert await bot.next() == ("updated", True, False)
        zoe.leaves(garage.guild)
        assert await bot.next() == ("left", "zoé")


async def test_a_role_is_moved_with_its_reason_and_known_at_once(discord_fake: DiscordFake) -> None:
    guild = discord_fake.guild("Le Garage", bot_may=None)
    on_duty = discord_fake.role(guild, "De permanence")
    discord_fake.invites_bot(guild, bot_may=BOT_MAY | May.MANAGE_ROLES)
    ana = discord_fake.person("Ana", guild)
    bot = Host()
    async with running(discord_fake, bot):
        member = bot.guilds[0].get_member(ana.id)
        assert member is not None
        await member.add_roles(discord.Object(on_duty.id), reason="Semaine 48, à toi")
        await bot.next()
        assert [role.name for role in member.roles] == ["@everyone", "De permanence"]
        await member.remove_roles(discord.Object(on_duty.id))
        await bot.next()

    assert guild.members[ana.id].roles == []
    assert [(entry.deed, entry.reason) for entry in discord_fake.world.audit] == [
        ("MEMBER_ROLE_UPDATE", "Semaine 48, à toi"),
        ("MEMBER_ROLE_UPDATE", None),
    ]


async def test_a_role_above_its_own_or_without_the_right_cannot_be_given(garage: Garage) -> None:
    above = garage.fake.role(garage.guild, "Bureau")
    bot = BareBot()
    async with running(garage.fake, bot):
        member = bot.guilds[0].get_member(garage.ana.id)
        assert member is not None
        with pytest.raises(discord.Forbidden):
            await member.add_roles(discord.Object(above.id))
        own = next(role for role in garage.guild.roles.values() if role.managed)
        own.permissions |= May.MANAGE_ROLES
        with pytest.raises(discord.Forbidden) as caught:
            await member.add_roles(discord.Object(above.id))

    assert caught.value.code == 50013


async def test_a_bot_that_is_removed_is_told_so(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        removed = bot.wait_for("guild_remove")
        garage.fake.removes_bot(garage.guild)

        assert (await removed).id == garage.guild.id


async def test_a_bot_leaves_a_guild(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        await bot.guilds[0].leave()

    assert garage.fake.bot.id not in garage.guild.members


async def test_channels_and_names_come_and_change_while_it_runs(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        created = bot.wait_for("guild_channel_create")
        garage.fake.channel(garage.guild, "ateliers")
        assert (await created).name == "ateliers"
        me = bot.guilds[0].me
        changed = await me.edit(nick="Concierge")

    assert changed is not None
    assert changed.display_name == "Concierge"


async def test_roles_nicks_channels_and_polls_change_by_other_hands(garage: Garage) -> None:
    bot = BareBot()
    desk = garage.fake.role(garage.guild, "Bureau")
    async with running(garage.fake, bot):
        me = bot.guilds[0]
        changed = asyncio.create_task(bot.wait_for("member_update"))
        removed = asyncio.create_task(bot.wait_for("guild_channel_delete"))
        await asyncio.sleep(0)
        garage.fake.gives(garage.guild, garage.ana.user, desk)
        _, ana = await changed
        assert [role.name for role in ana.roles] == ["@everyone", "Bureau"]
        garage.ana.takes_nick(garage.guild, "Anouk")
        garage.fake.takes(garage.guild, garage.ana.user, desk)
        garage.fake.renames(garage.general, "accueil")
        garage.fake.removes(garage.general)
        assert (await removed).name == "accueil"

        member = me.get_member(garage.ana.id)
        assert member is not None
        assert (member.display_name, len(member.roles)) == ("Anouk", 1)
        with pytest.raises(discord.NotFound):
            await bot.fetch_channel(garage.general.id)


async def test_the_service_says_who_joined_and_other_bots_are_bots(garage: Garage) -> None:
    garage.guild.system_channel = garage.general
    bot = BareBot()

    @bot.event
    async def on_message(message: discord.Message) -> None:
        bot.heard.put_nowait((message.type, message.author.bot))

    async with running(garage.fake, bot):
        garage.fake.person("Zoé", garage.guild)
        robot = garage.fake.person("Robot", garage.guild, bot=True)
        robot.says(garage.general, "bip")
        told = [await bot.next() for _ in range(3)]

    joined, said = discord.MessageType.new_member, discord.MessageType.default
    assert told == [(joined, False), (joined, True), (said, True)]


async def test_members_are_listed_only_where_the_portal_allows_it(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        assert len([member async for member in bot.guilds[0].fetch_members()]) == 3
        garage.fake.world.application.allowed = Intent(0)
        route = discord.http.Route("GET", "/guilds/{guild_id}/members", guild_id=garage.guild.id)
        with pytest.raises(discord.Forbidden):
            await bot.http.request(route)
