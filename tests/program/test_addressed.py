"""What is said to the bot is answered where it was asked; what is not said to it, never."""

import json
from typing import Any

import pytest

from tests.program.house import House, fresh_day
from tests.servers.person import MatrixPerson


@pytest.mark.parametrize(
    "words",
    [
        {"text": "!réserver verte {when}"},
        {"text": "loge, réserve la verte {when}"},
        {"text": "@loge: réserve la verte {when}"},
        {"text": "tu peux réserver la verte {when} ?", "mentions": ["{me}"]},
        {
            "text": "{me} réserve la verte {when}",
            "html": '<a href="https://matrix.to/#/{me}">loge</a> réserve la verte {when}',
            "mentions": None,
        },
    ],
    ids=["command", "name", "at-name", "mention", "pill"],
)
async def test_however_it_is_called_in_a_channel_it_answers_quietly(
    house: House, words: dict[str, Any]
) -> None:
    lea, me = await house.member("Léa"), house.lodge.user_id
    said = json.loads(json.dumps(words).replace("{me}", me).replace("{when}", f"{fresh_day()} de 14h à 15h"))
    booked = await house.answer(lea, await lea.says(house.general, **said))

    assert "Salle verte" in booked.text
    assert "Numéro R-" in booked.text
    assert (booked.msgtype, booked.content["m.mentions"]) == ("m.notice", {})


async def test_in_a_thread_it_answers_in_the_thread(house: House) -> None:
    lea = await house.member("Léa")
    root = await lea.says(house.general, "On se voit quand ?")
    request = await lea.says(house.general, "!dispo demain", thread=root)
    answer = await house.answer(lea, request)
    assert answer.thread == root

    again = await lea.says(house.general, "et la salle bleue est libre demain à 10h ?", thread=root)
    assert (await house.answer(lea, again)).thread == root


async def test_a_reply_to_it_goes_on_with_the_talk(house: House) -> None:
    lea = await house.member("Léa")
    asked = await house.asks(lea, "!réserver bleue")
    when = await lea.says(house.general, f"{fresh_day()} de 9h à 10h", reply_to=asked.event_id)
    assert "Numéro R-" in (await house.answer(lea, when)).text


async def test_notices_other_bots_and_edits_into_a_command_are_never_answered(house: House) -> None:
    lea = await house.member("Léa")
    bot = await house.people.enter(house.lodge.other_bot, "Pont")
    await bot.joins(house.general)
    await lea.says(house.general, "!dispo demain", msgtype="m.notice")
    await bot.says(house.general, "!dispo demain")
    word = await lea.says(house.general, "bonjour tout le monde")
    await lea.edits(house.general, word, "!dispo demain")
    command = {
        "msgtype": "m.text",
        "body": "!dispo demain",
        "m.mentions": {"user_ids": [house.lodge.user_id]},
    }
    replaces = {"rel_type": "m.replace", "event_id": word}
    edit = {**command, "m.new_content": command, "m.relates_to": replaces}  # without the star before its body
    await lea.sends(house.general, "m.room.message", edit)
    await only_answers(house, lea)


async def test_a_machine_that_answers_each_answer_is_met_with_silence_and_a_question_is_not(
    house: House,
) -> None:
    machine = await house.people("Echo")
    direct = await machine.direct_with(house.lodge.user_id)
    await machine.sees("join", house.lodge.user_id, direct)
    answers = 0
    while answers < 20:
        said = await machine.says(direct, f"beep {answers}")
        heard = await machine.ears.hear(lambda event: event.replies_to == said, within=3)  # noqa: B023
        if heard is None:
            break
        answers += 1
    assert 10 <= answers < 15
    assert "Salle" in (await house.asks(machine, "!dispo demain", direct)).text


async def test_what_was_said_before_it_came_is_never_answered(house: House) -> None:
    lea = await house.people("Léa")
    room = await house.ines.creates_room("vieux salon", public=True)
    await lea.joins(room)
    await lea.says(room, "!dispo demain")
    await house.ines.invites(house.lodge.user_id, room)
    await lea.sees("join", house.lodge.user_id, room)
    await house.ines.hears("vieux salon", room=house.direct)
    await house.ines.says(house.direct, "membres")
    await house.ines.hears("vieux salon", room=house.direct)

    request = await lea.says(room, "!aide")
    await house.answer(lea, request)
    assert [event.replies_to for event in lea.messages(room, by=house.lodge.user_id)] == [request]


async def only_answers(house: House, person: MatrixPerson, *requests: str) -> None:
    """These, and what is asked now, are all that was answered."""
    now = await person.says(house.general, "!aide")
    await house.answer(person, now)
    said = person.messages(house.general, by=house.lodge.user_id)
    assert [event.replies_to for event in said] == [*requests, now]


async def test_a_request_corrected_while_its_question_is_open_is_booked_once_as_corrected(
    house: House,
) -> None:
    lea, day = await house.member("Léa"), fresh_day()
    request = await lea.says(house.general, f"!réserver {day} de 9h à 10h")
    asked = await house.answer(lea, request)
    await lea.edits(house.general, request, f"!réserver jaune {day} de 9h à 10h")
    await lea.hears("Salle jaune", room=house.general)
    await house.asks(lea, "!aide")

    said = [event.text for event in lea.messages(house.general, by=house.lodge.user_id)]
    assert len([text for text in said if "Numéro R-" in text]) == 1
    assert asked.text not in said[1:]
    assert await house.bookings(lea) == 1


async def test_a_request_taken_back_takes_its_question_with_it_silently(house: House) -> None:
    lea, day = await house.member("Léa"), fresh_day()
    request = await lea.says(house.general, "!réserver jaune")
    await house.answer(lea, request)
    await lea.redacts(house.general, request)
    await only_answers(house, lea, request)
    await house.asks(lea, f"loge, {day} de 9h à 10h")
    assert await house.bookings(lea) == 0
