"""The bot is stopped, killed and started again: nothing said to it is lost, nothing is done twice."""

import asyncio
from collections import Counter

from tests.program.house import House, fresh_day, half_hours
from tests.program.line import Line
from tests.servers.synapse import Synapse


async def test_what_was_said_while_it_was_off_is_answered_after_and_once(house: House) -> None:
    lea, day = await house.member("Léa"), fresh_day()
    await house.asks(lea, "!aide")
    await house.lodge.stop()
    requests = [
        await lea.says(house.general, f"!réserver rouge {day} {hour}h-{hour + 1}h") for hour in (9, 11, 14)
    ]
    await house.lodge.start()

    for request in requests:
        assert "Numéro R-" in (await house.answer(lea, request)).text
    await house.lodge.restart()
    await house.asks(lea, "!aide")
    assert [len(house.answers(lea, request)) for request in requests] == [1, 1, 1]


async def test_killed_while_answers_are_on_their_way_it_answers_each_once_and_books_nothing_twice(
    house: House,
) -> None:
    lea, day = await house.member("Léa"), fresh_day()
    asking = [
        asyncio.create_task(lea.says(house.general, f"!réserver rouge {day} {when}"))
        for when in half_hours(20)
    ]
    await lea.hears("Numéro R-")
    house.lodge.kill()
    requests = await asyncio.gather(*asking)
    await house.lodge.start()

    await lea.hears("Numéro R-")
    house.lodge.kill()
    await house.lodge.start()
    await house.asks(lea, "!aide")

    answers = Counter(len(house.answers(lea, request)) for request in requests)
    assert answers == {1: 20}
    numbers = {house.answers(lea, request)[0].text.partition("Numéro ")[2][:5] for request in requests}
    assert len(numbers) == 20
    assert await house.bookings(lea) == 20


async def test_killed_between_the_booking_and_its_answer_it_answers_once_after(
    house: House, its_line: Line
) -> None:
    lea = await house.member("Léa")
    its_line.holding_sends = True
    request = await lea.says(house.general, f"!réserver rouge {fresh_day()} 9h-10h")
    await its_line.holds()
    house.lodge.kill()
    assert not house.answers(lea, request)
    await its_line.mend()
    await house.lodge.start()

    assert "Numéro R-" in (await house.answer(lea, request)).text
    await house.asks(lea, "!aide")
    assert len(house.answers(lea, request)) == 1


async def test_killed_before_it_learns_that_its_answer_arrived_it_does_not_say_it_again(
    house: House, its_line: Line
) -> None:
    lea = await house.member("Léa")
    its_line.losing_answers = True
    request = await lea.says(house.general, f"!réserver rouge {fresh_day()} 9h-10h")
    await its_line.holds()
    house.lodge.kill()
    await its_line.mend()
    await house.lodge.start()

    await house.asks(lea, "!aide")
    assert ["Numéro R-" in event.text for event in house.answers(lea, request)] == [True]
    assert await house.bookings(lea) == 1


async def test_a_question_that_was_open_when_it_was_killed_is_still_open_after(house: House) -> None:
    lea, day = await house.member("Léa"), fresh_day()
    await house.asks(lea, "!réserver rouge")
    house.lodge.kill()
    await house.lodge.start()

    assert "Numéro R-" in (await house.asks(lea, f"loge, {day} de 9h à 10h")).text


async def test_it_keeps_its_device_and_its_direct_chats_over_restarts(house: House, synapse: Synapse) -> None:
    colette = await house.member("Colette")
    await house.asks(colette, "!aide")
    await house.asks(house.ines, "!équipe Colette concierge")
    direct = await colette.is_invited(by=house.lodge.user_id)
    await colette.joins(direct)
    await colette.hears("Inès", room=direct)
    await colette.says(direct, "non")
    await house.ines.hears("Colette", room=house.direct)
    looking = synapse.login(house.lodge.account)  # another story may have ended every earlier login
    device = house.lodge.devices(looking)
    await house.lodge.restart()

    await house.asks(house.ines, "!équipe Colette concierge")
    await colette.hears("Inès", room=direct)
    assert house.lodge.devices(looking) == device
