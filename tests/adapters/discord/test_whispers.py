"""Private words where somebody takes no direct messages: in a thread that they alone share with the bot, else a call."""

from dataclasses import replace

import pytest

from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.incoming import Said
from bot.core.network import Destination
from bot.core.presentation import Presentation
from tests.adapters.discord.lodge import Alone
from tests.adapters.house import sentence
from tests.fakes.discord import Channel, DiscordFake, DiscordPerson, Kind, May

CODE = Presentation((sentence("code 42"),), private=True, language="fr")


async def closed(fake: DiscordFake, alone: Alone, kind: Kind = Kind.TEXT) -> tuple[DiscordPerson, Channel]:
    """Ana, who takes no direct messages, said something in a channel."""
    guild = fake.guild("Le Garage")
    general, ana = fake.channel(guild, "general", kind=kind), fake.person("Ana", guild)
    ana.user.takes_direct = False
    await alone.starts()
    ana.says(general, f"{fake.mention} un code ?")
    await alone.receiver.hears(Said)
    return ana, general


async def whispered(alone: Alone, ana: DiscordPerson, said: Presentation, key: str) -> tuple[str, ...]:
    to = await alone.network.direct(Address("discord", str(ana.id)))
    return await alone.network.send(Destination(to), said, key)


async def test_in_a_private_thread_that_is_found_again_and_is_a_direct_chat(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    ana, general = await closed(discord_fake, alone)
    assert general.guild
    leo = discord_fake.person("Léo", general.guild)
    natives = await whispered(alone, ana, CODE, "L1")

    told = await ana.reads("code 42")
    thread = told.channel
    assert (thread.name, thread.parent, thread.is_private_thread) == ("En privé avec La Loge", general, True)
    assert [heard.text for heard in ana.ears.heard if heard.rings_for(ana.id)] == [f"<@{ana.id}> code 42"]
    assert not leo.messages(thread)

    ana.replies(told, "merci, et demain ?")
    asked = await alone.receiver.hears(Said, "demain")
    assert (asked.origin.direct, asked.thread, asked.addressed) == (True, None, True)
    again = alone.again()
    await alone.stop()
    await again.starts()
    try:
        changed = replace(CODE, lines=(sentence("code 43"),))
        to = Destination(await again.network.direct(Address("discord", str(ana.id))))
        assert await again.network.edit(to, natives, changed, "L2") == natives
        await whispered(again, ana, replace(CODE, lines=(sentence("et une clé"),)), "L3")
        await again.network.enclose(to, Enclosure("R-1.ics", "text/calendar", b"x", "La salle"), "L4")
        seen = [message.text for message in ana.messages(thread, by=discord_fake.bot)]
    finally:
        await again.stop()
    assert seen == ["code 43", "et une clé", "La salle"]


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.VOICE])
async def test_where_no_private_thread_may_or_can_be_opened_they_are_called_without_a_word_of_it(
    discord_fake: DiscordFake, alone: Alone, kind: Kind
) -> None:
    ana, general = await closed(discord_fake, alone, kind)
    if kind is Kind.TEXT:
        discord_fake.allow(general, discord_fake.bot, may_not=May.CREATE_PRIVATE_THREADS)
    await whispered(alone, ana, CODE, "L1")

    told = await ana.reads("écris-moi en privé", channel=general)
    assert "code 42" not in told.text
    assert told.calls(ana.id)


async def test_a_question_in_their_thread_has_a_field_for_words_that_would_come_to_us_empty(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    ana, _general = await closed(discord_fake, alone)
    asking = Presentation((sentence("Quand ?"),), asks=True, language="fr")
    await whispered(alone, ana, asking, "L1")
    field = await ana.is_answered(ana.presses(await ana.reads("Quand ?"), "répondre"))
    ana.submits_by_label(field, {"loge:answered": "demain 9h"})
    said = await alone.receiver.hears(Said, "demain")
    assert said.origin.direct
    more = replace(asking, lines=(sentence("Et jusqu'à quand ?"),))
    await alone.network.send(Destination(said.origin.channel, None, said.origin.handle), more, "L2")
    again = ana.presses(await ana.reads("jusqu'à quand ?"), "répondre")
    assert (await ana.is_answered(again)).modal


async def test_where_it_may_write_in_threads_no_more_they_are_called_too(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    ana, general = await closed(discord_fake, alone)
    await whispered(alone, ana, CODE, "L1")
    discord_fake.allow(general, discord_fake.bot, may_not=May.SEND_IN_THREADS)

    await whispered(alone, ana, replace(CODE, lines=(sentence("code 43"),)), "L2")

    told = await ana.reads("écris-moi en privé", channel=general)
    assert ("code 43" not in told.text, told.calls(ana.id)) == (True, True)


async def test_a_thread_that_was_removed_is_opened_anew(discord_fake: DiscordFake, alone: Alone) -> None:
    ana, _general = await closed(discord_fake, alone)
    await whispered(alone, ana, CODE, "L1")
    first = (await ana.reads("code 42")).channel
    discord_fake.removes(first)

    await whispered(alone, ana, replace(CODE, lines=(sentence("code 44"),)), "L2")

    assert (await ana.reads("code 44")).channel is not first


async def test_who_is_forgotten_has_no_thread_that_is_known(discord_fake: DiscordFake, alone: Alone) -> None:
    ana, _general = await closed(discord_fake, alone)
    await whispered(alone, ana, CODE, "L1")
    await ana.reads("code 42")
    assert str(ana.id) in str(await alone.notebook.read("asides"))
    await alone.network.forget(Address("discord", str(ana.id)))
    assert await alone.notebook.read("asides") == "{}"
