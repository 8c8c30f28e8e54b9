"""A homeserver that asks to slow down, wherever it is asked anything: everything is done in the end, and once."""

from collections import Counter

import pytest
from aiohttp import web

from tests.program.house import House, claimed_by, comes_into, fresh_day, furnish
from tests.program.line import Line
from tests.program.lodge import RunningLodge
from tests.servers.fixtures import People

KINDS = (
    "login", "filter", "sync", "displayname", "join", "members", "m.room.name", "createRoom",
    "account_data", "send", "context", "refresh", "whoami",
)  # fmt: skip
TWICE = 2


class Refusing:
    """Refuses each kind of request twice, in one of the ways in which homeservers say how long to wait."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()

    def __call__(self, request: web.Request) -> web.Response | None:
        kind = next((kind for kind in KINDS if kind in request.path), "")
        self.asked[kind] += 1
        if not kind or self.asked[kind] > TWICE:
            return None
        if self.asked[kind] == TWICE:
            return web.Response(status=429, text="slow down", headers={"Retry-After": "1"})
        return web.json_response({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 300}, status=429)


async def test_asked_to_slow_down_everywhere_it_does_everything_once(
    lodge: RunningLodge, line: Line, people: People
) -> None:
    refusing = Refusing()
    line.faults.append(refusing)
    lodge.configure(homeserver=line.url)
    await furnish(lodge)
    await lodge.start()
    ines = await people("Inès")
    direct = await claimed_by(lodge, ines)
    house = House(lodge, people, ines, direct, await comes_into(lodge, ines, direct, "general"))
    lea = await house.member("Léa")
    request = await lea.says(house.general, f"!réserver rouge {fresh_day()} 9h-10h")
    assert "Numéro R-" in (await house.answer(lea, request, within=40)).text
    assert await house.bookings(lea) == 1
    await house.asks(lea, "!aide")

    assert len(house.answers(lea, request)) == 1
    invitations = [event for event in lea.ears.events if event.membership == "invite"]
    assert len({one.room for one in invitations if one.state_key == lea.user_id}) == 1
    asked = refusing.asked
    assert all(asked[kind] > TWICE for kind in KINDS if kind not in {"refresh", "whoami"}), asked


@pytest.mark.parametrize("kept_back", ["createRoom", "account_data"])
async def test_a_direct_chat_whose_making_was_not_confirmed_is_not_made_again(
    house: House, its_line: Line, kept_back: str
) -> None:
    lea = await house.member("Léa")
    its_line.losing = kept_back
    await lea.says(house.general, "!mes-réservations")
    await its_line.holds()
    await its_line.cut()
    await its_line.mend()

    direct = await lea.is_invited(by=house.lodge.user_id)
    await lea.joins(direct)
    await lea.hears("réservation", room=direct, within=30)
    await lea.says(direct, "!aide")
    await lea.hears(lambda event: event.room == direct and event.sender == house.lodge.user_id)
    invitations = [event for event in lea.ears.events if event.membership == "invite"]
    assert {one.room for one in invitations if one.state_key == lea.user_id} == {direct}
