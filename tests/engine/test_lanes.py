"""Which letters wait for one another: those of one channel, and whatever changes one message; no command waits for another's answer."""

from datetime import UTC, datetime

from bot.core.incoming import PASSING
from bot.engine.sending.lanes import Lanes
from bot.store.letters.outbox import Letter

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)


def letter(number: int, reply_to: str = "", edits: int | None = None, channel: str = "discord:1/2") -> Letter:
    return Letter(
        id=number, key=f"L{number}", house=1, network="discord", body="", made_at=NOW, due_at=NOW,
        channel=channel, reply_to=reply_to or None, edits=edits,
    )  # fmt: skip


def test_answers_to_commands_wait_neither_for_the_channel_nor_for_one_another() -> None:
    lanes = Lanes()
    found = [
        lanes.put(one) for one in (letter(1), letter(2, PASSING + "a"), letter(3, PASSING + "b"), letter(4))
    ]

    assert found[0] == found[3]
    assert len({*found}) == 3


def test_what_changes_a_message_follows_what_of_it_is_still_on_its_way() -> None:
    """Whoever presses last on a card that many press sees their own."""
    lanes = Lanes()
    answer, press, again = letter(1, PASSING + "a"), letter(2, PASSING + "b", 1), letter(3, PASSING + "c", 1)
    lane = lanes.put(answer)

    assert [lanes.put(one) for one in (press, again)] == [lane, lane]
    assert [lanes.next(lane) for _time in range(2)] == [answer, press]
    assert lanes.changed_again(press)
    for one in (answer, press):
        lanes.over(one)
    assert lanes.next(lane) is again
    assert not lanes.changed_again(again)
    lanes.over(again)
    assert lanes.end(lane) == []
    assert lanes.put(letter(4, PASSING + "d", 1)) != lane


def test_in_a_silent_channel_only_those_who_asked_are_answered() -> None:
    """Elsewhere all goes on."""
    lanes = Lanes()
    said, asked, elsewhere = letter(1), letter(2, PASSING + "a"), letter(3, channel="discord:1/3")
    changed = letter(4, edits=2)
    first, *others = [lanes.put(one) for one in (said, asked, elsewhere, changed)]

    assert lanes.silence(["discord:1/2"]) == [said, changed]
    assert lanes.next(first) is None
    assert [lanes.next(lane) for lane in others] == [asked, elsewhere, None]
