"""What the doctor says of an account on Matrix: its clock, its limits, its device, its powers, its invitations."""

import copy
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.adapters.matrix.crypto import signing
from bot.adapters.matrix.crypto.signing import Seeds, signed
from bot.adapters.matrix.diagnosis import (
    MatrixDiagnosis,
    device,
    homeserver,
    invitations,
    limits,
    sight,
)
from bot.adapters.matrix.diagnosis.rooms import Room, followed, judged, needs_of
from bot.adapters.matrix.diagnosis.sight import Sight
from bot.adapters.matrix.powers import level_of
from bot.adapters.matrix.settings import MatrixSettings
from bot.core.address import Address
from bot.core.clock import SystemClock
from bot.core.errors import SendFailed
from bot.core.finding import Verdict
from bot.core.incoming import Said
from bot.core.network import Destination
from tests.adapters.house import MemoryNotebook, words
from tests.adapters.matrix.lodge import Lodge
from tests.servers.calls import call
from tests.servers.fixtures import People
from tests.servers.synapse import Synapse

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
ME, INES = "@loge:example.org", "@ines:example.org"
NEEDS = needs_of(MatrixSettings("https://example.org", ME))
BLIND, SEEING = Sight("it has no file of keys"), Sight()


@pytest.mark.parametrize(
    ("off", "verdict", "said"),
    [
        (0, Verdict.OK, "agree within 60 s"),
        (60, Verdict.OK, "agree within 60 s"),
        (-60, Verdict.OK, "agree within 60 s"),
        (61, Verdict.WRONG, "61 s ahead of the homeserver"),
        (-3600, Verdict.WRONG, "3600 s behind the homeserver"),
    ],
)
def test_a_clock_may_be_a_minute_off_and_no_more(off: int, verdict: Verdict, said: str) -> None:
    finding = homeserver.compared(NOW + timedelta(seconds=off), "Thu, 03 Dec 2026 08:00:00 GMT")
    assert finding.verdict is verdict
    assert said in finding.said


@pytest.mark.parametrize("date", [None, "", "soon", "Thu, 33 Dec 2026 08:00:00 GMT"])
def test_of_a_homeserver_that_tells_no_time_nothing_is_known(date: str | None) -> None:
    assert homeserver.compared(NOW, date).verdict is Verdict.UNKNOWN


def room(powers: dict[str, Any], **more: Any) -> Room:
    facts = {"id": "!r", "use": "", "name": "Hall", "create": {"sender": INES}, "encryption": None} | more
    return Room(powers=powers, **facts)


@pytest.mark.parametrize(
    ("levels", "may"),
    [
        ({}, True),
        ({"events_default": 50}, False),
        ({"events_default": "50"}, False),
        ({"events_default": 50, "users": {ME: 50}}, True),
        ({"events_default": 50, "users_default": 50}, True),
        ({"events_default": 50, "events": dict.fromkeys(NEEDS, 0)}, True),
        ({"events": {"m.room.message": 10}}, False),
        ({"events": {"m.room.encrypted": 10}}, True),
        ({"events": {"org.matrix.msc3381.poll.start": 50}}, False),
        ({"events": {"m.reaction": 50}}, False),
        ({"events": {"m.room.topic": 50}}, True),
        ({"users": {ME: -1}}, False),
    ],
)
def test_what_it_takes_to_speak_is_read_as_the_homeserver_reads_it(levels: dict[str, Any], may: bool) -> None:
    assert (judged(room(levels), ME, SEEING, NEEDS).verdict is Verdict.OK) is may


def test_reactions_are_not_missed_where_nobody_wants_them() -> None:
    plain = needs_of(MatrixSettings("https://example.org", ME, reactions=False))
    assert judged(room({"events": {"m.reaction": 50}}), ME, SEEING, plain).verdict is Verdict.OK


def test_in_an_encrypted_room_what_counts_is_who_may_send_what_is_encrypted() -> None:
    sealed = {"algorithm": "m.megolm.v1.aes-sha2"}
    closed = room({"events": {"m.room.encrypted": 10}}, encryption=sealed)
    assert judged(closed, ME, SEEING, NEEDS).verdict is Verdict.WRONG
    assert judged(room({}, encryption=sealed), ME, SEEING, NEEDS).verdict is Verdict.OK
    assert "it has no file of keys" in judged(room({}, encryption=sealed), ME, BLIND, NEEDS).said
    assert "does not know" in judged(room({}, encryption={"algorithm": "rot13"}), ME, SEEING, NEEDS).said


def test_who_made_a_room_outranks_everybody_since_version_12() -> None:
    made = {"sender": ME, "content": {"room_version": "12"}}
    assert level_of(ME, {"users": {INES: 100}}, made) > 100
    assert level_of(ME, {"users": {INES: 100}}, {**made, "content": {"room_version": "11"}}) == 0
    invited = {"sender": INES, "content": {"room_version": "12", "additional_creators": [ME]}}
    assert level_of(ME, {}, invited) > 100


def test_nobody_needs_to_speak_in_a_space_or_in_a_room_that_was_left_for_another() -> None:
    space = {"sender": INES, "content": {"type": "m.space"}}
    assert judged(room({"events_default": 100}, create=space), ME, SEEING, NEEDS).verdict is Verdict.OK
    old = room({"events_default": 50}, moved_to="!new")
    assert followed(old, ["!r", "!new"]).verdict is Verdict.OK
    assert "not in the new one" in followed(old, ["!r"]).said


def test_a_name_of_several_lines_stays_one_line() -> None:
    line = judged(room({}, name="Hall\nwrong  matrix\x1b[2J"), ME, SEEING, NEEDS).line()
    assert line.isprintable()


