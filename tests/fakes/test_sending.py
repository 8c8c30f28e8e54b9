import aiohttp
import discord
import pytest

from tests.fakes.bare import BareBot, direct, room, running
from tests.fakes.conftest import Garage
from tests.fakes.discord import May, Upload

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
        if message.attachments:
            bot.heard.put_nowait(await message.attachments[0].read())

    async with running(garage.fake, bot):
        garage.ana.writes("voici", files=[Upload("plan.txt", "text/plain", b"la salle bleue")])
        assert await bot.next() == b"la salle bleue"
        file = discord.File(__file__, "agenda.ics", description="L'agenda")
        await (await direct(bot, garage.ana.id)).send("tiens", file=file)
        heard = await garage.ana.hears("tiens")

    assert heard.message is not None
    told = heard.message.attachments[0]
    assert (told["filename"], told["description"]) == ("agenda.ics", "L'agenda")
    assert garage.fake.world.files[int(told["id"])].startswith(b"import")


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
