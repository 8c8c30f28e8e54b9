"""Questions: they wait for their answer across a restart, and lapse when nobody gives one."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.call import Call
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import House, Houses
from bot.store.letters.outbox import Draft, Outbox
from bot.store.questions import Offered, Question, Questions

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
SOON = NOW + timedelta(minutes=15)
DIRECT, HALL = "matrix:!direct", "matrix:!hall"
CALL = Call("room.book", {"when": ["2026-12-04T14:00", "2026-12-04T16:00"], "purpose": "Réunion d’été"})


def offers() -> tuple[Offered, ...]:
    blue = Offered.fresh("Salle bleue", ("bleue", "blue"), CALL.with_arguments(room=1))
    return blue, Offered.fresh("Annuler", ("annuler", "non"), None)


@pytest.fixture
async def ana(database: Database, house: House) -> int:
    async with database.work() as work:
        return (await People(work, house.id).meet(Address("matrix", "@ana"), "Ana")).id


async def ask(database: Database, house: House, person: int | None, channel: str = DIRECT) -> Question:
    async with database.work() as work:
        return await Questions(work, house.id).ask(
            person, channel, call=CALL, asks="room", options=offers(), source="$m", expires=SOON
        )


async def test_a_question_is_read_as_it_was_asked(database: Database, house: House, ana: int) -> None:
    asked = await ask(database, house, ana)
    async with database.reading() as work:
        questions = Questions(work, house.id)

        assert await questions.get(asked.id) == asked
        assert await questions.asked_by(DIRECT, "$m") == asked
        assert await questions.asked_by(HALL, "$m") is None


async def test_the_newest_one_in_this_channel_is_the_one_that_is_answered(
    database: Database, house: House, ana: int
) -> None:
    for channel in (DIRECT, DIRECT, HALL):
        newest = await ask(database, house, ana, channel)
    async with database.reading() as work:
        questions = Questions(work, house.id)
        in_direct, in_hall = await questions.open_for(ana, DIRECT), await questions.open_for(ana, HALL)

        assert in_hall == newest
        assert in_direct
        assert in_direct.id == newest.id - 1
        assert await questions.open_for(ana + 1, DIRECT) is None


async def test_anyone_may_answer_a_question_for_anyone(database: Database, house: House, ana: int) -> None:
    asked = await ask(database, house, None, HALL)
    async with database.reading() as work:
        assert await Questions(work, house.id).open_for(ana, HALL) == asked


async def test_a_press_is_understood_by_its_token_in_whichever_house_and_also_after_the_answer(
    database: Database, house: House, ana: int
) -> None:
    asked = await ask(database, house, ana)
    async with database.work() as work:
        await Questions(work, house.id).close(asked.id, "answered")
        pressed = await Questions(work).by_token(asked.options[0].token)

        assert pressed
        assert (pressed[0].state, pressed[1]) == ("answered", asked.options[0])
        assert await Questions(work).by_token("forged") is None
        assert await Questions(work, house.id).open_for(ana, DIRECT) is None


async def test_a_question_is_found_by_the_letter_that_showed_it(
    database: Database, house: House, ana: int
) -> None:
    asked = await ask(database, house, ana)
    async with database.work() as work:
        draft = Draft(house=house.id, network="matrix", channel=DIRECT, body="?", made_at=NOW, due_at=NOW)
        letter = await Outbox(work).add(draft)
        await Questions(work, house.id).show(asked.id, letter.id)
        found = await Questions(work, house.id).shown_in(letter.id)

        assert found
        assert (found.id, found.letter) == (asked.id, letter.id)


async def test_questions_lapse_once_and_are_swept_with_their_words(
    database: Database, house: House, ana: int
) -> None:
    asked = [await ask(database, house, ana) for _ in range(2)]
    async with database.work() as work:
        questions = Questions(work)
        assert await questions.lapse_due(NOW) == []
        assert [one.id for one in await questions.lapse_due(SOON)] == [one.id for one in asked]
        assert await questions.lapse_due(SOON) == []
        assert await questions.sweep(SOON + timedelta(days=1)) == 2
        assert await questions.by_token(asked[0].options[0].token) is None


async def test_a_person_takes_their_questions_with_them(database: Database, house: House, ana: int) -> None:
    asked = await ask(database, house, ana)
    async with database.work() as work:
        other = await Houses(work).add("L’Escale", house.zone, ("fr",))
        await Questions(work, other.id).erase_of(ana)
        assert await Questions(work, house.id).get(asked.id)
        await Questions(work, house.id).erase_of(ana)

        assert await Questions(work, house.id).get(asked.id) is None
