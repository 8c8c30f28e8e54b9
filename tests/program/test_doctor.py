"""`laloge doctor` beside the running bot, and without it: what is wrong is one line with what to do, and status 1."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from tests.program.house import House, furnish
from tests.program.line import Line
from tests.program.lodge import RunningLodge
from tests.servers.fixtures import People

MEGOLM = {"algorithm": "m.megolm.v1.aes-sha2"}
MUTE = {"events_default": 50, "users": {}}  # who made the room outranks its list


async def wrongs(lodge: RunningLodge, status: int = 1) -> list[str]:
    """The lines that say that something is wrong; nothing secret is ever among them."""
    told = await lodge.runs("doctor")
    assert (told.returncode, told.stderr) == (status, ""), told.stdout
    assert lodge.account.password not in told.stdout
    assert "syt_" not in told.stdout  # how this homeserver's tokens begin
    return [line for line in told.stdout.splitlines() if line.startswith("wrong ")]


async def of_the_network(lodge: RunningLodge) -> list[str]:
    """Those about its homeserver: what other stories left in its house is said beside."""
    return [line for line in await wrongs(lodge) if line.split()[1] == "matrix"]


class Findings(dict[tuple[str, str | None], dict[str, Any]]):
    """What is said of each thing, by what it is and which one."""

    @classmethod
    async def of(cls, lodge: RunningLodge) -> Self:
        """As machines are told; the status is that of the whole."""
        told = await lodge.runs("doctor", "--json")
        assert told.returncode == int('"verdict": "wrong"' in told.stdout)
        findings = [json.loads(line) for line in told.stdout.splitlines()]
        return cls({(one["what"], one["subject"]): one for one in findings})


def content(folder: Path) -> dict[str, str]:
    """Which files there are, and what is in each of them."""
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


async def test_a_healthy_house_is_found_well_and_undisturbed_and_a_channel_that_threw_it_out_asleep_is_named(
    lodge: RunningLodge, people: People
) -> None:
    await furnish(lodge)
    await lodge.start()
    house = await House.opens(lodge, people)
    devices = lodge.devices()

    assert await wrongs(lodge, status=0) == []
    findings = await Findings.of(lodge)
    room = findings["room", house.general]
    assert room["verdict"] == "ok"
    assert "general (La Manivelle, members): not encrypted" in room["said"]
    assert "a direct chat" in findings["room", house.direct]["said"]
    assert lodge.devices() == devices
    assert (await house.asks(house.ines, "!aide")).text

    await lodge.stop()
    await house.ines.kicks(lodge.user_id, house.general)
    (line,) = await wrongs(lodge)
    assert f"{house.general} (La Manivelle, members): the bot is not in it" in line


async def test_with_the_bot_asleep_it_looks_leaves_every_file_as_it_is_and_tells_a_session_that_was_ended(
    lodge: RunningLodge,
) -> None:
    login = (await Findings.of(lodge))["login", None]
    assert (login["verdict"], login["todo"]) == (
        "cannot tell",
        "start the bot: it logs in with its password",
    )
    assert [file.name for file in lodge.folder.iterdir()] == ["config.toml"]
    await lodge.start()
    await lodge.stop()
    before = content(lodge.folder)

    assert await wrongs(lodge, status=0) == []
    assert content(lodge.folder) == before
    await lodge.restart()
    await lodge.stop()
    lodge.thrown_out()
    (line,) = await wrongs(lodge)
    assert "does not accept the bot's session any more (M_UNKNOWN_TOKEN" in line
    assert "To do: start the bot" in line


async def test_a_room_where_it_may_not_speak_is_named_with_the_level_that_it_lacks(house: House) -> None:
    await house.ines.sets_state(house.general, "m.room.power_levels", MUTE)

    room = (await Findings.of(house.lodge))["room", house.general]
    assert room["verdict"] == "wrong"
    assert "general (La Manivelle, members): the bot may not speak there" in room["said"]
    assert room["said"].endswith("takes the power level 50, it has 0")
    assert f"give {house.lodge.user_id} the power level 50 there" in room["todo"]


async def test_of_an_encrypted_room_it_says_whether_the_bot_reads_it_and_else_why_not(house: House) -> None:
    await house.ines.sets_state(house.general, "m.room.encryption", MEGOLM)

    room = (await Findings.of(house.lodge))["room", house.general]
    assert room["verdict"] == "ok"
    assert "encrypted, and the bot has its keys" in room["said"]


async def test_a_homeserver_that_is_away_is_one_line_and_ends_with_one(house: House, line: Line) -> None:
    lodge = replace(house.lodge, folder=house.lodge.folder / "looked at from elsewhere")
    lodge.folder.mkdir()
    lodge.configure(homeserver=line.url)
    await line.cut()
    (said,) = await of_the_network(lodge)
    assert f"matrix homeserver: {line.url} cannot be reached" in said

    await line.mend()
    line.refusing = 502
    (said,) = await of_the_network(lodge)
    assert f"matrix homeserver: {line.url} answers with status 502" in said
