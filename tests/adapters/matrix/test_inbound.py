"""From one event to one report, as pure functions: what the real homeserver will not let people send stands here."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.matrix.addressing import Me, hear
from bot.adapters.matrix.inbound import read
from bot.adapters.matrix.memory import Memory, Recent
from bot.adapters.matrix.rooms import Room
from bot.adapters.matrix.scene import Scene
from bot.core.address import Address
from bot.core.incoming import Deleted, Edited, Joined, Left, Said

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ME = Me("@lodge:example.org", "La Loge (bot)", ("loge", "la loge"))


def scene(**room: Any) -> Scene:
    known: dict[str, Any] = {"joined": 5} | room
    return Scene(Room("!room", **known), ME, Memory(), frozenset({"@bot:example.org"}), NOW)


def message(body: object = "hello", sender: str = "@ana:example.org", **content: Any) -> dict[str, Any]:
    return event("m.room.message", {"msgtype": "m.text", "body": body} | content, sender=sender)


def event(kind: str, content: object, **more: Any) -> dict[str, Any]:
    sent = {"origin_server_ts": 1_795_262_400_000, "event_id": "$1", "sender": "@ana:example.org"}
    return {"type": kind, "content": content} | sent | more


def said(body: str, **content: Any) -> Said:
    report = read(message(body, **content), scene())
    assert isinstance(report, Said)
    return report


PILL = '<a href="https://matrix.to/#/%40lodge%3Aexample.org">La Loge (bot)</a>'
CALLED = [
    ("La Loge (bot): hello", {}, "hello"),
    ("@LODGE hello", {}, "hello"),
    ("@lodge:example.org: hello", {}, "hello"),
    ("loge, hello", {}, "hello"),
    ("  la loge\u00a0: hello", {}, "hello"),
    ("Loge", {}, ""),
    ("loge !book", {}, "!book"),
    ("!réserver la bleue", {}, "!réserver la bleue"),
    ("hello La Loge (bot)", {"formatted_body": f"hello {PILL}"}, "hello"),
    (
        "who is there @La Loge (bot), please?",
        {"formatted_body": f"who is there {PILL}"},
        "who is there please?",
    ),
    ("[La Loge](https://matrix.to/#/@lodge:example.org) hello", {}, "hello"),
    ("who is there @loge ?", {"m.mentions": {"user_ids": ["@lodge:example.org"]}}, "who is there ?"),
    ("who is in the loge", {"m.mentions": {"user_ids": ["@lodge:example.org"]}}, "who is in the loge"),
]


@pytest.mark.parametrize(("body", "content", "text"), CALLED)
def test_it_is_called_and_the_words_come_without_its_name(
    body: str, content: dict[str, Any], text: str
) -> None:
    report = said(body, **content)
    assert (report.text, report.addressed) == (text, True)


QUOTED_PILL = f"<mx-reply><blockquote>{PILL} keys?</blockquote></mx-reply>"
NOT_CALLED = [
    ("the loge is closed", {}),
    ("logement: hello", {}),
    ("lodgeable", {}),
    ("! what", {}),
    ("!!", {}),
    ("wow !important", {}),
    ("I have them", {"formatted_body": f"{QUOTED_PILL}I have them"}),
    ("hello Ana", {"formatted_body": 'hello <a href="https://matrix.to/#/@ana:example.org">Ana</a>'}),
    ("hello", {"m.mentions": {"room": True}}),
]


@pytest.mark.parametrize(("body", "content"), NOT_CALLED)
def test_it_is_not_called(body: str, content: dict[str, Any]) -> None:
    report = said(body, **content)
    assert (report.text, report.addressed) == (body, False)


def test_a_quoted_message_is_not_part_of_the_words() -> None:
    related: dict[str, Any] = {"m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}}
    report = said("> <@ana:example.org> !book\n> this\n\n> not this", **related)
    assert (report.text, report.reply_to, report.addressed) == ("> not this", "$0", False)
    assert said("> a quotation of mine").text == "> a quotation of mine"


NOTHING = [
    message(sender="@lodge:example.org"),
    message(sender="@bot:example.org"),
    message(msgtype="m.notice"),
    message(msgtype=None),
    message(msgtype="m.image"),
    event("m.room.message", {}),
    event("m.room.message", None),
    event("m.room.message", []),
    message() | {"unsigned": {"redacted_because": {"type": "m.room.redaction"}}},
    event("m.room.message", {"msgtype": "m.text", "body": "!", "m.relates_to": {"rel_type": "m.replace"}}),
    event("m.reaction", {"m.relates_to": {"event_id": "$0"}}),
    event("m.reaction", {"m.relates_to": {"event_id": "$0", "key": "👍"}}, sender="@lodge:example.org"),
    event("m.room.redaction", {}),
    event("m.room.member", {"membership": "join"}),
    event("m.room.member", {"membership": "invite"}, state_key="@ben:example.org"),
    event("m.room.member", {"membership": "leave"}, state_key="@ben:example.org"),
    event("m.room.topic", {"topic": "!book"}, state_key=""),
    {},
]


@pytest.mark.parametrize("odd", NOTHING)
def test_what_is_not_for_the_house_is_nothing(odd: dict[str, Any]) -> None:
    assert read(odd, scene()) is None


def test_an_edit_is_never_words_even_when_its_fallback_is_a_command() -> None:
    new: dict[str, Any] = {"m.new_content": {"msgtype": "m.text", "body": "loge: hello"}}
    related: dict[str, Any] = {"m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}}
    report = read(message("!book", **new, **related), scene())
    assert isinstance(report, Edited)
    assert (report.message, report.text, report.addressed) == ("$0", "hello", True)


def test_a_redaction_says_what_is_gone_in_old_rooms_and_new() -> None:
    for redaction in (
        event("m.room.redaction", {}, redacts="$0"),
        event("m.room.redaction", {"redacts": "$0"}),
    ):
        report = read(redaction, scene())
        assert isinstance(report, Deleted)
        assert report.message == "$0"


def test_who_is_made_to_leave_is_who_left() -> None:
    before = {"unsigned": {"prev_content": {"membership": "join"}}}
    for membership in ("leave", "ban"):
        gone = event("m.room.member", {"membership": membership}, state_key="@lodge:example.org", **before)
        report = read(gone, scene())
        assert isinstance(report, Left)
        assert report.origin.author == Address("matrix", "@lodge:example.org")
    named = event("m.room.member", {"membership": "join"}, state_key="@ben:example.org", **before)
    assert read(named, scene()) is None
    assert isinstance(read(named | {"unsigned": {}}, scene()), Joined)


def test_two_people_talk_in_private_and_three_do_not() -> None:
    for joined, invited, direct in ((2, 0, True), (1, 1, True), (2, 1, False), (0, 0, False)):
        report = read(message(), scene(joined=joined, invited=invited))
        assert isinstance(report, Said)
        assert (report.origin.direct, report.addressed) == (direct, direct)


@pytest.mark.parametrize("odd", [None, "now", 10**30, -(10**30), True, 4_000_000_000_000])
def test_a_time_that_cannot_be_is_now(odd: object) -> None:
    report = read(message() | {"origin_server_ts": odd}, scene())
    assert report is not None
    assert report.origin.sent_at == NOW


@pytest.mark.parametrize(
    ("unsigned", "sent_at"),
    [
        ({"age": 90_000}, NOW - timedelta(seconds=90)),
        ({"age": 0}, NOW),
        ({"age": -5}, NOW - timedelta(days=1)),
        ({"age": "old"}, NOW - timedelta(days=1)),
        ({"age": 10**40}, NOW),
        ({}, NOW - timedelta(days=1)),
    ],
)
def test_an_event_is_as_old_as_our_homeserver_says_whatever_the_time_of_its_sender(
    unsigned: dict[str, Any], sent_at: datetime
) -> None:
    yesterday = int((NOW - timedelta(days=1)).timestamp() * 1000)
    report = read(message() | {"origin_server_ts": yesterday, "unsigned": unsigned}, scene())
    assert report is not None
    assert report.origin.sent_at == sent_at


def test_a_body_without_end_is_cut_and_costs_little() -> None:
    started = time.process_time()
    for body in ("é" * 60_000, " " * 60_000, "[" * 60_000, "> \n" * 20_000, "<a " * 20_000, "@" * 60_000):
        html: dict[str, Any] = {"formatted_body": body.replace(" ", "<mx-reply>") + "https://matrix.to/#/"}
        mentions: dict[str, Any] = {"m.mentions": {"user_ids": ["@lodge:example.org"]}}
        related: dict[str, Any] = {"m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}}
        report = read(message(body + "https://matrix.to/#/", **html, **mentions, **related), scene())
        assert isinstance(report, Said)
        assert len(report.text.encode()) <= 20_000
    assert time.process_time() - started < 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "msgtype",
                    "body",
                    "m.relates_to",
                    "rel_type",
                    "event_id",
                    "key",
                    "m.mentions",
                    "user_ids",
                    "m.new_content",
                    "membership",
                    "m.in_reply_to",
                    "formatted_body",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(
    kind=st.sampled_from(["m.room.message", "m.reaction", "m.room.redaction", "m.room.member"]),
    content=JSON,
    unsigned=JSON,
    state_key=JSON,
)
def test_whatever_other_servers_let_through_is_no_error(
    kind: str, content: object, unsigned: object, state_key: object
) -> None:
    odd = event(kind, content, unsigned=unsigned, state_key=state_key)
    here = scene()
    here.room.note(odd)
    read(odd, here)


def test_the_memory_of_a_run_is_bounded() -> None:
    recent = Recent(span=3)
    for number in range(5):
        recent.add(str(number))
    assert [str(number) in recent for number in range(5)] == [False, False, True, True, True]


def test_a_mention_of_its_account_with_other_letters_after_it_is_another_account() -> None:
    me = Me("@loge:example.org")
    heard = hear({}, me, "@loge:example.organic hello", is_reply=False)
    assert not heard.addressed
