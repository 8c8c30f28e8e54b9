"""Roles of the guild that the house gave a meaning: whoever wears one holds the house's role, for as long as they wear it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.address import Address
from bot.store.community.people import People, Role
from bot.store.database import Database
from bot.store.house.channels import Channels
from bot.store.house_file import apply, read_text
from tests.adapters.discord.garage import PATIENCE, Garage
from tests.fakes.discord import DiscordFake, DiscordPerson

DAY = f"{datetime.now(UTC) + timedelta(days=9):%d/%m/%Y}"
FILE = """
[house]
name = "La Manivelle"
zone = "Europe/Paris"
languages = ["fr", "en"]

[[channels]]
name = "general"
purpose = "other"
address = "discord:{guild}/{general}"

[[channels]]
name = "Adhérents"
purpose = "group"
members = true
address = "discord:{guild}/&{members}"

[[channels]]
name = "Bénévoles"
purpose = "group"
address = "discord:{guild}/&{team}"
gives = ["concierge"]
"""


@pytest.fixture
async def garage(discord_fake: DiscordFake, tmp_path: Path) -> AsyncIterator[Garage]:
    """The members are those who wear a role, and so are the concierges; Ana wore hers before the bot came."""
    made = await Garage.opens(discord_fake, tmp_path)
    members, team = discord_fake.role(made.guild, "Adhérents"), discord_fake.role(made.guild, "Bénévoles")
    await made.stop()
    discord_fake.gives(made.guild, made.ana.user, members)
    numbers = {"guild": made.guild.id, "general": made.general.id, "members": members.id, "team": team.id}
    await _loads(made, FILE.format(**numbers))
    await made.start()
    await _counted(made, Address("discord", f"{made.guild.id}/&{members.id}"))
    yield made
    await made.stop()


async def _counted(garage: Garage, role: Address) -> None:
    """Until it is known who wears it."""
    inside: list[Address] = []
    async with asyncio.timeout(PATIENCE):
        while not inside:
            assert garage.database
            async with garage.database.reading() as work:
                inside = await Channels(work, garage.house).inside(role)
            await asyncio.sleep(0.02)


async def _loads(garage: Garage, text: str) -> None:
    database = await Database.open(f"sqlite:///{garage.file}")
    async with database.work() as work:
        await apply(work, read_text(text, "the house's file"), garage.house, over=True)
    await database.close()


async def books(garage: Garage, who: DiscordPerson, answered: str) -> None:
    who.says(garage.general, f"{garage.fake.mention} réserve la salle bleue le {DAY} de 14h à 16h")
    await who.reads(answered, channel=garage.general)


async def test_whoever_wears_a_role_is_a_member_since_before_the_bot_came_or_from_now_on(
    garage: Garage,
) -> None:
    members = next(role for role in garage.guild.roles.values() if role.name == "Adhérents")
    leo = garage.fake.person("Léo", garage.guild)
    await books(garage, garage.ana, "Numéro R-1.")
    await books(garage, leo, "Il n'y a que les membres")
    garage.fake.gives(garage.guild, leo.user, members)
    await books(garage, leo, "pas libre")
    garage.fake.takes(garage.guild, leo.user, members)
    await books(garage, leo, "Il n'y a que les membres")


async def test_a_role_of_the_team_comes_with_one_of_the_guild_and_is_not_taken_in_the_chat(
    garage: Garage,
) -> None:
    team = next(role for role in garage.guild.roles.values() if role.name == "Bénévoles")
    ana, general, mention = garage.ana, garage.general, garage.fake.mention
    ana.says(general, f"{mention} chut")
    await ana.reads("Il n'y a que", channel=general)
    leo = garage.fake.person("Léo", garage.guild)
    leo.says(general, f"{mention} annonce dans #general : porte cassée")
    await leo.reads("annoncent", channel=general)
    garage.fake.gives(garage.guild, leo.user, team)
    leo.says(general, f"{mention} annonce dans #general : porte cassée")
    await leo.reads("J'annonce maintenant", channel=general)

    leo.says(general, f"{mention} chut")
    await leo.reads("Je me tais dans general", channel=general)
    assert garage.database
    async with garage.database.reading() as work:
        held = next(
            one for one in await People(work, garage.house).with_role(Role.CONCIERGE) if one.name == "Léo"
        )
    assert (held.identities, held.roles, held.placed) == (
        (Address("discord", str(leo.id)),),
        frozenset(),
        frozenset({Role.CONCIERGE}),
    )
