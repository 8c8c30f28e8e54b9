"""Whatever stands in one event, the answer that it came in is read."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.matrix.answer import Denied, Unreachable, read_answer
from bot.adapters.matrix.lenient import read_json, shallow

UNHURRIED = settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
LETTERS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | LETTERS,
    lambda inner: st.lists(inner) | st.dictionaries(LETTERS, inner),
    max_leaves=30,
)


def answer(odd: str) -> bytes:
    return f'{{"next_batch": "s1", "odd": {odd}, "after": "]}}[{{\\"x"}}'.encode(errors="surrogatepass")


@pytest.mark.parametrize(
    "odd",
    [
        "[" * 30_000 + "]" * 30_000,
        '{"a":' * 10_000 + "1" + "}" * 10_000,
        '[{"a": "]"},' * 5_000 + "0" + "]" * 5_000,
        "9" * 10_000,
        "-" + "9" * 10_000,
        "1e999999",
        "NaN",
        '"\ud800"',
    ],
)
def test_an_odd_event_does_not_hide_the_others(odd: str) -> None:
    read = read_answer(200, answer(odd))
    assert (read["next_batch"], read["after"]) == ("s1", '}}[{"x'.replace("}}", "]}"))


def test_bytes_that_are_no_letters_do_not_hide_the_others() -> None:
    assert read_json(b'{"a": "\xff\xfe", "b": 1}') == {"a": "\ufffd\ufffd", "b": 1}


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (r"\ud83d\ude00", "😀"),
        (r"\ud83d", "\ufffd"),
        (r"\ude00\ud83d", "\ufffd\ufffd"),
        (r"a\u0000b", "a\ufffdb"),
        (r"\\ud83d \\u0000", r"\ud83d \u0000"),
        (r"\\\ud83d", "\\\ufffd"),
        ("\ud83d", "\ufffd" * 3),
        ("a\0b", "a\ufffdb"),
    ],
)
def test_what_no_database_takes_becomes_a_mark(said: str, read: str) -> None:
    raw = f'{{"{said}": "{said}"}}'.encode(errors="surrogatepass")
    assert read_json(raw) == {read: read}


@UNHURRIED
@given(st.dictionaries(LETTERS, JSON))
def test_what_is_well_is_read_as_it_stands(well: dict[str, Any]) -> None:
    text = json.dumps(well)
    assert shallow(text) == text
    assert read_json(text.encode()) == well


@UNHURRIED
@given(JSON, st.integers(0, 5))
def test_what_is_cut_is_still_json_and_no_deeper_than_it_should_be(value: object, deepest: int) -> None:
    def depth(value: object) -> int:
        if isinstance(value, dict):
            value = list(value.values())
        return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0

    cut = json.loads(shallow(json.dumps(value), deepest))
    assert depth(cut) == min(depth(value), deepest)


@UNHURRIED
@given(st.binary())
def test_what_is_no_json_at_all_is_nothing(raw: bytes) -> None:
    read = read_json(raw)
    assert read is None or isinstance(read, dict)


def test_depths_that_never_end_are_nothing() -> None:
    assert read_json(b"[" * 100_000) is None
    assert read_json(b'{"a":' * 50_000) is None


SLOW_DOWN = [
    (b'{"retry_after_ms": 1500}', None, 1.5),
    (b'{"retry_after_ms": 1500}', "3", 3.0),
    (b'{"retry_after_ms": 9000}', "3", 9.0),
    (b"<html>", "7", 7.0),
    (b"<html>", "soon", 5.0),
    (b"{}", None, 5.0),
    (b'{"retry_after_ms": -5}', None, 5.0),
    (b'{"retry_after_ms": NaN}', None, 5.0),
    (b'{"retry_after_ms": true}', None, 5.0),
    (b'{"retry_after_ms": "1"}', "-1", 5.0),
    (b'{"retry_after_ms": 99999999999999}', None, 900.0),
    (b'{"retry_after_ms": Infinity}', None, 900.0),
    (b"{}", "9" * 400, 900.0),
    (b"{}", "Fri, 31 Dec 2999 23:59:59 GMT", 900.0),
    (b"{}", "Fri, 31 Dec 1999 23:59:59 GMT", 5.0),
]


@pytest.mark.parametrize(("raw", "header", "seconds"), SLOW_DOWN)
def test_how_long_to_wait_is_read_wherever_it_is_said_and_bounded(
    raw: bytes, header: str | None, seconds: float
) -> None:
    with pytest.raises(Unreachable) as refused:
        read_answer(429, raw, header)
    assert refused.value.retry_after == seconds


def test_a_refusal_says_whether_a_new_login_helps() -> None:
    def denied(status: int, **body: object) -> Denied:
        with pytest.raises(Denied) as refused:
            read_answer(status, json.dumps(body).encode())
        return refused.value

    assert denied(401, errcode="M_UNKNOWN_TOKEN", soft_logout=True).logged_out
    assert denied(401, errcode="M_UNKNOWN_TOKEN", soft_logout=True).soft
    assert not denied(401, errcode="M_UNKNOWN_TOKEN").soft
    assert not denied(401, flows=[{"stages": ["m.login.password"]}]).logged_out
    assert not denied(403, errcode="M_FORBIDDEN").logged_out
