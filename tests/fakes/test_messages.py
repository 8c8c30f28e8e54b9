import io
from datetime import timedelta

import discord
import pytest

from tests.fakes.bare import BareBot, direct, room, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import May, Upload


async def test_nobody_is_called_whom_the_sender_did_not_mean(garage: Garage) -> None:
    bot = BareBot(allowed_mentions=discord.AllowedMentions.none())
    async with running(garage.fake, bot):
        await room(bot, garage.general).send(f"{garage.ana.mention} @everyone")
        meant = discord.AllowedMentions(users=[discord.Object(garage.ana.id)])
        await room(bot, garage.general).send(f"{garage.ana.mention} !", allowed_mentions=meant)
        quiet = await garage.ana.hears("@everyone")
        loud = await garage.ana.hears("!")

    assert (quiet.rings_for(garage.ana.id), loud.rings_for(garage.ana.id)) == (False, True)
    assert quiet.message is not None
    assert not quiet.message.mentions_everyone


async def test_words_in_code_and_in_embeds_call_nobody(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        embed = discord.Embed(description=f"dedans : {garage.ana.mention}")
        await room(bot, garage.general).send(f"`{garage.ana.mention}`", embed=embed)
        heard = await garage.ana.hears("dedans")

    assert not heard.rings_for(garage.ana.id)


async def test_everyone_is_called_only_by_who_may(garage: Garage) -> None:
    garage.ana.says(garage.general, "@everyone")
    assert not garage.ana.messages(garage.general)[-1].mentions_everyone

    moderators = garage.fake.role(garage.guild, "Modération", may=May.MENTION_EVERYONE)
    garage.guild.members[garage.ana.id].roles.append(moderators.id)
    garage.ana.says(garage.general, "@everyone")
    assert garage.ana.messages(garage.general)[-1].mentions_everyone


async def test_a_reply_an_edit_and_a_deletion_are_seen(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        asked = garage.ana.says(garage.general, "quoi ?")
        partial = room(bot, garage.general).get_partial_message(asked.id)
        said = await partial.reply("ceci")
        heard = await garage.ana.hears("ceci")
        await said.edit(content="cela")
        await garage.ana.hears("cela")
        await said.delete()
        await garage.ana.hears(lambda one: one.event == "MESSAGE_DELETE")

    assert heard.message is not None
    assert heard.message.answers is asked
    assert garage.ana.messages(garage.general) == [asked]


async def test_a_reply_to_what_is_gone_is_refused(garage: Garage) -> None:
    bot = BareBot()
    asked = garage.ana.says(garage.general, "quoi ?")
    garage.ana.deletes(asked)
    async with running(garage.fake, bot):
        with pytest.raises(discord.HTTPException, match="Unknown message"):
            await room(bot, garage.general).get_partial_message(asked.id).reply("ceci")


async def test_files_go_both_ways(garage: Garage) -> None:
    bot = BareBot()

    @bot.event
    async def on_message(message: discord.Message) -> None:
        if message.author != bot.user:
            bot.heard.put_nowait(await message.attachments[0].read())

    async with running(garage.fake, bot):
        garage.ana.writes("voici", files=[Upload("plan.txt", "text/plain", b"la salle bleue")])
        assert await bot.next() == b"la salle bleue"
        file = discord.File(io.BytesIO(b"BEGIN:VCALENDAR"), "agenda.ics", description="L'agenda")
        await (await direct(bot, garage.ana.id)).send("tiens", file=file)
        heard = await garage.ana.hears("tiens")

    assert heard.message is not None
    told = heard.message.attachments[0]
    assert (told["filename"], told["description"]) == ("agenda.ics", "L'agenda")
    assert garage.fake.world.files[int(told["id"])] == b"BEGIN:VCALENDAR"


async def test_reactions_go_both_ways(garage: Garage) -> None:
    bot = BareBot()

    @bot.event
    async def on_raw_reaction_add(payload: discord.RawReactionActionEvent) -> None:
        bot.heard.put_nowait((payload.user_id, str(payload.emoji)))

    @bot.event
    async def on_raw_reaction_remove(payload: discord.RawReactionActionEvent) -> None:
        bot.heard.put_nowait((payload.user_id, f"-{payload.emoji}"))

    asked = garage.ana.says(garage.general, "bien")
    async with running(garage.fake, bot):
        partial = room(bot, garage.general).get_partial_message(asked.id)
        await partial.add_reaction("✅")
        garage.ana.reacts(asked, "👍")
        garage.ana.unreacts(asked, "👍")
        told = [await bot.next() for _ in range(3)]
        assert bot.user is not None
        await partial.remove_reaction("✅", bot.user)

    assert told == [(garage.fake.bot.id, "✅"), (garage.ana.id, "👍"), (garage.ana.id, "-👍")]
    assert asked.reactions == {}


async def test_history_is_read_backwards_and_in_pages(garage: Garage) -> None:
    for number in range(5):
        garage.ana.says(garage.general, str(number))
    bot = BareBot()
    async with running(garage.fake, bot):
        back = [message.content async for message in room(bot, garage.general).history(limit=3)]
        on = [message.content async for message in room(bot, garage.general).history(oldest_first=True)]

    assert (back, on) == (["4", "3", "2"], list("01234"))


async def test_what_people_edit_delete_and_type_is_told(garage: Garage) -> None:
    bot = BareBot()

    @bot.event
    async def on_raw_message_edit(payload: discord.RawMessageUpdateEvent) -> None:
        bot.heard.put_nowait(payload.message.content)

    @bot.event
    async def on_raw_message_delete(payload: discord.RawMessageDeleteEvent) -> None:
        bot.heard.put_nowait(payload.message_id)

    @bot.event
    async def on_raw_typing(payload: discord.RawTypingEvent) -> None:
        bot.heard.put_nowait(payload.user_id)

    async with running(garage.fake, bot):
        said = garage.ana.says(garage.general, "demian")
        garage.ana.edits(said, f"{garage.fake.mention} demain")
        assert await bot.next() == f"{garage.fake.mention} demain"
        garage.ana.deletes(said)
        assert await bot.next() == said.id
        garage.ana.types(garage.general)
        assert await bot.next() == garage.ana.id
        async with room(bot, garage.general).typing():
            await garage.ana.hears(lambda heard: heard.event == "TYPING_START")


async def test_a_vote_can_be_taken_back_where_several_may_be_chosen(garage: Garage) -> None:
    bot = BareBot()
    async with running(garage.fake, bot):
        poll = discord.Poll("Quels jours ?", timedelta(hours=24), multiple=True)
        for day in ("Vendredi", "Samedi"):
            poll.add_answer(text=day)
        said = await room(bot, garage.general).send(poll=poll)
        shown = garage.general.messages[said.id]
        garage.ana.votes(shown, "Vendredi")
        garage.ana.votes(shown, "Samedi")
        garage.ana.unvotes(shown, "Vendredi")
        fetched = (await said.fetch()).poll

    assert fetched is not None
    assert [answer.vote_count for answer in fetched.answers] == [0, 1]
