from datetime import UTC, datetime, timedelta

import discord
import pytest

from tests.fakes.bare import BareBot, room, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import DiscordFake, May
from tests.fakes.discord.admins import BOT_MAY


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
    assert "victor_answer_text: Samedi" in garage.ana.messages(garage.general)[-1].text
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
