"""The keys of what was said, in a file under a passphrase, in the form that Element and others write and read."""

import json
import os
from pathlib import Path

from nio.crypto import InboundGroupSession  # type: ignore[import-untyped]
from nio.crypto.key_export import FOOTER, HEADER, encrypt  # type: ignore[import-untyped]
from nio.crypto.olm_machine import Olm  # type: ignore[import-untyped]
from nio.exceptions import EncryptionError  # type: ignore[import-untyped]

from bot.adapters.matrix.crypto.machine import MEGOLM
from bot.adapters.matrix.crypto.store import KeyFile
from bot.core.errors import Misconfigured

ROUNDS = 100_000


def export_keys(store: KeyFile, file: Path, passphrase: str) -> int:
    """Write every key, for the owner of the file only; how many. Raises Misconfigured."""
    sessions = [_exported(session) for session in store.load_inbound_group_sessions()]
    text = encrypt(json.dumps(sessions).encode(), passphrase, count=ROUNDS)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        with open(descriptor, "w", encoding="ascii") as out:  # noqa: PTH123 - made private before it is written
            os.fchmod(descriptor, 0o600)
            out.write(f"{HEADER}\n{text}\n{FOOTER}\n")
    except OSError as error:
        raise Misconfigured(f"{file}: cannot be written ({error.strerror})") from error
    return len(sessions)


def import_keys(store: KeyFile, file: Path, passphrase: str) -> int:
    """Take in the keys that open more than ours do; how many. Raises Misconfigured."""
    try:
        sessions = Olm.import_keys_static(str(file), passphrase)
    except OSError as error:
        raise Misconfigured(f"{file}: cannot be read ({error.strerror})") from error
    except (EncryptionError, ValueError, TypeError, KeyError):
        raise Misconfigured(f"{file}: is no file of keys, or has another passphrase") from None
    known = {(one.room_id, one.id): one for one in store.load_inbound_group_sessions()}
    wanted = [one for one in sessions if _opens_more(one, known.get((one.room_id, one.id)))]
    with store.at_once():
        for session in wanted:
            store.save_inbound_group_session(session)
    return len(wanted)


def _opens_more(session: InboundGroupSession, known: InboundGroupSession | None) -> bool:
    return known is None or session.first_known_index < known.first_known_index


def _exported(session: InboundGroupSession) -> dict[str, object]:
    return {
        "algorithm": MEGOLM,
        "sender_key": session.sender_key,
        "sender_claimed_keys": {"ed25519": session.ed25519},
        "forwarding_curve25519_key_chain": session.forwarding_chain,
        "room_id": session.room_id,
        "session_id": session.id,
        "session_key": session.export_session(session.first_known_index),
    }
