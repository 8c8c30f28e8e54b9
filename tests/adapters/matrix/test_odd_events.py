"""What other servers let through, and no homeserver of ours would: none of it stops the others from being heard."""

import copy
import json
from datetime import UTC, datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.matrix.addressing import Me
from bot.adapters.matrix.crypto.cipher import Cipher
from bot.adapters.matrix.history import History
from bot.adapters.matrix.lenient import read_json
from bot.adapters.matrix.memory import Memory
from bot.adapters.matrix.rooms import Rooms
from bot.adapters.matrix.session import Session
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.timelines import Timelines
from bot.core.address import Address
from bot.core.incoming import Incoming, Said
from bot.testing.clock import FakeClock
from tests.adapters.house import MemoryNotebook

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
CLOCK = FakeClock(NOW)
ROOM = "!room"
ANA = "@ana:example.org"
ME = "@loge:example.org"


def event(number: int, kind: str, content: dict[str, Any], **more: Any) -> dict[str, Any]:
    """As a real homeserver sends it."""
    return {
        "type": kind,
        "sender": ANA,
        "content": content,
        "event_id": f"${number}",
        "origin_server_ts": 1_795_262_400_000,
        "unsigned": {"age": 34, "membership": "join"},
    } | more


REAL = [
    event(1, "m.room.message", {"msgtype": "m.text", "body": "!aide", "m.mentions": {"user_ids": [ME]}}),
    event(2, "m.room.message", {
        "msgtype": "m.text", "body": "> <@loge:example.org> où ?\n\nla bleue", "format": "org.matrix.custom.html",
        "formatted_body": '<mx-reply></mx-reply><a href="https://matrix.to/#/@loge:example.org">loge</a> la bleue',
        "m.relates_to": {"rel_type": "m.thread", "event_id": "$0", "is_falling_back": True,
                         "m.in_reply_to": {"event_id": "$0"}},
    }),
    event(3, "m.room.message", {
        "msgtype": "m.text", "body": "* !aide", "m.new_content": {"msgtype": "m.text", "body": "!aide"},
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$1"},
    }),
    event(4, "m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$0", "key": "👍"}}),
    event(5, "m.room.redaction", {"redacts": "$0"}, redacts="$0"),
    event(6, "m.room.member", {"membership": "join", "displayname": "Ana", "avatar_url": None}, state_key=ANA,
          unsigned={"age": 5, "prev_content": {"membership": "invite", "displayname": "Ana"}, "replaces_state": "$0"}),
    event(7, "m.room.member", {"membership": "leave"}, state_key=ANA, unsigned={"prev_content": {"membership": "join"}}),
    event(8, "m.room.encrypted", {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgA", "session_id": "x"}),
    event(9, "m.room.name", {"name": "Cuisine"}, state_key=""),
    event(10, "m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}, state_key=""),
]  # fmt: skip
GENUINE = event(100, "m.room.message", {"msgtype": "m.text", "body": "the next one"})

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(
        [ANA, ME, "$1", "@room", "m.replace", "join", "ban", "m.notice", "é" * 3_000, "@a:\nb", "\0"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def mutations(draw: st.DrawFn) -> object:
    """A real event with a few of its parts, wherever they are, missing, replaced or turned into something else."""
    odd: Any = copy.deepcopy(draw(st.sampled_from(REAL)))
    for _ in range(draw(st.integers(1, 4))):
        parts = list(places(odd))
        if not parts:
            return odd
        node, key = parts[draw(st.integers(0, len(parts) - 1))]
        if draw(st.booleans()) and isinstance(node, dict):
            del node[key]
        else:
            node[key] = draw(VALUES)
    return odd


def places(node: Any) -> Any:
    """Everywhere in it that something can be changed."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in list(inner):
        yield node, key
        yield from places(value)


def timelines() -> Timelines:
    session = Session(MatrixSettings("http://nowhere", ME), MemoryNotebook(), CLOCK)
    rooms = Rooms()
    cipher = Cipher(session, MemoryNotebook(), None, rooms)
    return Timelines(History(session), rooms, Memory(), Me(ME), frozenset(), CLOCK, cipher)


def over_the_wire(news: object) -> dict[str, Any]:
    """As the bytes of a homeserver, and read back."""
    read = read_json(json.dumps({"news": news}).encode())
    assert read is not None
    return read if not isinstance(read["news"], dict) else read["news"]


@UNHURRIED
@given(st.lists(mutations() | VALUES, max_size=4))
async def test_whatever_stands_before_it_the_next_message_is_heard_once(odd: list[object]) -> None:
    hearing = timelines()
    news = over_the_wire({"timeline": {"events": [*odd, GENUINE], "limited": False}})
    reports = await hearing.heard(ROOM, news, "s1")
    assert len([one for one in reports if isinstance(one, Said) and one.message == "$100"]) == 1
    for report in reports:
        bearable(report)


@UNHURRIED
@given(mutations() | VALUES, VALUES)
async def test_whatever_the_state_of_a_room_is_it_is_heard(odd: object, summary: object) -> None:
    hearing = timelines()
    news = over_the_wire({"state": {"events": [odd]}, "summary": summary, "timeline": {"events": [GENUINE]}})
    (report,) = await hearing.heard(ROOM, news, "s1")
    bearable(report)


@UNHURRIED
@given(VALUES, mutations() | VALUES)
async def test_whatever_an_invitation_shows_the_loop_goes_on(news: object, odd: object) -> None:
    hearing = timelines()
    invite = event(1, "m.room.member", {"membership": "invite", "is_direct": True}, state_key=ME)
    rooms = over_the_wire({"!a": news, "!b": {"invite_state": {"events": [odd, invite]}}})
    reports = hearing.invitations(rooms, {"!a": "s1", "!b": "s1"})
    assert [one.origin.channel.native for one in reports][-1:] == ["!b"]


def bearable(report: Incoming) -> None:
    """A database takes it, and it comes back."""
    origin = report.origin
    assert Address.parse(str(origin.author)) == origin.author
    assert "\n" not in str(origin.author)
    for text in (origin.key, origin.author_name, getattr(report, "text", "")):
        assert "\0" not in text
        text.encode()
    assert origin.sent_at <= NOW
