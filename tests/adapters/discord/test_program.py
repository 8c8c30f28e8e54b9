"""`laloge run` on Discord by configuration alone: what is wrong is one clear line, a power cut costs nothing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.discord.garage import Garage
from tests.adapters.discord.program import Program
from tests.fakes.discord import DiscordFake, Intent
from tests.program.doomed import COMES

BOOK = f"réserve la salle bleue le {datetime.now(UTC) + timedelta(days=9):%d/%m/%Y} de 14h à 16h"
PATIENCE = 40.0


async def test_a_wrong_token_ends_it_with_one_clear_line(discord_fake: DiscordFake, tmp_path: Path) -> None:
    run = await Program(discord_fake, tmp_path, "MTAx.wrong.token").begins()

    assert await run.ends() == 2
    assert "Discord does not accept the bot's token" in run.said
    assert "wrong.token" not in run.said
    assert "Traceback" not in run.said


async def test_refused_intents_end_it_with_one_clear_line(discord_fake: DiscordFake, tmp_path: Path) -> None:
    discord_fake.world.application.allowed &= ~Intent.MEMBERS
    run = await Program(discord_fake, tmp_path).begins()

    assert await run.ends() == 2
    assert "switch them on for the application" in run.said
    assert "Traceback" not in run.said


async def test_a_house_is_claimed_in_the_direct_chat_and_a_second_process_ends_without_a_word(
    discord_fake: DiscordFake, tmp_path: Path
) -> None:
    """The second one says whom it found, and Discord never hears of it."""
    ana = discord_fake.person("Ana", discord_fake.guild("Le Garage"))
    program = Program(discord_fake, tmp_path)
    run = await program.listens()
    second = await program.begins()
    ana.writes(await run.claim())
    await ana.hears("Ana", channel=ana.direct(), within=PATIENCE)

    assert await second.ends() == 2
    assert f"is used by process {run.process.pid}" in run.said
    assert discord_fake.gateway.identified == 1
    assert "without the intent message_content" in run.said
    assert await run.stops() == 0


@pytest.mark.parametrize(("moment", "way"), [("posted", "in words"), ("committed", "by a command")])
async def test_killed_between_the_change_and_its_answer_it_answers_once(
    discord_fake: DiscordFake, tmp_path: Path, moment: str, way: str
) -> None:
    """`committed`: nobody was answered yet; `posted`: Discord has it, and we do not know."""
    garage = await Garage.opens(discord_fake, tmp_path)
    await garage.stop()
    ana, general, program = garage.ana, garage.general, Program(discord_fake, tmp_path)
    doomed = await program.listens(moment)
    doomed.process.send_signal(COMES)
    if way == "in words":
        ana.says(general, f"{discord_fake.mention} {BOOK}")
    else:
        ana.slash(general, "réserver", salle="bleue", quand=BOOK.partition("bleue ")[2])
    assert await doomed.ends() == -9

    run = await program.listens()
    await ana.reads("Numéro R-1", channel=general, within=PATIENCE)
    ana.says(general, f"{discord_fake.mention} bonjour")
    await ana.hears("Bonjour", channel=general, within=PATIENCE)
    await run.stops()

    answers = [one.text for one in ana.messages(general, by=discord_fake.bot) if "R-" in one.text]
    assert len(answers) == 1
