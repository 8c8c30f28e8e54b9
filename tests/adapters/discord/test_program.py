"""`laloge run` on Discord by configuration alone: what is wrong is one clear line, and a house begins with its claim code."""

import asyncio
import re
import sys
from pathlib import Path

from tests.fakes.discord import DiscordFake, Intent

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
