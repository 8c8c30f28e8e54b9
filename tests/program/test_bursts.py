"""Everybody asks at once: each is answered, and once."""

import asyncio
from collections import Counter

from tests.program.house import ROOMS, House, fresh_day, half_hours
from tests.servers.person import MatrixPerson

SEVERAL = ("Léa", "Sam", "Zoé", "Yan", "Ida")


async def test_two_hundred_in_a_burst_from_several_people_are_answered_each_and_once(house: House) -> None:
    members = [await house.member(name) for name in SEVERAL]
    for asking in members[1:]:
        await asking.ears.close()  # one listens for all
    day = fresh_day()
    everybody = zip(members, ROOMS, strict=True)
    asked = await asyncio.gather(*(forty_times(house, who, room, day) for who, room in everybody))
    requests = [request for burst in asked for request in burst]

    for request in requests:
        await house.answer(members[0], request, within=60)
    await house.asks(members[0], "!aide")
    answered = Counter(
        event.replies_to for event in members[0].messages(house.general, by=house.lodge.user_id)
    )
    assert all(answered[request] == 1 for request in requests)
    bookings = [one for one in members[0].messages(house.general) if "Numéro R-" in one.text]
    assert len({one.text for one in bookings}) == len(requests)


async def forty_times(house: House, who: MatrixPerson, room: str, day: str) -> list[str]:
    return [await who.says(house.general, f"!réserver {room} {day} {when}") for when in half_hours(40)]


async def test_thirty_in_a_burst_from_one_person_are_answered_in_their_order(house: House) -> None:
    lea = await house.member("Léa")
    requests = await asyncio.gather(*(lea.says(house.general, "!dispo demain") for _ in range(30)))
    for request in requests:
        await house.answer(lea, request)
    await house.asks(lea, "!aide")

    said = lea.messages(house.general)
    order = [event.event_id for event in said if event.event_id in requests]
    answers = [event.replies_to for event in said if event.sender == house.lodge.user_id]
    assert answers[:-1] == order
