"""How a house welcomes, in its file: loaded, kept where the chat changed it, written back."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.core.errors import Misconfigured
from bot.store.community.hospitality import Hospitality, hospitality, with_hospitality
from bot.store.database import Database, Work
from bot.store.house.houses import Houses
from bot.store.house_file import apply, difference, read_text, save
from tests.store.house_files import FILE, house_of

WELCOME = """
[welcome]
greeting = "hosts"
charter_required = true
charter.fr = "On range.\\nOn dit bonjour."
charter.en = "We tidy up."
way_in.fr = "Par la cour."
"""


@pytest.fixture
async def work(database: Database) -> AsyncIterator[Work]:
    async with database.work() as work:
        yield work


async def welcome_of(work: Work, house: int) -> Hospitality:
    return hospitality((await house_of(work, house)).policy)


async def test_a_file_says_how_newcomers_are_received_and_a_changed_charter_is_another_version(
    work: Work,
) -> None:
    here = await apply(work, read_text(FILE + WELCOME, "f"), None, over=False)
    before = await welcome_of(work, here)
    await apply(work, read_text(FILE + WELCOME, "f"), here, over=False)
    assert await welcome_of(work, here) == before
    await apply(work, read_text(FILE + WELCOME.replace("We tidy up.", "We sing."), "f"), here, over=False)
    after = await welcome_of(work, here)

    assert before == Hospitality(
        "hosts",
        {"fr": "On range.\nOn dit bonjour.", "en": "We tidy up."},
        1,
        required=True,
        way_in={"fr": "Par la cour."},
    )
    assert (after.version, after.charter["en"], after.charter["fr"]) == (2, "We sing.", before.charter["fr"])


async def test_what_is_written_back_can_be_loaded_again_and_says_the_same(work: Work) -> None:
    here = await apply(work, read_text(FILE + WELCOME, "f"), None, over=False)
    written = read_text(await save(work, here), "g")

    assert (await difference(work, written, here)).lines == ()
    assert written.welcome.charter.fr == "On range.\nOn dit bonjour."


async def test_what_the_chat_said_meanwhile_is_kept(work: Work) -> None:
    here = await apply(work, read_text(FILE + WELCOME, "f"), None, over=False)
    house = await house_of(work, here)
    said = replace(await welcome_of(work, here), way_in={"fr": "Par le toit."})
    await Houses(work).save(replace(house, policy=with_hospitality(house.policy, said)))
    await apply(work, read_text(FILE + WELCOME, "f"), here, over=False)

    assert (await welcome_of(work, here)).way_in == {"fr": "Par le toit."}


@pytest.mark.parametrize(
    "wrong", ['greeting = "everybody"', 'charter = "On range."', "charter.de = 'Aufräumen.'"]
)
def test_what_is_wrong_is_told(wrong: str) -> None:
    with pytest.raises(Misconfigured, match="welcome"):
        read_text(f"{FILE}\n[welcome]\n{wrong}\n", "f")
