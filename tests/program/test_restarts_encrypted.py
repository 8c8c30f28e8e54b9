"""In an encrypted room too, a power cut at any moment loses nothing and does nothing twice."""

from tests.program.doomed import MOMENTS
from tests.program.encrypted import SealedHouse
from tests.program.house import fresh_day


async def test_killed_at_any_moment_it_answers_once_and_books_once(sealed: SealedHouse) -> None:
    house = sealed.house
    lea = await sealed.member("Léa")
    await house.asks(lea, "!aide")
    for moment in (one.__name__ for one in MOMENTS):
        await house.lodge.stop()
        await house.lodge.start(doom=moment)
        await lea.changes_key(house.general)
        request = await lea.says(house.general, f"!réserver rouge {fresh_day()} 9h-10h")
        assert await house.lodge.ends() == -9, moment
        await house.lodge.start()

        assert "Numéro R-" in (await house.answer(lea, request)).text, moment
        await house.asks(lea, "!aide")
        assert len(house.answers(lea, request)) == 1, moment
    assert await house.bookings(lea) == len(MOMENTS)


async def test_what_was_said_while_it_was_off_is_answered_after_and_once(sealed: SealedHouse) -> None:
    house = sealed.house
    lea, day = await sealed.member("Léa"), fresh_day()
    await house.asks(lea, "!aide")
    await house.lodge.stop()
    requests = []
    for hour in (9, 11, 14):
        await lea.changes_key(house.general)
        requests.append(await lea.says(house.general, f"!réserver rouge {day} {hour}h-{hour + 1}h"))
    await house.lodge.start()

    for request in requests:
        assert "Numéro R-" in (await house.answer(lea, request)).text
    await house.lodge.restart()
    await house.asks(lea, "!aide")
    assert [len(house.answers(lea, request)) for request in requests] == [1, 1, 1]


async def test_words_that_are_not_for_it_are_written_nowhere(sealed: SealedHouse) -> None:
    house = sealed.house
    lea, sam = await sealed.member("Léa"), await sealed.member("Sam")
    said = await lea.says(house.general, "le canari-jonquille a chanté")
    await sam.says(house.general, "ah, le canari-pivoine aussi", reply_to=said)
    await lea.edits(house.general, said, "le canari-bleuet a chanté")
    await house.asks(sam, "!aide")
    await house.lodge.stop()

    written = b"".join(file.read_bytes() for file in house.lodge.folder.rglob("*") if file.is_file())
    assert b"canari" not in written
