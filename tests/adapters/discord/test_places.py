"""Where people speak on Discord: threads, several houses in several guilds or in one, a guild of which no house is."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.text import UserText
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Hours, Houses
from bot.store.spaces.rooms import Rooms
from tests.adapters.discord.garage import Garage
from tests.fakes.discord import Channel, Kind

DAY = f"{datetime.now(UTC) + timedelta(days=9):%d/%m/%Y}"
WHEN = f"le {DAY} de 14h à 16h"
ROOMS = (Kind.NEWS, Kind.VOICE, Kind.STAGE, Kind.FORUM)


async def house_in(garage: Garage, name: str, channel: Channel, room: str) -> None:
    """Another house of the same bot, whose members are those who see that channel."""
    assert garage.database
    assert channel.guild
    async with garage.database.work() as work:
        houses = Houses(work, 0)
        made = await houses.add(name, (await houses.get(garage.house)).zone, ("fr", "en"))
        await houses.save(replace(made, hours=Hours()))
        await Rooms(work, made.id).add(UserText(room), capacity=6)
        where = replace(garage.address(channel), native=f"{channel.guild.id}/{channel.id}")
        await Channels(work, made.id).put(where, channel.name, Purpose.MEMBERS, members=True)
    await garage.restart()


async def test_what_is_asked_in_a_thread_is_answered_and_pressed_there(garage: Garage) -> None:
    ana, general = garage.ana, garage.general
    thread = ana.opens_thread(general, "Samedi")

    request = ana.says(thread, f"{garage.fake.mention} réserve une salle {WHEN}")
    asked = await ana.reads("salle", channel=thread)
    ana.picks(asked, "loge:pick", "Salle bleue")
    await ana.reads("Numéro R-", channel=thread)
    used = await ana.is_answered(ana.slash(thread, "mes-réservations"))

    assert asked.answers is request
    assert used.original
    assert (used.original.channel, used.original.only_for) == (thread, ana.id)
    assert not ana.messages(general, by=garage.fake.bot)


async def test_two_guilds_are_two_houses_and_neither_tells_of_the_other(garage: Garage) -> None:
    guild = garage.fake.guild("Le Phare")
    quay = garage.fake.channel(guild, "quai")
    leo = garage.fake.person("Léo", guild)
    await house_in(garage, "Le Phare", quay, "Lanterne")
    await garage.counted(leo, quay)

    leo.slash(quay, "réserver", salle="lanterne", quand=WHEN)
    garage.ana.slash(garage.general, "réserver", salle="bleue", quand=WHEN)
    await leo.reads("Numéro R-", channel=quay)
    await garage.ana.reads("Numéro R-", channel=garage.general)
    leo.slash(quay, "dispo", quand=WHEN)

    told = await leo.reads("libre", channel=quay)
    assert "Salle" not in told.text


async def test_two_channels_of_one_guild_are_two_houses_and_in_private_it_asks_which(
    garage: Garage,
) -> None:
    attic = garage.fake.channel(garage.guild, "grenier")
    await house_in(garage, "Le Grenier", attic, "Mansarde")
    await garage.counted(garage.ana, attic)
    ana = garage.ana

    ana.slash(attic, "réserver", salle="mansarde", quand=WHEN)
    await ana.reads("Mansarde", channel=attic)
    ana.slash(garage.general, "réserver", salle="bleue", quand=WHEN)
    await ana.reads("Salle bleue", channel=garage.general)
    ana.slash(ana.direct(), "mes-réservations")

    asked = await ana.reads("duquel s'agit-il", channel=ana.direct())
    ana.presses(asked, "Le Grenier")
    listed = await ana.reads("numéro R-", channel=ana.direct())
    assert "Mansarde" in listed.text
    assert "Salle bleue" not in listed.text
    assert await ana.completes(ana.direct(), "réserver", "salle", "") == ["Mansarde"]
    ana.writes("mes réservations")
    assert "Mansarde" in (await ana.reads("numéro R-", channel=ana.direct())).text


async def test_where_people_write_beside_voices_under_news_or_in_a_forum_they_are_members_and_answered(
    garage: Garage,
) -> None:
    fake, guild = garage.fake, garage.guild
    rooms = [fake.channel(guild, kind.name.lower(), kind=kind) for kind in ROOMS]
    assert garage.database
    async with garage.database.work() as work:
        for room in rooms:
            await Channels(work, garage.house).put(garage.address(room), room.name, Purpose.OTHER)
    leo = fake.person("Léo", guild)
    for room in rooms:
        await garage.counted(leo, room)

    *talked_in, forum = rooms
    places = [*talked_in, leo.opens_thread(talked_in[0], "Un fil"), leo.opens_thread(forum, "Un sujet")]
    for number, place in enumerate(places, 1):
        leo.says(place, f"{fake.mention} réserve une salle le {DAY} de {8 + number}h à {9 + number}h")
        asked = await leo.reads("salle", channel=place)
        leo.picks(asked, "loge:pick", "Salle bleue")
        await leo.reads(f"Numéro R-{number}", channel=place)
        used = await leo.is_answered(leo.slash(place, "mes-réservations"))
        assert used.original
        assert (used.original.channel, used.original.only_for) == (place, leo.id)


async def test_commands_are_answered_while_their_guild_is_away_and_before_it_is_known_after_a_start(
    garage: Garage,
) -> None:
    ana, general, fake = garage.ana, garage.general, garage.fake
    fake.gateway.says("GUILD_DELETE", {"id": str(garage.guild.id), "unavailable": True})
    ana.slash(general, "réserver", salle="bleue", quand=WHEN)
    ana.slash(general, "rappeler", quoi="saluer <@12345>", quand="demain 9h")
    await ana.reads("Numéro R-1", channel=general)
    await ana.reads("saluer @12345", channel=general)

    await garage.stop()
    before = fake.gateway.identified
    starting = asyncio.create_task(garage.start())
    while fake.gateway.identified == before:  # noqa: ASYNC110 - it rings no bell
        await asyncio.sleep(0)
    ana.slash(general, "réserver", salle="verte", quand=WHEN)
    ana.slash(general, "lieu silence")
    await ana.reads("Numéro R-2", channel=general)
    await ana.reads("Il n'y a que", channel=general)
    await starting


async def test_what_stands_to_be_pressed_acts_after_the_house_speaks_another_language(
    garage: Garage,
) -> None:
    ana, general = garage.ana, garage.general
    ana.slash(general, "réserver", quand=WHEN)
    asked = await ana.reads("Quelle salle", channel=general)
    assert garage.database
    async with garage.database.work() as work:
        house = await Houses(work, 0).get(garage.house)
        await Houses(work, 0).save(replace(house, languages=("en",)))
    ana.writes("speak English to me")
    await ana.reads("English", channel=ana.direct())
    await garage.restart()

    ana.picks(asked, "loge:pick", "Salle bleue")

    await ana.hears(lambda heard: heard.message is asked and "Number R-1" in heard.text)
