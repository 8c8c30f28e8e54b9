"""In encrypted rooms the bot reads and is read, also by apps that trust signed devices only."""

from pathlib import Path

import pytest

from bot.core.incoming import Said
from tests.adapters.matrix.conftest import Lodges
from tests.servers.fixtures import People


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "keys.sqlite3"


@pytest.mark.parametrize("strict", [False, True])
async def test_what_is_said_is_read_and_the_answer_is_read_too(
    people: People, lodges: Lodges, keys: Path, strict: bool
) -> None:
    lodge = lodges(keys=keys)
    lodge.receiver.answer = lodge.receiver.echo
    ana = await people.with_element("Ana", strict=strict)
    room = await ana.creates_room()
    await lodge.is_let_in(room, ana)
    question = await ana.says(room, "Coffee?")
    said = await lodge.receiver.hears(Said)
    assert (said.text, said.message, said.origin.author_name) == ("Coffee?", question, "Ana")
    answer = await ana.hears("echo Coffee?")
    assert answer.replies_to == question
    assert (ana.envelope(answer).encrypted, ana.envelope(answer).shield) == (True, 0)
