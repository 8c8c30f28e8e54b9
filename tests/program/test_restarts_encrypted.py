"""In an encrypted room too, a power cut at any moment loses nothing, does nothing twice and spills nothing."""

from tests.program.doomed import MOMENTS
from tests.program.encrypted import SealedHouse
from tests.program.house import House, fresh_day
from tests.servers.person import MatrixPerson


async def test_killed_at_any_moment_it_answers_once_books_once_and_keeps_no_word_that_is_not_for_it(
    sealed: SealedHouse,
) -> None:
    house = sealed.house
    lea, sam = await sealed.member("Léa"), await sealed.member("Sam")
    said = await lea.says(house.general, "le canari-jonquille a chanté")
    await sam.says(house.general, "ah, le canari-pivoine aussi", reply_to=said)
    await lea.edits(house.general, said, "le canari-bleuet a chanté")
    await house.asks(lea, "!aide")
    await house.lodge.stop()
    requests: dict[str, str] = {}
    for moment in (one.__name__ for one in MOMENTS):
        await house.lodge.start(doom=moment)  # which first makes good what the one before left undone
        await answered_once(house, lea, requests)
        house.lodge.is_doomed()
        await lea.changes_key(house.general)
        requests[moment] = await lea.says(house.general, f"!réserver rouge {fresh_day()} 9h-10h")
        assert await house.lodge.ends() == -9, moment
    await house.lodge.start()
    await answered_once(house, lea, requests)
    assert await house.bookings(lea) == len(MOMENTS)
    await house.lodge.stop()
    written = b"".join(file.read_bytes() for file in house.lodge.folder.rglob("*") if file.is_file())
    assert b"canari" not in written


async def answered_once(house: House, lea: MatrixPerson, requests: dict[str, str]) -> None:
    """Nothing was left out, and nothing is said again."""
    for moment, request in [*requests.items()][-1:]:
        assert "Numéro R-" in (await house.answer(lea, request)).text, moment
    await house.asks(lea, "!aide")
    counts = {moment: len(house.answers(lea, request)) for moment, request in requests.items()}
    assert counts == dict.fromkeys(requests, 1)


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
