"""Who comes and goes, channels and roles that are no more: the house knows it at once, and calls nobody who is not there."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from discord.state import ConnectionState

from bot.adapters.discord import keeping
from bot.core.address import Address
from bot.core.incoming import Joined, Said
from bot.store.community.person import Role
from bot.store.house.channels import Channels, Purpose
from tests.adapters.discord.day import Day
from tests.adapters.discord.garage import COMMANDS, PATIENCE, Garage
from tests.adapters.discord.lodge import Alone
from tests.fakes.discord import DiscordFake, DiscordPerson

DAY = f"{datetime.now(UTC) + timedelta(days=9):%d/%m/%Y}"


async def test_who_was_forgotten_is_a_member_again_as_soon_as_they_come_back_and_not_before(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    guild = discord_fake.guild("Le Garage")
    general, ana = discord_fake.channel(guild, "general"), discord_fake.person("Ana", guild)
    await alone.starts()
    await alone.network.forget(Address("discord", str(ana.id)))
    assert not [one for one in alone.receiver.reports if isinstance(one, Joined)]

    for _time in range(2):
        ana.writes("bonjour")
    await alone.receiver.gathers(Said, 2)

    reports = [one for one in alone.receiver.reports if isinstance(one, Joined | Said)]
    assert [type(one) for one in reports] == [Joined, Said, Said]
    assert isinstance(reports[0], Joined)
    assert Address("discord", f"{guild.id}/{general.id}") in reports[0].also


async def test_a_channel_that_is_deleted_is_told_to_the_coordinators(day: Day) -> None:
    day.fake.removes(day.prog)

    await day.presses(day.nora, "Je ne suis plus dans prog, qui était pour le programme", "autres salons")
    await day.reads(day.nora, "je le dis désormais dans les autres salons")


async def test_with_a_role_of_the_guild_that_is_deleted_goes_what_came_with_it(garage: Garage) -> None:
    fake, database = garage.fake, garage.database
    leo, team = fake.person("Léo", garage.guild), fake.role(garage.guild, "Bénévoles")
    assert database
    place = Address("discord", f"{garage.guild.id}/&{team.id}")
    async with database.work() as work:
        channels = Channels(work, garage.house)
        await channels.put(place, "Bénévoles", Purpose.GROUP)
        await channels.give(place, frozenset({Role.CONCIERGE}))
    fake.gives(garage.guild, leo.user, team)
    await holds(garage, place, [leo])

    del garage.guild.roles[team.id]
    fake.world.tell_guild("GUILD_ROLE_DELETE", garage.guild, {"role_id": str(team.id)})

    await holds(garage, place, [])


async def holds(garage: Garage, place: Address, people: list[DiscordPerson]) -> None:
    """Until exactly these are known to be there."""
    wanted = [Address("discord", str(one.id)) for one in people]
    async with asyncio.timeout(PATIENCE):
        while True:
            assert garage.database
            async with garage.database.reading() as work:
                if await Channels(work, garage.house).inside(place) == wanted:
                    return
            await asyncio.sleep(0.02)


async def test_who_left_the_guild_is_not_called_there(garage: Garage) -> None:
    """Not even where an answer of theirs was on its way."""
    fake, general = garage.fake, garage.general
    leo = fake.person("Léo", garage.guild)
    leo.user.takes_direct = False
    leo.slash(general, "réserver", quand=f"le {DAY} de 14h à 16h")
    await leo.reads("Quel", channel=general)

    leo.leaves(garage.guild)
    await counted_without(garage, leo)
    leo.writes("bleue")
    garage.ana.writes("bonjour")
    await garage.ana.reads("Bonjour", channel=garage.ana.direct())

    assert not [one for one in garage.ana.messages(general, by=fake.bot) if one.calls(leo.id)]
    assert not [one for one in fake.world.channels.values() if one.is_thread]


async def test_removed_from_a_guild_and_invited_again_it_finds_its_house_and_who_came_meanwhile(
    garage: Garage,
) -> None:
    fake, ana, general = garage.fake, garage.ana, garage.general
    ana.slash(general, "réserver", quand=f"le {DAY} de 14h à 16h")
    asked = await ana.reads("Quel", channel=general)

    fake.removes_bot(garage.guild)
    leo = fake.person("Léo", garage.guild)
    fake.invites_bot(garage.guild)
    await garage.counted(leo)

    ana.picks(asked, "loge:pick", "Salle bleue")
    await ana.reads("Numéro R-1", channel=general)
    leo.slash(general, "réserver", salle="verte", quand=f"le {DAY} de 14h à 16h")
    await leo.reads("Numéro R-2", channel=general)
    assert len(fake.calls(COMMANDS)) == 1


async def counted_without(garage: Garage, person: DiscordPerson) -> None:
    """Until it is known that they are gone."""
    async with asyncio.timeout(PATIENCE):
        while True:
            assert garage.database
            async with garage.database.reading() as work:
                inside = await Channels(work, garage.house).inside(garage.address(garage.general))
            if Address("discord", str(person.id)) not in inside:
                return
            await asyncio.sleep(0.02)


async def test_where_discord_owes_who_is_there_nobody_is_taken_for_gone_and_it_is_asked_again(
    garage: Garage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ana is still a member, and Sam one more."""
    sam = garage.fake.person("Sam")
    await garage.stop()
    sam.joins(garage.guild)
    monkeypatch.setattr(keeping, "TELLS_WITHIN", 0.1)
    monkeypatch.setattr(ConnectionState, "_chunk_timeout", lambda *_told: 0.1)
    garage.fake.gateway.owes_members = 2

    await garage.start()
    inside = await garage.counted(sam)

    assert garage.fake.gateway.owes_members == 0
    assert Address("discord", str(garage.ana.id)) in inside


async def test_one_house_of_two_guilds_keeps_as_a_member_who_leaves_one_of_them(garage: Garage) -> None:
    """Its questions and answers stay where they were asked."""
    fake, ana = garage.fake, garage.ana
    annex = fake.guild("L'Annexe")
    hall = fake.channel(annex, "hall")
    ana.joins(annex)
    assert garage.database
    async with garage.database.work() as work:
        where = Address("discord", f"{annex.id}/{hall.id}")
        await Channels(work, garage.house).put(where, "hall", Purpose.MEMBERS, members=True)
    await garage.restart()
    await garage.counted(ana, hall)

    ana.leaves(garage.guild)
    ana.slash(hall, "réserver", salle="bleue", quand=f"le {DAY} de 14h à 16h")
    await ana.reads("Numéro R-1", channel=hall)
    ana.writes("mes réservations")
    await ana.reads("Salle bleue", channel=ana.direct())
