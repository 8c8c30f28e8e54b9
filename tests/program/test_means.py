"""What people do on Matrix beside typing: they show pictures, react, reply, take back, and write in threads."""

import pytest

from tests.program.house import House, fresh_day
from tests.servers.events import Event
from tests.servers.media import PNG, shows


def taken_back(event: Event) -> bool:
    return event.type == "m.room.redaction"


async def test_a_picture_in_private_gets_an_honest_word_and_in_a_channel_none(house: House) -> None:
    lea = await house.member("Léa")
    await shows(lea, house.general, PNG)
    await shows(lea, house.general, PNG, body="quelle belle salle")
    direct = await lea.direct_with(house.lodge.user_id)
    await lea.sees("join", house.lodge.user_id, direct)
    await shows(lea, direct, PNG)
    assert "ouvrir un fichier" in (await lea.hears("en mots", room=direct)).text
    assert lea.messages(house.general, by=house.lodge.user_id) == []


@pytest.mark.parametrize("in_thread", [False, True])
async def test_a_touch_on_our_own_reaction_answers_where_it_was_asked(
    house: House, *, in_thread: bool
) -> None:
    lea = await house.member("Léa")
    root = await lea.says(house.general, "on se voit ?") if in_thread else None
    wish = f"loge, réserve la salle vrete {fresh_day()} de 14h à 15h"
    request = await lea.says(house.general, wish, thread=root)
    asked = await house.answer(lea, request)
    for _emoji in "✅❌":
        put = await lea.hears(lambda event: event.type == "m.reaction", room=house.general)
        assert put.relates_to["event_id"] == asked.event_id
    await lea.reacts(house.general, asked.event_id, "✅\ufe0f")
    booked = await lea.hears("Numéro R-", room=house.general)
    assert "Salle verte" in booked.text
    assert booked.thread == root == asked.thread


async def test_what_is_taken_back_takes_its_answer_with_it_and_a_deed_stays(house: House) -> None:
    lea = await house.member("Léa")
    booking = await lea.says(house.general, f"!réserver verte {fresh_day()} de 14h à 15h")
    await house.answer(lea, booking)
    look = await lea.says(house.general, "!dispo demain")
    answer = await house.answer(lea, look)
    await lea.redacts(house.general, booking)
    await lea.redacts(house.general, look)
    await lea.hears(
        lambda event: taken_back(event) and event.sender == house.lodge.user_id, room=house.general
    )
    await house.asks(lea, "!aide")
    gone = await lea.client.get("rooms", house.general, "event", answer.event_id)
    assert gone["content"] == {}
    ours = [event for event in lea.ears.events if taken_back(event) and event.sender == house.lodge.user_id]
    assert len(ours) == 1


async def test_a_reply_to_what_it_said_before_a_restart_is_heard_without_its_name(house: House) -> None:
    lea = await house.member("Léa")
    said = await house.asks(lea, "!aide")
    await house.lodge.restart()
    ours = await lea.says(house.general, "et demain, qu'est-ce qui est libre ?", reply_to=said.event_id)
    assert "Salle" in (await house.answer(lea, ours)).text
