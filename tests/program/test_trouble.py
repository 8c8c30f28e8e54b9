"""The homeserver goes away, or throws the bot out: it waits, comes back, and loses nothing."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from aiohttp import web

from tests.program.house import House, fresh_day, furnish
from tests.program.line import Line
from tests.program.lodge import RunningLodge
from tests.servers.fixtures import People
from tests.servers.synapse import Synapse

WRONG = "open sesame"


async def test_a_homeserver_that_is_away_is_waited_for_and_nothing_is_lost(
    house: House, its_line: Line
) -> None:
    lea, day = await house.member("Léa"), fresh_day()
    await its_line.cut()
    await house.lodge.logs("cannot be reached", times=3)
    checked = await house.lodge.runs("check")
    assert (checked.returncode, checked.stdout) == (
        1,
        f"matrix: {its_line.url} cannot be reached (ClientConnectorError)\n",
    )
    requests = [
        await lea.says(house.general, f"!réserver rouge {day} {hour}h-{hour + 1}h") for hour in range(9, 14)
    ]
    await its_line.mend()

    for request in requests:
        await house.answer(lea, request)
    checked = await house.lodge.runs("check")
    assert (checked.returncode, checked.stdout) == (0, "All is well.\n")
    await house.asks(lea, "!aide")
    assert [len(house.answers(lea, request)) for request in requests] == [1] * 5


async def test_a_homeserver_that_answers_with_errors_is_asked_seldom_and_nothing_is_lost(
    house: House, its_line: Line
) -> None:
    lea = await house.member("Léa")
    its_line.refusing = 500
    its_line.asked = 0
    request = await lea.says(house.general, f"!réserver rouge {fresh_day()} 9h-10h")
    await house.lodge.logs("HTTP 500", times=3)
    assert its_line.asked < 10
    checked = await house.lodge.runs("check")
    assert (checked.returncode, checked.stdout) == (1, f"matrix: {its_line.url} answers with status 500\n")
    await its_line.mend()

    assert "Numéro R-" in (await house.answer(lea, request)).text


async def test_an_answer_that_cannot_be_sent_is_sent_when_the_homeserver_is_back(
    house: House, its_line: Line
) -> None:
    lea = await house.member("Léa")
    its_line.holding_sends = True
    request = await lea.says(house.general, f"!réserver rouge {fresh_day()} 9h-10h")
    await its_line.holds()
    await its_line.cut()
    await house.lodge.logs("waits: the homeserver cannot be reached")
    await its_line.mend()

    await house.answer(lea, request)
    await house.asks(lea, "!aide")
    assert len(house.answers(lea, request)) == 1


@pytest.mark.parametrize("nonsense", [b"<html>Bad gateway</html>", None], ids=["a page", "half of it"])
async def test_answers_that_are_no_answers_are_asked_for_again_and_nothing_is_said_twice(
    house: House, its_line: Line, nonsense: bytes | None
) -> None:
    lea, day = await house.member("Léa"), fresh_day()
    spoilt: Counter[str] = Counter()

    def spoil(request: web.Request, body: bytes) -> bytes:
        kind = "send" if "/send/" in request.path else request.path.rpartition("/")[2]
        spoilt[kind] += 1
        return body if spoilt[kind] > 3 else body[: len(body) // 2] if nonsense is None else nonsense

    its_line.rewrites.append(spoil)
    asked = its_line.asked
    requests = [
        await lea.says(house.general, f"!réserver rouge {day} {hour}h-{hour + 1}h") for hour in (9, 11, 14)
    ]
    for request in requests:
        assert "Numéro R-" in (await house.answer(lea, request, within=60)).text
    await house.asks(lea, "!aide")
    assert [len(house.answers(lea, request)) for request in requests] == [1, 1, 1]
    assert spoilt["sync"] > 3
    assert spoilt["send"] > 3
    assert its_line.asked - asked < 60


async def test_a_homeserver_that_hangs_for_a_while_costs_nothing(house: House, synapse: Synapse) -> None:
    lea = await house.member("Léa")
    used = house.lodge.seconds_of_processor()
    synapse.pause()
    await lea.hears_nothing(during=3)
    assert house.lodge.seconds_of_processor() - used < 0.5
    synapse.resume()
    assert "Numéro R-" in (await house.asks(lea, f"!réserver rouge {fresh_day()} 9h-10h")).text


async def test_logged_out_it_logs_in_again_by_itself_on_the_same_device(
    house: House, synapse: Synapse
) -> None:
    lea = await house.member("Léa")
    before = house.lodge.devices()  # its own, and what other stories looked through
    house.lodge.thrown_out()
    await house.lodge.logs("logging in again")

    assert "Numéro R-" in (await house.asks(lea, f"!réserver rouge {fresh_day()} 9h-10h")).text
    (device,) = house.lodge.devices(synapse.login(house.lodge.account))
    assert device in before


async def test_killed_while_its_token_is_renewed_it_goes_on_with_the_same_device(
    tmp_path: Path, synapse_with_short_tokens: Synapse, people_with_short_tokens: People
) -> None:
    async with Line.to(synapse_with_short_tokens.base_url) as line:
        lodge = RunningLodge.new(tmp_path / "lodge", synapse_with_short_tokens)
        lodge.configure(homeserver=line.url)
        await furnish(lodge)
        await lodge.start()
        house = await House.opens(lodge, people_with_short_tokens)
        line.losing = "/refresh"
        await asyncio.sleep(3)  # a token's life
        await house.ines.says(house.direct, "!aide")
        await line.holds()
        lodge.kill()
        await line.mend()
        await lodge.start()
        assert "Salle" in (await house.asks(house.ines, "!dispo demain", house.direct)).text
        assert line.count("/login") == 1
        assert len(lodge.devices(lodge.account)) == 1
        lodge.put_down()


async def test_a_wrong_password_ends_it_with_one_clear_line(lodge: RunningLodge, synapse: Synapse) -> None:
    lodge.configure(homeserver=synapse.base_url, password=WRONG)
    lodge.process = lodge.begins()
    assert await lodge.ends() == 2
    assert "Traceback" not in lodge.log
    refused = [line for line in lodge.log.splitlines() if line.startswith("laloge: ")]
    assert refused == [
        f"laloge: Matrix: {synapse.base_url} does not accept the password of {lodge.user_id} (M_FORBIDDEN)."
    ]
    assert WRONG not in lodge.log


async def test_a_wrong_key_in_the_configuration_is_named_and_not_its_value(lodge: RunningLodge) -> None:
    lodge.config.write_text(lodge.config.read_text().replace("password =", "pasword ="))
    lodge.process = lodge.begins()
    assert await lodge.ends() == 2
    (said,) = lodge.log.splitlines()
    assert str(lodge.config) in said
    assert "pasword" in said
    assert "password" in said
    assert lodge.account.password not in said


async def test_a_second_process_on_the_same_file_ends_and_names_the_first(house: House) -> None:
    assert house.lodge.process
    second = await house.lodge.runs("run")
    assert second.returncode == 2
    (said,) = second.stderr.splitlines()
    assert str(house.lodge.process.pid) in said
