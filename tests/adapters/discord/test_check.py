"""`laloge check` on Discord: how to let the bot in, and what is wrong with its token."""

import asyncio
import os
import sys
from pathlib import Path

from bot.core.address import Address
from bot.demo import sample
from bot.store.database import Database
from bot.store.house.channels import Channels, Purpose
from bot.store.house_file import apply, read_text
from tests.adapters.discord.program import PATIENCE, ROOT, Program
from tests.fakes.discord import DiscordFake, Intent, May

FOREIGN = """
from bot.core.card import Reply
from bot.core.text import Text
from bot.kit.access import VISITOR
from bot.kit.skill import Skill

skill = Skill("lamp", Text("Lamp"))


@skill.command("lamp.light", Text("Light."), names={"en": "Light Up", "fr": "allumer"}, access=VISITOR)
async def light(ctx):
    return Reply(Text("Lit."))
"""


async def checked(program: Program, beside: Path = ROOT) -> tuple[int | None, str]:
    """Its exit status, and what it says; with the packages that are found `beside`."""
    told = {**os.environ, "PYTHONPATH": str(beside)}
    command = (sys.executable, "-m", "bot", "check", "--config", str(program.config))
    ended = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, cwd=ROOT, env=told)
    said, _ = await asyncio.wait_for(ended.communicate(), PATIENCE)
    return ended.returncode, said.decode()


async def test_check_tells_which_command_of_a_foreign_skill_discord_would_refuse(
    discord_fake: DiscordFake, tmp_path: Path
) -> None:
    """A package of somebody else's, installed beside us."""
    package = tmp_path / "foreign-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: foreign\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text("[laloge.skills]\nlamp = foreign_lamp:skill\n")
    (tmp_path / "foreign_lamp.py").write_text(FOREIGN)

    status, said = await checked(Program(discord_fake, tmp_path), beside=tmp_path)

    assert status == 1
    assert "discord: a command cannot be declared there: lamp.light: Light Up" in said
    assert said.count("cannot be declared") == 1


async def test_check_tells_how_to_let_it_in_with_the_rights_that_are_used_and_no_others(
    discord_fake: DiscordFake, tmp_path: Path
) -> None:
    program = Program(discord_fake, tmp_path)
    usual = (
        May.VIEW_CHANNEL | May.SEND_MESSAGES | May.SEND_IN_THREADS | May.CREATE_PRIVATE_THREADS
        | May.READ_HISTORY | May.ATTACH_FILES | May.SEND_POLLS | May.CREATE_EVENTS
    )  # fmt: skip
    asked = f"client_id={discord_fake.bot.id}&scope=bot+applications.commands&permissions="

    status, said = await checked(program)
    assert (status, said.splitlines()[0].partition(asked)[2]) == (0, str(int(usual)))

    database = await Database.open(f"sqlite:///{tmp_path}/laloge.sqlite3")
    async with database.work() as work:
        house = await apply(work, read_text(sample(), "the sample house"), None, over=True)
        await Channels(work, house).put(Address("discord", "1/&2"), "De permanence", Purpose.DUTY)
    await database.close()
    status, said = await checked(program)
    assert (status, said.splitlines()[0].partition(asked)[2]) == (0, str(int(usual | May.MANAGE_ROLES)))

    discord_fake.world.application.allowed &= ~Intent.MEMBERS
    status, said = await checked(program)
    assert (status, said.count("the intent members is not switched on")) == (1, 1)

    status, said = await checked(Program(discord_fake, tmp_path, "MTAx.wrong.token"))
    assert status == 1
    assert "does not accept the bot's token" in said
