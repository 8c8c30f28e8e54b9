"""The role of whoever is on duty: moved as the house says, with its reason; refused in a clear sentence."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.app import OURS
from bot.core.address import Address
from bot.core.card import Reply
from bot.core.errors import SendFailed
from bot.core.moments import Span
from bot.core.ports import Unmarked
from bot.core.text import Text, UserText
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.rota import duty
from bot.kit.skill import Skill
from bot.store.community.people import People
from bot.store.community.people import Role as OurRole
from bot.store.house.channels import Channels, Purpose
from bot.store.rota.shifts import Shift, Shifts
from tests.adapters.discord.day import PARIS, Day
from tests.adapters.discord.garage import PATIENCE, Garage
from tests.adapters.discord.lodge import Alone
from tests.fakes.discord import DiscordFake, May
from tests.fakes.discord.guild import Role

GIVE = "PUT /guilds/{guild}/members/{user}/roles/{role}"
skill = Skill("post", Text("Post"))


@skill.command("post.take", Text("Take it."), names={"en": "take", "fr": "prends"}, access=VISITOR)
async def take(ctx: Context) -> Reply:
    """Whoever asks is on duty from now on."""
    await duty.show(ctx, [ctx.person])
    return Reply(Text("Taken."))


@pytest.fixture
async def garage(discord_fake: DiscordFake, tmp_path: Path) -> AsyncIterator[Garage]:
    made = await Garage.opens(discord_fake, tmp_path, skills=(*OURS, skill))
    yield made
    await made.stop()


async def shown_by(garage: Garage, role: Role) -> None:
    """The house shows by this role who is on duty."""
    assert garage.database
    async with garage.database.work() as work:
        where = Address("discord", f"{garage.guild.id}/&{role.id}")
        await Channels(work, garage.house).put(where, role.name, Purpose.DUTY)


def wearing(garage: Garage, role: Role) -> list[str]:
    return [one.user.name for one in garage.guild.members.values() if role.id in one.roles]


async def is_worn(garage: Garage, role: Role, *by: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while wearing(garage, role) != [*by]:
            assert garage.lodge
            await asyncio.sleep(0.02)


async def test_it_goes_from_one_to_the_next_and_nothing_is_asked_where_it_is_worn_already(
    garage: Garage,
) -> None:
    fake, leo = garage.fake, garage.fake.person("Léo", garage.guild)
    on_duty = fake.role(garage.guild, "De permanence")
    fake.gives(garage.guild, fake.bot, fake.role(garage.guild, "Au-dessus", may=May.MANAGE_ROLES))
    await shown_by(garage, on_duty)

    for who in (garage.ana, leo):
        who.says(garage.general, f"{fake.mention} !take")
        await is_worn(garage, on_duty, who.user.name)
    assert [entry.reason for entry in fake.world.audit] == ["La Loge: on duty"] * 3
    done = len(fake.calls(GIVE))
    assert garage.network
    place, account = Address("discord", f"{garage.guild.id}/&{on_duty.id}"), Address("discord", str(leo.id))
    async with asyncio.timeout(PATIENCE):
        while account not in dict((await garage.network.facts(place)).members):  # noqa: ASYNC110 - rings no bell
            await asyncio.sleep(0.02)
    assert await garage.network.mark(place, [account]) is None
    assert len(fake.calls(GIVE)) == done
    gone = Address("discord", str(fake.person("Zoé").id))
    assert await garage.network.mark(place, [account, gone]) is None  # who is not in the guild wears nothing
    assert wearing(garage, on_duty) == ["Léo"]


async def test_a_role_above_its_own_is_told_to_the_coordinators(garage: Garage) -> None:
    fake, ana = garage.fake, garage.ana
    fake.gives(garage.guild, fake.bot, fake.role(garage.guild, "En dessous", may=May.MANAGE_ROLES))
    on_duty = fake.role(garage.guild, "De permanence")
    await shown_by(garage, on_duty)
    assert garage.database
    async with garage.database.work() as work:
        people = People(work, garage.house)
        person = await people.by_identity(Address("discord", str(ana.id)))
        await people.give(
            (person or await people.meet(Address("discord", str(ana.id)), "Ana")).id, OurRole.COORDINATOR
        )

    ana.writes("!take")

    told = await ana.reads("De permanence", channel=ana.direct())
    assert "au-dessus du mien" in told.text
    assert wearing(garage, on_duty) == []


async def test_before_it_knows_its_guilds_it_is_to_be_tried_again_and_not_given_up(
    discord_fake: DiscordFake, alone: Alone
) -> None:
    """After a restart, what is due is asked of it at once."""
    guild = discord_fake.guild("Le Garage")
    place = Address("discord", f"{guild.id}/&{discord_fake.role(guild, 'De permanence').id}")
    starting = asyncio.create_task(alone.starts())
    tried = []
    while not alone.network.listens:
        with pytest.raises(SendFailed) as failure:
            await alone.network.mark(place, [])
        tried.append(failure.value.retry_after)
        await asyncio.sleep(0.01)
    await starting
    assert None not in tried
    assert await alone.network.mark(place, []) is Unmarked.RIGHT


async def on_the_rota(day: Day, begins: datetime) -> str:
    """A shift of two hours; its number."""
    assert day.garage.database
    async with day.garage.database.work() as work:
        begins = begins.astimezone(PARIS)
        span = Span(begins, begins + timedelta(hours=2))
        made = await Shifts(work, day.garage.house).add(Shift(0, 0, None, span, UserText("Accueil"), 1))
    return f"P-{made.number}"


async def test_it_follows_the_rota_from_one_to_the_next_and_to_nobody(
    discord_fake: DiscordFake, tmp_path: Path
) -> None:
    """The bot is restarted in between."""
    day = await Day.begins(discord_fake, tmp_path, timedelta(0))
    garage, now = day.garage, day.clock.now().replace(microsecond=0)
    on_duty = day.fake.role(garage.guild, "De permanence")
    above = day.fake.role(garage.guild, "Au-dessus", may=May.MANAGE_ROLES)
    day.fake.gives(garage.guild, day.fake.bot, above)
    try:
        await shown_by(garage, on_duty)
        for who, hours in ((day.samy, 1), (day.nora, 3)):
            who.writes(f"!take-shift {await on_the_rota(day, now + timedelta(hours=hours))}")
            await day.reads(who, "Accueil")
        assert wearing(garage, on_duty) == []

        day.passes(65)
        await is_worn(garage, on_duty, "Samy")
        await garage.restart()
        day.passes(120)
        await is_worn(garage, on_duty, "Nora")
        day.passes(120)
        await is_worn(garage, on_duty)
        assert len(day.fake.world.audit) == 4
    finally:
        await garage.stop()
