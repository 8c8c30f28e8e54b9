"""Cross-signing: three keys that say "this device is really ours", and their signatures. Pure."""

import json
import os
from dataclasses import dataclass, field
from typing import Final, Self

from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa
from unpaddedbase64 import decode_base64, encode_base64

from bot.adapters.matrix.fields import Json, table, words

SEED = 32
USAGES: Final = ("master", "self_signing", "user_signing")


@dataclass(frozen=True, slots=True)
class Seeds:
    """The secret halves: the master key vouches for the other two, self-signing for our devices."""

    master: bytes = field(repr=False)
    self_signing: bytes = field(repr=False)
    user_signing: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> Self:
        return cls(os.urandom(SEED), os.urandom(SEED), os.urandom(SEED))

    @classmethod
    def parse(cls, raw: bytes) -> Self:
        return cls(raw[:SEED], raw[SEED : 2 * SEED], raw[2 * SEED :])

    def dump(self) -> bytes:
        return self.master + self.self_signing + self.user_signing

    def by_usage(self) -> dict[str, bytes]:
        return dict(zip(USAGES, (self.master, self.self_signing, self.user_signing), strict=True))


def public(seed: bytes) -> str:
    """The half that everybody may know, which is also its name."""
    key = ECC.construct(curve="Ed25519", seed=seed).public_key()
    return str(encode_base64(key.export_key(format="raw")))


def canonical(value: Json) -> bytes:
    """The one form of an object that is signed: without its signatures and what others added."""
    bare = {key: part for key, part in value.items() if key not in {"signatures", "unsigned"}}
    return json.dumps(bare, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def signature(value: Json, seed: bytes) -> str:
    key = ECC.construct(curve="Ed25519", seed=seed)
    return str(encode_base64(eddsa.new(key, "rfc8032").sign(canonical(value))))


def signed(value: Json, user_id: str, seed: bytes) -> Json:
    """The object with this one signature."""
    bare = {key: part for key, part in value.items() if key not in {"signatures", "unsigned"}}
    return {**bare, "signatures": {user_id: {f"ed25519:{public(seed)}": signature(bare, seed)}}}


def is_signed(value: Json, user_id: str, by: str) -> bool:
    """Whether the key of that name has signed it."""
    said = words(value, "signatures", user_id, f"ed25519:{by}")
    try:
        key = ECC.import_key(b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00" + decode_base64(by))
        eddsa.new(key, "rfc8032").verify(canonical(value), decode_base64(said))
    except ValueError:
        return False
    return bool(said)


def key_object(usage: str, user_id: str, seed: bytes) -> Json:
    """One key as the homeserver shows it to others."""
    name = public(seed)
    return {"user_id": user_id, "usage": [usage], "keys": {f"ed25519:{name}": name}}


def identity(seeds: Seeds, user_id: str) -> Json:
    """What is uploaded once: the three keys, two of them signed by the first."""
    keys = {usage: key_object(usage, user_id, seed) for usage, seed in seeds.by_usage().items()}
    vouched = {u: signed(key, user_id, seeds.master) for u, key in keys.items() if u != "master"}
    return {f"{usage}_key": key for usage, key in (keys | vouched).items()}


def shown(answer: Json, usage: str, user_id: str) -> str:
    """The key of that usage that the homeserver shows for an account, if there is one."""
    keys = table(answer, f"{usage}_keys", user_id, "keys")
    return next((key for key in keys.values() if isinstance(key, str)), "")
