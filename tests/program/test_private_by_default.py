"""What people say to each other is nobody's business: it is in no file and in no line of the log."""

from collections.abc import Iterator
from pathlib import Path

from tests.program.house import House, fresh_day
from tests.program.lodge import RunningLodge


def found_in(folder: Path, words: str) -> list[str]:
    """The files that hold these words, in whatever case."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if words.lower().encode() in path.read_bytes().lower()]


def everywhere(lodge: RunningLodge, *canaries: str) -> Iterator[tuple[str, list[str]]]:
    return ((canary, found_in(lodge.folder, canary)) for canary in canaries)


async def test_words_that_are_not_for_it_are_written_nowhere(house: House) -> None:
    lea, sam = await house.member("Léa"), await house.member("Sam")
    said = await lea.says(house.general, "le canari-jonquille a chanté")
    await sam.says(house.general, "ah, le canari-pivoine aussi", reply_to=said)
    await sam.says(house.general, "un canari-muguet par ici", thread=said)
    await lea.edits(house.general, said, "le canari-bleuet a chanté")
    await lea.reacts(house.general, said, "canari-lilas")
    await sam.says(house.general, "notice du canari-iris", msgtype="m.notice")
    await house.asks(lea, "!aide")
    await lea.says(house.general, "!réserver rouge")
    await sam.says(house.general, "pendant ce temps, canari-souci")
    await house.asks(sam, "!aide")

    flowers = ("jonquille", "pivoine", "muguet", "bleuet", "lilas", "iris", "souci")
    found = dict(everywhere(house.lodge, *(f"canari-{flower}" for flower in flowers)))
    assert found == {f"canari-{flower}": [] for flower in flowers}


async def test_words_of_a_command_are_kept_only_where_they_are_its_purpose(house: House) -> None:
    lea, day = await house.member("Léa"), fresh_day()
    await house.asks(lea, "loge, tu connais le canari-tulipe ?")
    await house.asks(lea, "!canari-dahlia")
    await house.asks(lea, "!dispo demain canari-oeillet")
    await house.asks(lea, "!réserver rouge")
    await house.asks(lea, "loge, laisse tomber canari-narcisse")
    await house.asks(lea, f"loge, réserve la verte {day} de 11h à 12h pour canari-chorale")
    await house.lodge.stop()

    flowers = ("tulipe", "dahlia", "oeillet", "narcisse")
    found = dict(everywhere(house.lodge, *(f"canari-{flower}" for flower in flowers)))
    assert found == {f"canari-{flower}": [] for flower in flowers}
    assert found_in(house.lodge.folder, "canari-chorale") == ["laloge.sqlite3"]
