"""Files in a terminal: their words, and where they were put."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.adapters.terminal.files import file_name
from bot.adapters.terminal.network import TerminalNetwork
from bot.core.address import Address
from bot.core.attachment import Enclosure
from bot.core.errors import SendFailed
from bot.core.network import Destination
from bot.core.presentation import TAKEN_BACK
from bot.testing import FakeClock
from tests.adapters.house import words

ANA = Address("terminal", "ana")
NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("plan.png", "plan.png"),
        ("../../etc/passwd", "etc-passwd"),
        ("a b;rm -rf $HOME\n.sh", "a-b-rm--rf-HOME-.sh"),
        (".hidden", "hidden"),
        ("", "file"),
        ("..", "file"),
        ("é" * 300 + ".png", "é" * 76 + ".png"),
    ],
)
def test_a_name_harms_nothing(name: str, kept: str) -> None:
    assert file_name(name) == kept


async def test_a_file_is_put_where_only_its_reader_can_look_and_shown_once_with_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    shown: list[str] = []
    network = TerminalNetwork(FakeClock(NOW), "Ana", show=shown.append)
    to = Destination(await network.direct(ANA))
    file = Enclosure("plan.png", "image/png", b"PNG", "The plan: \x1b[31mtwo rooms.")
    for _twice in range(2):
        await network.enclose(to, file, "key-f1")
    words_of_it, path = shown
    assert words_of_it == "La Loge: The plan: [31mtwo rooms."
    saved = Path(path.strip())
    assert saved.read_bytes() == b"PNG"
    assert saved.parent.stat().st_mode & 0o777 == 0o700
    with pytest.raises(SendFailed):
        await network.fetch("anything", 10)


async def test_a_picture_of_what_was_just_said_is_named_and_not_told_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    shown: list[str] = []
    network = TerminalNetwork(FakeClock(NOW), "Ana", show=shown.append)
    to = Destination(await network.direct(ANA))
    await network.send(to, words("Monday: free. Tuesday: taken."), "key-1")
    await network.enclose(
        to, Enclosure("week.png", "image/png", b"PNG", "Monday: free, Tuesday: taken"), "k2"
    )
    assert shown[1] == "La Loge: week.png"
    await network.enclose(to, Enclosure("other.png", "image/png", b"PNG", "Sunday: closed"), "k3")
    assert "La Loge: Sunday: closed" in shown


async def test_what_is_taken_back_is_not_said_again() -> None:
    shown: list[str] = []
    network = TerminalNetwork(FakeClock(NOW), "Ana", show=shown.append)
    to = Destination(await network.direct(ANA))
    said = await network.send(to, words("Hello"), "key-1")
    assert await network.edit(to, said, words("Hello again"), "key-2") == said
    assert await network.edit(to, said, TAKEN_BACK, "key-3") == ()
    assert shown == ["La Loge: Hello", "La Loge: Hello again"]