OURS, OTHERS = Seeds.fresh(), Seeds.fresh()


def shown(*, keys: bool = True, identity: Seeds | None = OURS, signed_by: Seeds = OURS) -> dict[str, Any]:
    """What the homeserver tells of a device and an identity, each key with its signature."""
    bare = {"device_id": "LOGE", "keys": {"ed25519:LOGE": "finger"}} if keys else {}
    device_keys = {ME: {"LOGE": signed(bare, ME, signed_by.self_signing)}}
    told: dict[str, Any] = {"device_keys": device_keys, "us": {"account": ME, "device": "LOGE"}}
    known = signing.identity(identity, ME) if identity else {}
    return told | {f"{usage}s": {ME: key} for usage, key in known.items()}


def changed(known: dict[str, Any], *path: str, to: object) -> dict[str, Any]:
    """The same with another value there, and the signatures as they were."""
    changed: dict[str, Any] = copy.deepcopy(known)
    within = changed
    for key in path[:-1]:
        within = within[key]
    within[path[-1]] = to
    return changed


@pytest.mark.parametrize(
    ("known", "verdict", "said"),
    [
        (shown(), Verdict.OK, "is signed by the account's own identity"),
        (shown(signed_by=OTHERS), Verdict.WRONG, "is not signed by the account's identity"),
        (
            changed(shown(), "device_keys", ME, "LOGE", "keys", to={"ed25519:LOGE": "thumb"}),
            Verdict.WRONG,
            "is not signed by the account's identity",
        ),
        (
            changed(shown(), "self_signing_keys", ME, "signatures", to={}),
            Verdict.WRONG,
            "does not vouch for the key that signs devices",
        ),
        (shown(identity=None), Verdict.WRONG, "has no identity"),
        (shown(keys=False), Verdict.WRONG, "shows no keys"),
    ],
)
def test_a_device_that_is_not_rightly_signed_is_told(
    known: dict[str, Any], verdict: Verdict, said: str
) -> None:
    finding = device.judged(known)
    assert finding.verdict is verdict
    assert said in finding.said


@pytest.mark.parametrize(
    ("note", "shown", "blind"),
    [
        ({"device": "LOGE", "fingerprint": "finger"}, "finger", ""),
        ({"device": "LOGE", "fingerprint": "other"}, "finger", "shows other keys"),
        ({"device": "OLD", "fingerprint": "finger"}, "finger", "no keys of this device yet"),
        ({"device": "LOGE", "fingerprint": "finger"}, "", "no keys of this device yet"),
        (None, "finger", "no keys of this device yet"),
    ],
)
def test_encrypted_rooms_are_open_with_the_keys_of_this_device(
    note: dict[str, str] | None, shown: str, blind: str
) -> None:
    found = sight.held(json.dumps(note) if note else None, "LOGE", shown)
    assert bool(found.blind) is bool(blind)
    assert blind in found.blind


async def test_an_invitation_is_unanswered_until_the_bot_is_in() -> None:
    noted = {"token": "s1", "rooms": [], "invited": {"!in": "s0", "!out": "s0"}}
    notebook = MemoryNotebook({"position": json.dumps(noted)})
    (finding,) = await invitations.look(notebook, ["!in"])
    assert (finding.verdict, finding.subject) == (Verdict.WRONG, "!out")
    (finding,) = await invitations.look(notebook, ["!in", "!out"])
    assert finding.verdict is Verdict.OK


async def test_limits_that_were_met_are_told_with_the_call_that_lifts_them(
    people_with_default_limits: People, synapse_with_default_limits: Synapse
) -> None:
    synapse = synapse_with_default_limits
    ana, lodge = await people_with_default_limits("Ana"), Lodge.new(synapse)
    lodge.start()
    room_id = await ana.creates_room()
    await lodge.is_let_in(room_id, ana)
    with pytest.raises(SendFailed):
        await says_much(lodge, room_id)
    await lodge.stop()
    settings = MatrixSettings(lodge.base_url, lodge.user_id, password=lodge.account.password)
    diagnosis = MatrixDiagnosis(settings, lodge.notebook, SystemClock())

    (met,) = [finding for finding in await diagnosis.examine({}) if finding.what == "limits"]
    assert met.verdict is Verdict.WRONG
    assert "asked the bot to slow down" in met.said
    lifting = re.search(r"-d '(.*)' (http\S+)$", met.todo)
    assert lifting
    administrator = synapse.register("root", admin=True)
    call(lifting[2], json.loads(lifting[1]), token=administrator.token)
    again = lodge.again()
    again.start()
    await ana.says(room_id, "Ready?")
    await again.receiver.hears(Said, "Ready?")
    await says_much(again, room_id)
    await again.stop()


async def says_much(lodge: Lodge, room_id: str) -> None:
    """More at once than a homeserver allows by default."""
    for number in range(15):
        await lodge.network.send(
            Destination(Address("matrix", room_id)), words("Ding"), f"{id(lodge)}-{number}"
        )


async def test_limits_met_the_day_before_yesterday_are_forgotten() -> None:
    settings = MatrixSettings("https://example.org", ME, token="t")  # noqa: S106 - of nobody
    notebook = MemoryNotebook(
        {"limits": json.dumps({"since": NOW.isoformat(), "last": NOW.isoformat(), "times": "3"})}
    )
    assert "3 times" in (await limits.look(settings, notebook, NOW + timedelta(hours=23))).said
    assert (await limits.look(settings, notebook, NOW + timedelta(hours=25))).verdict is Verdict.OK
