import asyncio
from datetime import UTC, datetime, timedelta

import discord
import pytest

from tests.fakes.bare import BareBot, room, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import DiscordFake, May
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


async def test_a_poll_is_shown_voted_in_and_ended(garage: Garage) -> None:
    bot = BareBot()

    @bot.event
    async def on_raw_poll_vote_add(payload: discord.RawPollVoteActionEvent) -> None:
        bot.heard.put_nowait(("+", payload.answer_id))

    @bot.event
    async def on_raw_poll_vote_remove(payload: discord.RawPollVoteActionEvent) -> None:
        bot.heard.put_nowait(("-", payload.answer_id))

    async with running(garage.fake, bot):
        poll = discord.Poll("Quel jour ?", timedelta(hours=24))
        poll.add_answer(text="Vendredi")
        poll.add_answer(text="Samedi")
        said = await room(bot, garage.general).send(poll=poll)
        shown = garage.general.messages[said.id]
        garage.ana.votes(shown, "Vendredi")
        garage.ana.votes(shown, "Samedi")
        told = [await bot.next() for _ in range(3)]
        assert said.poll is not None
        ended = await said.poll.end()
        fetched = (await said.fetch()).poll
        assert fetched is not None
        answer = fetched.get_answer(2)
        assert answer is not None
        voters = [user.id async for user in answer.voters()]

    assert told == [("+", 1), ("-", 1), ("+", 2)]
    assert ended.is_finalised()
    assert voters == [garage.ana.id]


async def test_an_event_is_planned_followed_changed_and_removed(discord_fake: DiscordFake) -> None:
    guild = discord_fake.guild("Le Garage", bot_may=BOT_MAY | May.CREATE_EVENTS)
    ana = discord_fake.person("Ana", guild)
    bot = BareBot()

    @bot.event
    async def on_scheduled_event_user_add(event: discord.ScheduledEvent, user: discord.User) -> None:
        bot.heard.put_nowait((event.name, user.id))

    start = datetime.now(UTC) + timedelta(days=1)
    async with running(discord_fake, bot):
        created = bot.wait_for("scheduled_event_create")
        event = await bot.guilds[0].create_scheduled_event(
            name="Atelier vélo",
            start_time=start,
            end_time=start + timedelta(hours=2),
            entity_type=discord.EntityType.external,
            privacy_level=discord.PrivacyLevel.guild_only,
            location="La cour",
        )
        await created
        ana.is_interested(guild.events[event.id])
        assert await bot.next() == ("Atelier vélo", ana.id)
        changed = await event.edit(name="Atelier soudure")
        assert [user.id async for user in event.users()] == [ana.id]
        await event.delete()

    assert changed.name == "Atelier soudure"
    assert guild.events == {}


async def test_an_event_that_repeats_is_taken_from_a_raw_call(discord_fake: DiscordFake) -> None:
    guild = discord_fake.guild("Le Garage", bot_may=BOT_MAY | May.CREATE_EVENTS)
    bot = BareBot()
    rule = {"start": "2026-12-01T18:00:00+00:00", "frequency": 2, "interval": 1, "by_weekday": [1]}
    body = {
        "name": "Ouverture",
        "entity_type": 3,
        "privacy_level": 2,
        "entity_metadata": {"location": "Le Garage"},
        "scheduled_start_time": "2026-12-01T18:00:00+00:00",
        "scheduled_end_time": "2026-12-01T20:00:00+00:00",
        "recurrence_rule": rule,
    }
    async with running(discord_fake, bot):
        route = discord.http.Route("POST", "/guilds/{guild_id}/scheduled-events", guild_id=guild.id)
        await bot.http.request(route, json=body)

    (event,) = guild.events.values()
    assert event.wire()["recurrence_rule"] == rule


async def test_events_need_a_right_and_a_place(garage: Garage) -> None:
    bot = BareBot()
    start = datetime.now(UTC) + timedelta(days=1)
    async with running(garage.fake, bot):
        with pytest.raises(discord.Forbidden):
            await bot.guilds[0].create_scheduled_event(
                name="Atelier",
                start_time=start,
                end_time=start + timedelta(hours=2),
                entity_type=discord.EntityType.external,
                privacy_level=discord.PrivacyLevel.guild_only,
                location="La cour",
            )


async def test_a_thread_is_opened_under_a_message_and_talked_in(garage: Garage) -> None:
    bot = BareBot()

    @bot.event
    async def on_message(message: discord.Message) -> None:
        if message.author != bot.user:
            bot.heard.put_nowait(message.channel)

    said = garage.ana.says(garage.general, "on en parle ?")
    async with running(garage.fake, bot):
        partial = room(bot, garage.general).get_partial_message(said.id)
        thread = await partial.create_thread(name="Le détail")
        await thread.send("ici")
        here = (await garage.ana.hears("ici")).channel
        garage.ana.says(here, f"{garage.fake.mention} d'accord")
        heard = await bot.next()
        with pytest.raises(discord.HTTPException) as again:
            await partial.create_thread(name="Encore")
        await thread.edit(archived=True)

    assert isinstance(heard, discord.Thread)
    assert heard.id == thread.id == said.id
    assert again.value.code == 160004
    assert here.archived


async def test_a_private_thread_is_for_those_who_were_let_in(garage: Garage) -> None:
    bot = BareBot()
    zoe = garage.fake.person("Zoé", garage.guild)
    async with running(garage.fake, bot):
        thread = await room(bot, garage.general).create_thread(
            name="Entre nous", type=discord.ChannelType.private_thread
        )
        await thread.add_user(discord.Object(garage.ana.id))
        await thread.send("rien que toi")
        heard = await garage.ana.hears("rien que toi")
        garage.ana.says(heard.channel, "merci")
        await thread.remove_user(discord.Object(garage.ana.id))

    assert not [one for one in zoe.ears.heard if one.channel is heard.channel]
    with pytest.raises(AssertionError, match="may not"):
        garage.ana.says(heard.channel, "encore ?")


async def test_threads_are_still_known_after_a_restart(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        thread = await room(bot, garage.general).create_thread(
            name="Entre nous", type=discord.ChannelType.private_thread
        )
    again = BareBot()
    async with running(garage.fake, again):
        assert again.guilds[0].get_thread(thread.id) is not None


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


async def test_a_person_opens_threads_and_lets_the_bot_into_a_private_one(garage: Garage) -> None:
    bot = BareBot()

    @bot.event
    async def on_message(message: discord.Message) -> None:
        bot.heard.put_nowait((message.channel.id, message.content))

    async with running(garage.fake, bot):
        public = garage.ana.opens_thread(garage.ana.says(garage.general, "parlons"), "Parlons")
        private = garage.ana.opens_thread(garage.general, "Chut", private=True)
        garage.ana.says(private, f"{garage.fake.mention} trop tôt")
        garage.ana.lets_in(private, garage.fake.bot)
        garage.ana.says(private, f"{garage.fake.mention} chut")
        garage.ana.says(public, f"{garage.fake.mention} ici")
        told = [await bot.next() for _ in range(3)]

    assert [place for place, _ in told] == [garage.general.id, private.id, public.id]
    assert told[1][1] == f"{garage.fake.mention} chut"


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
