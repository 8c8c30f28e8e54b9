"""What is sealed, signed and spelled: the small sums that encryption stands on."""

import pytest

from bot.adapters.matrix.crypto import recovery
from bot.adapters.matrix.crypto.sealing import seal, unseal
from bot.adapters.matrix.crypto.sharing import rotation
from bot.adapters.matrix.crypto.signing import Seeds, canonical, identity, is_signed, public, signed

ME = "@loge:example.org"
KEY = bytes(range(32))


def test_what_is_sealed_opens_with_its_secret_only_and_never_looks_the_same() -> None:
    sealed = seal(b"the seeds", "password")
    assert unseal(sealed, "password") == b"the seeds"
    assert unseal(sealed, "another") is None
    assert seal(b"the seeds", "password") != sealed


def test_the_form_that_is_signed_has_no_spaces_no_signatures_and_sorted_keys() -> None:
    value = {"b": {"é": 1}, "a": [True], "signatures": {"x": {}}, "unsigned": {"age": 1}}
    assert canonical(value).decode() == '{"a":[true],"b":{"é":1}}'


def test_a_signature_holds_for_its_object_and_its_key_only() -> None:
    seeds = Seeds.fresh()
    device = signed({"device_id": "ABC", "keys": {}}, ME, seeds.self_signing)
    name = public(seeds.self_signing)
    assert is_signed({**device, "unsigned": {"age": 3}}, ME, name)
    assert not is_signed({**device, "device_id": "ABD"}, ME, name)
    assert not is_signed(device, ME, public(seeds.master))
    assert not is_signed(device, "@other:example.org", name)
    assert not is_signed(device, ME, "no key")


def test_the_master_key_vouches_for_the_other_two_under_unpadded_names() -> None:
    seeds = Seeds.fresh()
    shown = identity(seeds, ME)
    master = public(seeds.master)
    assert shown.keys() == {"master_key", "self_signing_key", "user_signing_key"}
    assert is_signed(shown["self_signing_key"], ME, master)
    assert is_signed(shown["user_signing_key"], ME, master)
    assert list(shown["master_key"]["keys"].items()) == [(f"ed25519:{master}", master)]
    assert "=" not in master
    assert len(master) == 43
    assert Seeds.parse(seeds.dump()) == seeds


def test_a_recovery_key_is_read_as_it_was_written_and_a_slip_of_the_pen_is_seen() -> None:
    written = recovery.spelled(KEY)
    assert written.startswith("Es")
    assert {len(group) for group in written.split()[:-1]} == {4}
    assert recovery.read_key(written) == KEY
    assert recovery.read_key(written.replace(" ", "  ").strip()) == KEY
    swapped = ("A" if written[20] != "A" else "B").join((written[:20], written[21:]))
    assert recovery.read_key(swapped) is None
    assert recovery.read_key(written[:-1]) is None
    assert recovery.read_key("0OIl") is None
    assert recovery.read_key("z" * 99) is None


def test_what_is_locked_opens_with_its_key_under_its_name_only() -> None:
    locked = recovery.lock(b"seed", "m.cross_signing.master", KEY)
    assert recovery.unlock(locked, "m.cross_signing.master", KEY) == b"seed"
    assert recovery.unlock(locked, "m.cross_signing.self_signing", KEY) is None
    assert recovery.unlock(locked, "m.cross_signing.master", bytes(32)) is None
    assert recovery.unlock({}, "m.cross_signing.master", KEY) is None


@pytest.mark.parametrize(
    ("rules", "days", "messages"),
    [
        ({}, 7, 100),
        ({"rotation_period_ms": 86_400_000, "rotation_period_msgs": 10}, 1, 10),
        ({"rotation_period_ms": 10**12, "rotation_period_msgs": 10**6}, 7, 100),
        ({"rotation_period_ms": "soon", "rotation_period_msgs": -3}, 7, 1),
    ],
)
def test_a_rooms_key_is_changed_as_the_room_says_and_never_later_than_usual(
    rules: dict[str, object], days: int, messages: int
) -> None:
    age, most = rotation(rules)
    assert (age.days, most) == (days, messages)
