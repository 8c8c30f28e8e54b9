"""The recovery key, and secrets locked with it as Matrix's secret storage has them, so that other apps read them. Pure."""

import hashlib
import hmac
import os
from functools import reduce
from operator import xor
from typing import Final

from Crypto.Cipher import AES
from Crypto.Hash import SHA256
from Crypto.Protocol.KDF import HKDF
from Crypto.Util import Counter
from unpaddedbase64 import decode_base64, encode_base64

from bot.adapters.matrix.fields import Json, words

ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2"
ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
PREFIX: Final = b"\x8b\x01"
KEY, BLOCK = 32, 16
GROUP = 4


def spelled(key: bytes) -> str:
    """The key in groups of four, as a person writes it down; its last letters show a slip of the pen."""
    raw = PREFIX + key
    number = int.from_bytes(raw + bytes([reduce(xor, raw)]))
    letters = ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        letters = ALPHABET[digit] + letters
    return " ".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def read_key(written: str) -> bytes | None:
    """The key that somebody typed; None where a letter is wrong."""
    number = 0
    for letter in "".join(written.split()):
        if letter not in ALPHABET:
            return None
        number = number * len(ALPHABET) + ALPHABET.index(letter)
    try:
        raw = number.to_bytes(len(PREFIX) + KEY + 1)
    except OverflowError:
        return None
    return raw[len(PREFIX) : -1] if raw.startswith(PREFIX) and not reduce(xor, raw) else None


def lock(secret: bytes, name: str, key: bytes) -> dict[str, str]:
    iv = bytearray(os.urandom(BLOCK))
    iv[8] &= 0x7F  # some implementations count in 63 bits
    return _locked(secret, name, key, bytes(iv))


def unlock(locked: Json, name: str, key: bytes) -> bytes | None:
    """The secret, if this is its key."""
    try:
        text, iv = decode_base64(words(locked, "ciphertext")), decode_base64(words(locked, "iv"))
        cipher_key, mac_key = _derived(key, name)
        mac = hmac.digest(mac_key, text, hashlib.sha256)
        if len(iv) != BLOCK or not hmac.compare_digest(mac, decode_base64(words(locked, "mac"))):
            return None
    except ValueError:
        return None
    return _stream(text, cipher_key, iv)


def description(key: bytes) -> Json:
    """What tells a right key from a wrong one without any secret."""
    locked = lock(bytes(KEY), "", key)
    return {"algorithm": ALGORITHM, "iv": locked["iv"], "mac": locked["mac"]}


def _locked(secret: bytes, name: str, key: bytes, iv: bytes) -> dict[str, str]:
    cipher_key, mac_key = _derived(key, name)
    text = _stream(secret, cipher_key, iv)
    parts = {"iv": iv, "ciphertext": text, "mac": hmac.digest(mac_key, text, hashlib.sha256)}
    return {part: encode_base64(value) for part, value in parts.items()}


def _derived(key: bytes, name: str) -> tuple[bytes, bytes]:
    both = HKDF(key, KEY, bytes(KEY), SHA256, 2, context=name.encode())
    return bytes(both[0]), bytes(both[1])


def _stream(text: bytes, key: bytes, iv: bytes) -> bytes:
    """Both ways: what was locked once is open when it is done again."""
    counter = Counter.new(BLOCK * 8, initial_value=int.from_bytes(iv))
    return bytes(AES.new(key, AES.MODE_CTR, counter=counter).encrypt(text))
