"""What people do on Discord, as the house hears it: who is meant, where, and what is of no concern."""

import asyncio

import pytest

from bot.core.address import Address
from bot.core.errors import LoginRefused, SendFailed
from bot.core.incoming import Deleted, Edited, Joined, Left, Reacted, Said, Uncounted
from bot.core.network import Destination
from tests.adapters.discord.lodge import PATIENCE, Alone
from tests.adapters.house import words
from tests.fakes.discord import DiscordFake, Intent, May, Upload


async def test_a_mention_is_for_the_bot_and_other_words_are_not(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    guild = discord_fake.guild("Le Garage")
    general = discord_fake.channel(guild, "general")
    ana, leo = discord_fake.person("Ana", guild), discord_fake.person("Léo", guild)
    await alone.starts()

    ana.says(general, "entre nous")
    ana.says(general, f"dis {discord_fake.mention}, et {leo.mention} ?")
    said = await alone.receiver.hears(Said)

    assert (said.text, said.addressed) == ("dis et @Léo ?", True)
    assert said.origin.channel == Address("discord", f"{guild.id}/{general.id}")
    assert said.mentions == (Address("discord", str(leo.id)),)
    assert alone.receiver.said == ["dis et @Léo ?"]


async def test_with_the_message_content_intent_its_name_is_enough(discord_fake: DiscordFake) -> None:
    guild = discord_fake.guild("Le Garage")
    general = discord_fake.channel(guild, "general")
    ana = discord_fake.person("Ana", guild)
    alone = Alone(discord_fake, intents=("members", "message_content"))
    await alone.starts()
    try:
        ana.says(general, "Loge, qui est là ?")
        ana.says(general, "personne")
        named, other = await alone.receiver.gathers(Said, 2)
    finally:
        await alone.stop()

    assert (named.text, named.addressed) == ("qui est là ?", True)
    assert (other.text, other.addressed) == ("personne", False)


async def test_a_reply_to_it_an_edit_a_touch_and_what_is_taken_back(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    guild = discord_fake.guild("Le Garage")
    general = discord_fake.channel(guild, "general")
    ana = discord_fake.person("Ana", guild)
    await alone.starts()
    where = Address("discord", f"{guild.id}/{general.id}")
    (native,) = await alone.network.send(Destination(where), words("Quelle salle ?"), "key-1")
    asked = await ana.reads("Quelle salle")

    reply = ana.replies(asked, "la bleue")
    said = await alone.receiver.hears(Said, "bleue")
    ana.edits(reply, f"{discord_fake.mention} la rouge")
    edited = await alone.receiver.hears(Edited)
    ana.reacts(asked, "✅")
    touched = await alone.receiver.hears(Reacted)
    ana.deletes(reply)
    gone = await alone.receiver.hears(Deleted)
    others = [ana.says(general, f"{discord_fake.mention} {word}") for word in ("un", "deux")]
    await alone.receiver.hears(Said, "deux")
    cleared = {"ids": [str(one.id) for one in (reply, *others)], "channel_id": str(general.id)}
    discord_fake.gateway.says("MESSAGE_DELETE_BULK", cleared | {"guild_id": str(guild.id)})
    _first, *both = await alone.receiver.gathers(Deleted, 3)

    assert (said.addressed, said.reply_to) == (True, native)
    assert (edited.message, edited.text) == (str(reply.id), "la rouge")
    assert (touched.message, touched.emoji, touched.origin.author.native) == (native, "✅", str(ana.id))
    assert (gone.message, gone.origin.author.native) == (str(reply.id), str(ana.id))
    assert [one.message for one in both] == [str(one.id) for one in others]


async def test_a_file_that_is_sent_is_told_of_and_fetched_when_asked_for(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    ana = discord_fake.person("Ana", discord_fake.guild("Le Garage"))
    await alone.starts()

    ana.writes("le plan", files=[Upload("plan.png", "image/png", b"picture")])
    said = await alone.receiver.hears(Said, "le plan")

    (file,) = said.files
    assert (file.name, file.media_type, file.size) == ("plan.png", "image/png", 7)
    assert await alone.network.fetch(file.handle, 7) == b"picture"
    with pytest.raises(SendFailed, match="too large"):
        await alone.network.fetch(file.handle, 6)


async def test_a_guild_that_greets_newcomers_by_itself_says_so_with_each_of_them(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    quiet, kind = discord_fake.guild("Le Garage"), discord_fake.guild("Le Repaire")
    kind.features.append("GUILD_ONBOARDING")
    for guild in (quiet, kind):
        discord_fake.channel(guild, "general")
    leo = discord_fake.person("Léo")
    await alone.starts()

    leo.joins(quiet)
    leo.joins(kind)
    came = await alone.receiver.gathers(Joined, 2)

    assert {one.origin.channel.native.split("/")[0]: one.greeted for one in came} == {
        str(quiet.id): False,
        str(kind.id): True,
    }


async def test_whoever_must_accept_the_rules_comes_in_once_that_is_done(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    guild = discord_fake.guild("Le Garage")
    general = discord_fake.channel(guild, "general")
    discord_fake.channel(guild, "coulisses", hidden=True)
    ana, leo = discord_fake.person("Ana"), discord_fake.person("Léo")
    await alone.starts()

    ana.joins(guild, pending=True)
    leo.joins(guild)
    first = await alone.receiver.hears(Joined)
    ana.accepts_the_rules(guild)
    _, second = await alone.receiver.gathers(Joined, 2)
    leo.leaves(guild)
    left = await alone.receiver.hears(Left)

    assert [one.origin.author.native for one in (first, second, left)] == [
        str(leo.id),
        str(ana.id),
        str(leo.id),
    ]
    assert {str(place) for place in (second.origin.channel, *second.also)} == {
        f"discord:{guild.id}",
        f"discord:{guild.id}/{general.id}",
    }


async def test_a_role_that_opens_channels_is_one_report_each_time(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    guild = discord_fake.guild("Le Garage")
    hidden = [discord_fake.channel(guild, name, hidden=True) for name in ("coulisses", "perms")]
    team = discord_fake.role(guild, "équipe")
    for channel in hidden:
        discord_fake.allow(channel, team, may=May.VIEW_CHANNEL)
    ana = discord_fake.person("Ana", guild)
    await alone.starts()

    for turn in (1, 2):
        discord_fake.gives(guild, ana.user, team)
        *_, came = await alone.receiver.gathers(Joined, turn)
        discord_fake.takes(guild, ana.user, team)
        await alone.receiver.gathers(Left, turn)
        assert len((came.origin.channel, *came.also)) == 3  # both channels, and the role itself


async def test_where_rights_change_who_sees_a_channel_is_to_be_counted(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    guild = discord_fake.guild("Le Garage")
    hidden = discord_fake.channel(guild, "coulisses", hidden=True)
    ana, leo = discord_fake.person("Ana", guild), discord_fake.person("Léo")
    await alone.starts()
    leo.joins(guild, pending=True)

    discord_fake.allow(hidden, ana.user, may=May.VIEW_CHANNEL)

    _start, changed = await alone.receiver.gathers(Uncounted, 2)
    assert changed.origin.channel == Address("discord", f"{guild.id}/{hidden.id}")
    facts = await alone.network.facts(changed.origin.channel)
    assert (facts.name, [name for _, name in facts.members]) == ("coulisses", ["Owner of Le Garage", "Ana"])


async def test_where_a_role_may_more_or_a_guild_is_back_all_are_counted_and_a_new_name_changes_nothing(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    guild = discord_fake.guild("Le Garage")
    general, team = discord_fake.channel(guild, "general"), discord_fake.role(guild, "équipe")
    await alone.starts()
    await alone.receiver.hears(Uncounted)

    discord_fake.renames(general, "accueil")
    for change in ({"name": "Équipe"}, {"permissions": str(int(May.VIEW_CHANNEL))}):
        role = {**team.wire(), **change}
        discord_fake.gateway.says("GUILD_ROLE_UPDATE", {"guild_id": str(guild.id), "role": role})
    discord_fake.gateway.says("GUILD_DELETE", {"id": str(guild.id), "unavailable": True})
    discord_fake.gateway.welcome(guild)
    counted = await alone.receiver.gathers(Uncounted, 3)

    assert {one.origin.channel.native for one in counted} == {str(guild.id)}
    assert len(alone.receiver.reports) == 3


async def test_a_wrong_token_is_a_clear_sentence(discord_fake: DiscordFake) -> None:
    alone = Alone(discord_fake, token="MTAx.wrong.token")  # noqa: S106 - it opens nothing

    with pytest.raises(LoginRefused, match=r"does not accept the bot's token"):
        await asyncio.wait_for(alone.network.run(alone.receiver, ()), PATIENCE)


async def test_refused_intents_are_a_clear_sentence(discord_fake: DiscordFake) -> None:
    discord_fake.world.application.allowed &= ~Intent.MEMBERS
    alone = Alone(discord_fake)

    with pytest.raises(LoginRefused, match=r"intents .*\(members\)"):
        await asyncio.wait_for(alone.network.run(alone.receiver, ()), PATIENCE)


async def test_commands_are_declared_again_only_when_they_changed(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    guild = discord_fake.guild("Le Garage")
    everywhere = "PUT /applications/{application}/commands"
    within = "PUT /applications/{application}/guilds/{guild}/commands"
    await alone.starts()
    await alone.stop()
    same = alone.again()
    await same.starts()
    await same.stop()
    assert len(discord_fake.calls(everywhere)) == 1

    there = alone.again(guilds=(guild.id,))
    await there.starts()
    async with asyncio.timeout(10):
        while not discord_fake.calls(within):  # noqa: ASYNC110 - the fake rings no bell for it
            await asyncio.sleep(0.02)
    await there.stop()
    assert discord_fake.bodies(everywhere)[1:] == [[]]
    assert "book" in [command["name"] for command in discord_fake.bodies(within)[0]]


async def test_commands_are_declared_where_they_can_be_whoever_else_refuses_and_again_where_it_failed(
    discord_fake: DiscordFake,
) -> None:
    strange, guild = discord_fake.guild("Ailleurs", bot_may=None), discord_fake.guild("Le Garage")
    before = Alone(discord_fake, guilds=(strange.id, guild.id))
    discord_fake.faults.fails("PUT /applications/{application}/guilds/{guild}/commands", status=403)
    await before.starts()
    await before.stop()
    kept = discord_fake.world.application.commands
    assert kept.get(guild.id)

    everywhere = "PUT /applications/{application}/commands"
    discord_fake.removes_bot(guild)  # what was declared there cannot be taken away any more
    discord_fake.faults.cuts(everywhere, after_write=False, times=2)  # HTTP's own second try included
    again = before.again(guilds=())
    await again.starts()
    try:
        async with asyncio.timeout(PATIENCE):
            while not kept.get(0):  # noqa: ASYNC110 - the fake rings no bell for it
                await asyncio.sleep(0.02)
    finally:
        await again.stop()
    assert len(discord_fake.calls(everywhere)) == 3
