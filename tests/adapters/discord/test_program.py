"""`laloge run` on Discord by configuration alone: what is wrong is one clear line, and a house begins with its claim code."""

import asyncio
import re
import sys
from pathlib import Path

from bot.core.address import Address
from bot.demo import sample
from bot.store.channels import Channels, Purpose
from bot.store.database import Database
from bot.store.house_file import apply, read_text
from tests.fakes.discord import DiscordFake, Intent, May

ROOT = Path(__file__).resolve().parents[3]
CLAIM = re.compile(rb"loge(-[a-z0-9]{4}){3}")
PATIENCE = 40.0


def configured(folder: Path, fake: DiscordFake, token: str) -> Path:
    file = folder / "config.toml"
    file.write_text(
        f'[database]\nurl = "sqlite:///{folder}/laloge.sqlite3"\n[discord]\ntoken = "{token}"\n'
        f'api_url = "{fake.api_url}"\ngateway_url = "{fake.gateway_url}"\n'
    )
    file.chmod(0o600)
    return file


async def begun(config: Path) -> asyncio.subprocess.Process:
    program = (sys.executable, "-m", "bot", "run", "--config", str(config))
    out, errors = asyncio.subprocess.PIPE, asyncio.subprocess.STDOUT
    return await asyncio.create_subprocess_exec(*program, stdout=out, stderr=errors, cwd=ROOT)


async def test_a_wrong_token_ends_it_with_one_clear_line(discord_fake: DiscordFake, tmp_path: Path) -> None:
    program = await begun(configured(tmp_path, discord_fake, "MTAx.wrong.token"))
    said, _ = await asyncio.wait_for(program.communicate(), PATIENCE)

    assert program.returncode == 2
    assert b"Discord does not accept the bot's token" in said
    assert b"wrong.token" not in said
    assert b"Traceback" not in said


async def test_refused_intents_end_it_with_one_clear_line(discord_fake: DiscordFake, tmp_path: Path) -> None:
    discord_fake.world.application.allowed &= ~Intent.MEMBERS
    program = await begun(configured(tmp_path, discord_fake, discord_fake.token))
    said, _ = await asyncio.wait_for(program.communicate(), PATIENCE)

    assert program.returncode == 2
    assert b"switch them on for the application" in said
    assert b"Traceback" not in said


async def test_a_house_is_claimed_in_the_direct_chat(discord_fake: DiscordFake, tmp_path: Path) -> None:
    ana = discord_fake.person("Ana", discord_fake.guild("Le Garage"))
    program = await begun(configured(tmp_path, discord_fake, discord_fake.token))
    assert program.stdout
    try:
        async with asyncio.timeout(PATIENCE):
            while not (found := CLAIM.search(await program.stdout.readline())):
                pass
            while not discord_fake.gateway.identified:  # noqa: ASYNC110 - the fake rings no bell for it
                await asyncio.sleep(0.05)
            await asyncio.sleep(0.5)
        ana.writes(found[0].decode())
        await ana.hears("Ana", channel=ana.direct(), within=PATIENCE)
    finally:
        program.terminate()
        await asyncio.wait_for(program.communicate(), PATIENCE)
    assert program.returncode == 0


async def checked(config: Path) -> tuple[int | None, str]:
    program = (sys.executable, "-m", "bot", "check", "--config", str(config))
    ended = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE, cwd=ROOT)
    said, _ = await asyncio.wait_for(ended.communicate(), PATIENCE)
    return ended.returncode, said.decode()


async def test_check_tells_how_to_let_it_in_with_the_rights_that_are_used_and_no_others(
    discord_fake: DiscordFake, tmp_path: Path
) -> None:
    config = configured(tmp_path, discord_fake, discord_fake.token)
    usual = (
        May.VIEW_CHANNEL | May.SEND_MESSAGES | May.SEND_IN_THREADS | May.CREATE_PRIVATE_THREADS
        | May.READ_HISTORY | May.ATTACH_FILES | May.SEND_POLLS
    )  # fmt: skip
    asked = f"client_id={discord_fake.bot.id}&scope=bot+applications.commands&permissions="

    status, said = await checked(config)
    assert (status, said.splitlines()[0].partition(asked)[2]) == (0, str(int(usual)))

    database = await Database.open(f"sqlite:///{tmp_path}/laloge.sqlite3")
    async with database.work() as work:
        house = await apply(work, read_text(sample(), "the sample house"), None, over=True)
        await Channels(work, house).put(Address("discord", "1/&2"), "De permanence", Purpose.DUTY)
    await database.close()
    status, said = await checked(config)
    assert (status, said.splitlines()[0].partition(asked)[2]) == (0, str(int(usual | May.MANAGE_ROLES)))

    status, said = await checked(configured(tmp_path, discord_fake, "MTAx.wrong.token"))
    assert status == 1
    assert "does not accept the bot's token" in said
