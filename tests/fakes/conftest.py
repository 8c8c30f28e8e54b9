"""The place in which the fake is tried: a guild with a channel, and Ana."""

from dataclasses import dataclass

import pytest

from tests.fakes.discord import Channel, DiscordFake, DiscordPerson, Guild


@dataclass(frozen=True, slots=True)
class Garage:
    """A guild of the fake, as small as it can be."""

    fake: DiscordFake
    guild: Guild
    general: Channel
    ana: DiscordPerson


@pytest.fixture
def garage(discord_fake: DiscordFake) -> Garage:
    guild = discord_fake.guild("Le Garage")
    general = discord_fake.channel(guild, "general")
    return Garage(discord_fake, guild, general, discord_fake.person("Ana", guild))
