"""Why a key is kept from us: believed of the sender's own words only, told to whoever keeps the bot without a name."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.adapters.matrix.crypto.unread import GRACE, Unread
from bot.adapters.matrix.crypto.withheld import Withheld
from bot.adapters.matrix.diagnosis import unread
from bot.core.finding import Verdict
from tests.adapters.house import MemoryNotebook

ANA, MAL, HALL = "@ana:example.org", "@mal:example.org", "!hall"


def told(sender: str, code: str = "m.unverified", **content: Any) -> dict[str, Any]:
    kept = {"room_id": HALL, "session_id": "S1", "code": code} | content
    return {"type": "m.room_key.withheld", "sender": sender, "content": kept}


def said(sender: str = ANA) -> dict[str, Any]:
    return {"type": "m.room.encrypted", "sender": sender, "content": {"session_id": "S1"}}


def test_nobody_gives_a_reason_for_another_ones_words() -> None:
    withheld = Withheld()
    withheld.hear(told(MAL))
    assert withheld.why(said(), HALL) == ""
    withheld.hear(told(ANA))
    assert withheld.why(said(), HALL) == "m.unverified"
    assert withheld.why(said(), "!elsewhere") == ""


def test_what_is_no_reason_is_none_and_what_is_endless_is_not_kept() -> None:
    withheld = Withheld()
    for odd in (told(ANA, "because"), told(ANA, session_id=["S1"]), {"type": "m.room_key.withheld"}):
        withheld.hear(odd)
    withheld.hear(told(ANA, session_id="S" * 100_000, room_id="!" * 100_000))
    assert withheld.why(said(), HALL) == ""


def test_who_could_not_reach_our_device_says_so_for_all_their_keys() -> None:
    withheld = Withheld()
    withheld.hear({"type": "m.room_key.withheld", "sender": ANA, "content": {"code": "m.no_olm"}})
    assert withheld.why(said(), HALL) == "m.no_olm"
    assert withheld.why(said(MAL), HALL) == ""


async def test_what_could_not_be_read_is_told_for_a_week_with_its_reason() -> None:
    notebook = MemoryNotebook()
    kept = Unread(notebook)
    kept.add(HALL, "$1")
    kept.add(HALL, "$2", "m.blacklisted")
    await kept.keep()
    now = datetime.now(UTC)
    (finding,) = await unread.look(notebook, now)
    assert (finding.verdict, finding.subject) == (Verdict.WRONG, HALL)
    assert "2 could not be read" in finding.said
    assert finding.said.endswith("the sender has blocked the bot's device")
    (finding,) = await unread.look(notebook, now + timedelta(days=8))
    assert finding.verdict is Verdict.OK


async def test_a_reason_that_comes_after_the_words_is_kept_over_a_restart() -> None:
    notebook = MemoryNotebook()
    first, second = Unread(notebook), Unread(notebook)
    assert first.add(HALL, "$1")
    await first.keep()
    assert not first.add(HALL, "$1", "m.unverified")
    await first.keep()
    await second.open()
    assert second.why(HALL) == "m.unverified"


async def test_a_note_of_an_earlier_version_is_read() -> None:
    notebook = MemoryNotebook({"unread": json.dumps({HALL: {"events": ["$1"], "told": True}})})
    (finding,) = await unread.look(notebook, datetime.now(UTC))
    assert "1 could not be read" in finding.said
    assert "no key has come" in finding.said


async def test_what_cannot_be_read_a_week_later_is_told_again() -> None:
    last = (datetime.now(UTC) - timedelta(days=8)).timestamp()
    noted = {HALL: {"events": ["$1"], "told": True, "last": last, "why": ""}}
    kept = Unread(MemoryNotebook({"unread": json.dumps(noted)}))
    await kept.open()
    assert not kept.add(HALL, "$1")  # looked for again
    assert kept.patience(30.0) > 29.0
    kept.add(HALL, "$2")
    assert kept.of(HALL) == ["$2"]
    assert 0 < kept.patience(30.0) <= GRACE
