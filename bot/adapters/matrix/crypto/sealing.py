"""Sealing a small secret with another one, so that a copy of the database alone opens nothing. Pure."""

import hashlib
import os

from Crypto.Cipher import AES
from unpaddedbase64 import decode_base64, encode_base64

SALT, NONCE, TAG = 16, 12, 16
ROUNDS = 600_000


def seal(plain: bytes, secret: str) -> str:
    """Only whoever knows the secret reads it, and sees whether it was changed."""
    salt, nonce = os.urandom(SALT), os.urandom(NONCE)
    text, tag = AES.new(_key(secret, salt), AES.MODE_GCM, nonce=nonce).encrypt_and_digest(plain)
    return str(encode_base64(salt + nonce + tag + text))


def unseal(sealed: str, secret: str) -> bytes | None:
    """What was sealed; nothing if it was under another secret."""
    raw: bytes = decode_base64(sealed)
    salt, nonce, tag = raw[:SALT], raw[SALT : SALT + NONCE], raw[SALT + NONCE : SALT + NONCE + TAG]
    try:
        cipher = AES.new(_key(secret, salt), AES.MODE_GCM, nonce=nonce)
        return cipher.decrypt_and_verify(raw[SALT + NONCE + TAG :], tag)
    except ValueError:
        return None


def _key(secret: str, salt: bytes) -> bytes:
    """Slow on purpose; it takes time only, for memory once taken would stay with a small bot."""
    return hashlib.pbkdf2_hmac("sha256", secret.encode(), salt, ROUNDS)
