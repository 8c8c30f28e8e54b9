"""What other servers let through comes in between what people say: the program goes on, and each is answered once."""

import itertools
import json
from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.program.house import House, fresh_day
from tests.program.line import Line

NO_TEXT = {"type": "m.room.message", "content": {}}
ODD: list[object] = [
    None, [], "event", 7, {}, {"type": None}, {"type": ["m.room.message"], "content": {"body": "x"}},
    NO_TEXT,
    NO_TEXT | {"content": {"body": "no kind", "m.mentions": None}},
    NO_TEXT | {"content": {"msgtype": "m.text", "body": None}},
    NO_TEXT | {"content": {"msgtype": "m.text", "body": "!aide " + "\ud800 \0" * 3}},
    NO_TEXT | {"content": {"msgtype": "m.text", "body": "loge " + "réserve rouge " * 8_000}},
    NO_TEXT | {"content": {"msgtype": "m.text", "body": "@room !aide", "m.mentions": {"room": True}}},
    NO_TEXT | {"content": {"msgtype": "m.text", "body": "!aide"}, "sender": "@no\nbody:test.local"},
    NO_TEXT | {"content": {"msgtype": "m.text", "body": "!aide"}, "sender": None},
    NO_TEXT | {"content": {"msgtype": "m.text", "body": "!aide"}, "event_id": {"$": 1}},
    NO_TEXT | {"content": {"msgtype": "m.text", "body": "x", "deep": "DEEP", "wide": "WIDE"}},
    {"type": "org.example.unheard", "content": {"body": "!aide"}},
    {"type": "m.room.member", "content": {"membership": "join", "displayname": None}, "state_key": "@x:test.local"},
    {"type": "m.room.member", "content": {"membership": "join", "displayname": "Y" * 60_000}, "state_key": 5},
    {"type": "m.room.member", "content": {"membership": ["join"]}, "state_key": "@z:test.local"},
    {"type": "m.room.member", "content": {"membership": "leave"}, "state_key": "not an account",
     "unsigned": {"prev_content": {"membership": "join"}}},
    {"type": "m.reaction", "content": {"m.relates_to": {"event_id": "$x", "key": "👍" * 20_000}}},
    {"type": "m.room.redaction", "content": None, "redacts": ["$x"]},
]  # fmt: skip


def beset(asker: str) -> Callable[[web.Request, bytes], bytes]:
    """Puts all of that before the first event of each room of each answer."""
    numbers = itertools.count()

    def rewrite(request: web.Request, body: bytes) -> bytes:
        if not request.path.endswith("/sync") or b'"m.room.message"' not in body:
            return body
        answer = json.loads(body)
        for news in answer["rooms"]["join"].values():
            news["timeline"]["events"][:0] = [dressed(one, next(numbers), asker) for one in ODD]
            news["summary"] = []
        deep, wide = "[" * 20_000 + "]" * 20_000, "9" * 6_000
        text = json.dumps(answer).replace('"DEEP"', deep).replace('"WIDE"', wide)
        return text.encode()

    return rewrite


def dressed(odd: object, number: int, asker: str) -> object:
    usual: dict[str, Any] = {"sender": asker, "event_id": f"$odd-{number}", "origin_server_ts": 1}
    return usual | {"unsigned": {"age": 1}} | odd if isinstance(odd, dict) else odd


async def test_odd_events_of_all_kinds_stop_nobody_from_being_answered(house: House, its_line: Line) -> None:
    lea, sam = await house.member("Léa"), await house.member("Sam")
    its_line.rewrites.append(beset(sam.user_id))
    day = fresh_day()
    requests = [
        await lea.says(house.general, f"!réserver rouge {day} {hour}h-{hour + 1}h") for hour in (9, 11)
    ]
    for request in requests:
        assert "Numéro R-" in (await house.answer(lea, request, within=60)).text
    its_line.rewrites.clear()
    await house.asks(lea, "!aide")
    assert [len(house.answers(lea, request)) for request in requests] == [1, 1]
    assert house.lodge.alive
    assert "Traceback" not in house.lodge.log
