"""What the house answers to whom on Discord: those who may not press, places of no house, direct chats, threads."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.core.address import Address
from bot.core.text import UserText
from bot.store.community.people import People, Role
from tests.adapters.discord.day import Day, Shifted
from tests.adapters.discord.garage import PATIENCE, Garage
from tests.fakes.discord import DiscordFake, DiscordPerson, Intent, May
from tests.fakes.discord.interaction import Use

DAY = f"{datetime.now(UTC) + timedelta(days=9):%d/%m/%Y}"


async def test_somebody_else_who_presses_hears_that_it_is_not_for_them(garage: Garage) -> None:
    ana, general = garage.ana, garage.general
    leo = garage.fake.person("Léo", garage.guild)
    ana.slash(general, "réserver", quand=f"le {DAY} de 14h à 16h")
    asked = await ana.reads("Quel", channel=general)

    leo.picks(asked, "loge:pick", "Salle bleue")

    told = await leo.reads("quelqu'un d'autre", channel=general)
    assert told.only_for == leo.id
    assert asked.components


async def test_a_place_of_no_house_is_told_to_who_asks_alone(garage: Garage) -> None:
    elsewhere = garage.fake.channel(garage.guild, "elsewhere")

    used = garage.ana.slash(elsewhere, "dispo")

    told = await garage.ana.reads("aucun lieu", channel=elsewhere)
    assert told.only_for == garage.ana.id or used.original is told


async def test_a_command_of_yesterday_is_answered_by_a_sentence(garage: Garage) -> None:
    """Discord shows for a while what is declared no more."""
    kept = garage.fake.world.application.commands[0]
    kept.append({**next(one for one in kept if one["name"] == "help"), "id": "1", "name": "yesterday"})

    used = await garage.ana.is_answered(garage.ana.slash(garage.general, "yesterday"))

    assert used.original
    assert used.original.only_for == garage.ana.id
    assert "n'existe plus" in used.original.text


async def test_a_visitor_is_refused_with_the_reason(garage: Garage) -> None:
    """The members are those who see the members' channel; whoever must still accept the guild's rules is none."""
    sam = garage.fake.person("Sam")
    sam.joins(garage.guild, pending=True)

    sam.slash(garage.general, "réserver", salle="bleue", quand=f"le {DAY} de 14h à 16h")

    await sam.reads("Il n'y a que les membres", channel=garage.general)


async def test_who_came_and_who_went_while_it_was_away_is_known_after(garage: Garage) -> None:
    sam = garage.fake.person("Sam")
    await garage.stop()
    sam.joins(garage.guild)
    garage.ana.leaves(garage.guild)
    await garage.start()

    inside = await garage.counted(sam)
    sam.slash(garage.general, "réserver", salle="bleue", quand=f"le {DAY} de 14h à 16h")

    await sam.reads("Numéro R-", channel=garage.general)
    assert Address("discord", str(garage.ana.id)) not in inside


async def test_nobody_waits_behind_an_answer_that_discord_is_slow_to_take(garage: Garage) -> None:
    """Nor do words in the channel."""
    ana, leo, general = garage.ana, garage.fake.person("Léo", garage.guild), garage.general
    garage.fake.faults.delays("POST /interactions/{interaction}/{token}/callback", seconds=60)
    slow = ana.slash(general, "dispo", quand=f"le {DAY} de 14h à 16h")
    async with asyncio.timeout(PATIENCE):
        while garage.fake.faults.waiting:  # noqa: ASYNC110 - it rings no bell
            await asyncio.sleep(0.01)

    leo.slash(general, "aide")
    await leo.reads("Voici ce que je peux", channel=general)
    leo.says(general, f"{garage.fake.mention} aide")
    await leo.hears(
        lambda heard: bool(heard.message and heard.message.answers) and "Voici ce que" in heard.text
    )

    assert slow.answered is None


async def test_in_the_direct_chat_words_need_no_mention(garage: Garage) -> None:
    garage.ana.writes(f"réserve la salle bleue le {DAY} de 14h à 16h")

    answer = await garage.ana.reads("Numéro R-", channel=garage.ana.direct())
    assert "`/annuler`" in answer.text


async def test_names_of_commands_are_shown_as_they_are_typed_here(garage: Garage) -> None:
    garage.ana.slash(garage.general, "aide", sujet="salles")

    shown = await garage.ana.reads("/réserver", channel=garage.general)
    assert "!réserver" not in shown.text


async def test_a_press_after_the_question_is_over_is_answered(garage: Garage) -> None:
    ana, general = garage.ana, garage.general
    ana.slash(general, "réserver", quand=f"le {DAY} de 14h à 16h")
    asked = await ana.reads("Quel", channel=general)
    menu = dict(asked.components[0])
    ana.picks(asked, "loge:pick", "Salle bleue")
    await ana.reads("Numéro R-", channel=general)
    asked.components = [menu]  # her app had not redrawn it yet

    ana.picks(asked, "loge:pick", "Salle verte")

    told = await ana.reads("plus ouverte", channel=general)
    assert told.only_for == ana.id
    assert "Numéro R-" in asked.text


async def test_a_coordinator_brings_the_bot_into_a_channel_by_speaking_to_it_there(garage: Garage) -> None:
    ana = garage.ana
    assert garage.database
    async with garage.database.work() as work:
        people = People(work, garage.house)
        person = await people.meet(Address("discord", str(ana.id)), UserText("Ana"))
        await people.save(replace(person, roles=frozenset({Role.COORDINATOR})))
    ateliers = garage.fake.channel(garage.guild, "ateliers")

    ana.says(ateliers, f"{garage.fake.mention} bonjour")
    await ana.reads("en privé", channel=ateliers)
    asked = await ana.reads("ateliers", channel=ana.direct())
    ana.picks(asked, "loge:pick", "les membres")
    await ana.reads("C'est noté", channel=ana.direct())

    leo = garage.fake.person("Léo", garage.guild)
    leo.says(ateliers, f"{garage.fake.mention} réserve la salle bleue le {DAY} de 14h à 16h")
    await leo.reads("Numéro R-", channel=ateliers)


async def test_where_words_without_a_mention_come_to_it_empty_help_says_how_to_reach_who_is_on_duty(
    day: Day,
) -> None:
    """At noon: by night somebody on duty is not looked for."""
    garage, ana, general = day.garage, day.ana, day.general
    ana.says(general, "@perm il n'y a plus de papier")
    ana.slash(general, "aide")
    told = await ana.reads("ne me parvient pas", channel=general)
    assert "`@perm` tout seul ne me parvient pas, `/humain` si" in told.text
    ana.slash(general, "humain", message="il n'y a plus de papier")
    await ana.reads("répondu en privé", channel=general)

    await garage.stop()
    garage.settings["intents"] = ("members", "message_content")
    await garage.start()
    ana.writes("aide")
    assert "me parvient" not in (await ana.reads("Un humain", channel=ana.direct())).text
    ana.says(general, "@perm il n'y a plus de café")
    await ana.reads("J'ajoute ça", channel=ana.direct())


async def test_without_any_intent_that_has_to_be_asked_for_it_serves_those_whose_role_was_given_in_the_chat(
    discord_fake: DiscordFake, tmp_path: Path
) -> None:
    discord_fake.world.application.allowed = Intent(0)
    garage = await Garage.opens(discord_fake, tmp_path, intents=())
    ana, general = garage.ana, garage.general
    leo = discord_fake.person("Léo", garage.guild)
    discord_fake.allow(general, leo.user, may=May.MANAGE_CHANNELS)
    try:
        ana.slash(general, "réserver", quand=f"le {DAY} de 14h à 16h")
        asked = await ana.reads("Quelle salle", channel=general)
        await garage.restart()
        ana.picks(asked, "loge:pick", "Salle bleue")
        await ana.reads("Numéro R-1", channel=general)
        ana.writes("mes réservations")
        await ana.reads("Salle bleue", channel=ana.direct())
        leo.slash(general, "réserver", salle="verte", quand=f"le {DAY} de 14h à 16h")
        await leo.reads("Il n'y a que les membres", channel=general)
        leo.slash(general, "lieu silence")
        await leo.reads("Je me tais dans general", channel=general)
    finally:
        await garage.stop()


async def is_told(person: DiscordPerson, used: Use, words: str) -> None:
    """They read that at the command itself."""
    await person.hears(lambda heard: heard.message is used.original and words in heard.text)


async def test_commands_that_come_too_late_are_asked_about_in_private_and_none_is_thought_about_for_ever(
    discord_fake: DiscordFake, tmp_path: Path
) -> None:
    """By the clock of the house all that Discord brings was said long ago."""
    garage = await Garage.opens(discord_fake, tmp_path, clock=Shifted(timedelta(hours=1)))
    ana, general = garage.ana, garage.general
    try:
        for room in ("bleue", "verte"):
            used = ana.slash(general, "réserver", salle=room, quand=f"le {DAY} de 14h à 16h")
            asked = await ana.reads(f"Salle {room}", channel=ana.direct())
            await is_told(ana, used, "en privé")
        await is_told(ana, ana.slash(general, "lieu silence"), "Redemande-moi")  # it would be refused
        assert "Salle bleue" in asked.text
        assert len(ana.messages(ana.direct())) == 1
    finally:
        await garage.stop()


async def test_where_its_right_to_speak_is_taken_away_midway_each_hears_it_in_private_and_commands_go_on(
    garage: Garage,
) -> None:
    ana, general, fake = garage.ana, garage.general, garage.fake
    ben = fake.person("Ben", garage.guild, locale="en-US")
    ana.slash(general, "réserver", quand=f"le {DAY} de 14h à 16h")
    asked = await ana.reads("Quelle salle", channel=general)

    fake.allow(general, fake.bot, may_not=May.SEND_MESSAGES)
    ana.says(general, f"{fake.mention} dispo le {DAY}")
    ben.says(general, f"{fake.mention} what is free on {DAY}?")

    await ana.reads("Envoyer des messages", channel=ana.direct())
    assert "the right “Send Messages” there" in (await ben.reads("Salle bleue", channel=ben.direct())).text
    ana.picks(asked, "loge:pick", "Salle bleue")
    await ana.reads("Numéro R-1", channel=general)
