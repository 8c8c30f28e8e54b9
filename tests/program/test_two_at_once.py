"""Two people want the same thing at the same moment, on either database."""

import asyncio

import pytest

from tests.program.house import House, fresh_day, furnish
from tests.program.lodge import RunningLodge
from tests.servers.fixtures import People
from tests.servers.synapse import Synapse


async def test_two_people_book_the_same_room_at_once_and_one_gets_it(house: House) -> None:
    await both_book(house)


async def test_the_same_house_lives_on_postgresql(
    synapse: Synapse, people: People, postgres_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    lodge = RunningLodge.new(tmp_path_factory.mktemp("postgresql"), synapse, database=postgres_url)
    try:
        await furnish(lodge)
        await lodge.start()
        house = await House.opens(lodge, people)
        await both_book(house)
        await lodge.restart()
        lea = await house.member("Zoé")
        assert "Salle" in (await house.asks(lea, "!dispo demain")).text
        assert (await lodge.runs("check")).stdout == "All is well.\n"
    finally:
        lodge.put_down()


async def both_book(house: House) -> None:
    lea, sam, when = await house.member("Léa"), await house.member("Sam"), f"{fresh_day()} 14h-16h"
    for _ in range(5):
        requests = await asyncio.gather(
            *(person.says(house.general, f"!réserver orange {when}") for person in (lea, sam))
        )
        said = [(await house.answer(lea, request)).text for request in requests]
        assert sorted("Numéro R-" in text for text in said) == [False, True], said
        (winner,) = (who for who, text in zip((lea, sam), said, strict=True) if "Numéro R-" in text)
        assert "défait" in (await house.asks(winner, "!oups")).text
