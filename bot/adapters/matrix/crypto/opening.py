"""Finding our device's keys at a start, or seeing that they are lost."""

import logging
from pathlib import Path

from bot.adapters.matrix.crypto.desk import Desk
from bot.adapters.matrix.crypto.devices import Devices
from bot.adapters.matrix.crypto.identity import Identity
from bot.adapters.matrix.crypto.machine import Machine
from bot.adapters.matrix.crypto.publishing import KeysLost, Publishing
from bot.adapters.matrix.crypto.requests import Requests
from bot.adapters.matrix.crypto.sharing import Sharing
from bot.adapters.matrix.crypto.store import KeyFile, Unusable, open_file, set_aside
from bot.adapters.matrix.crypto.vault import Kept, Vault
from bot.adapters.matrix.crypto.withheld import Withheld
from bot.adapters.matrix.session import Session

log = logging.getLogger(__name__)


async def opened(file: Path, session: Session, vault: Vault) -> Desk:
    """The device at work, shown to others and signed. Raises KeysLost, Denied, LoginRefused, Misconfigured."""
    machine = await _machine(file, session, vault)
    try:
        publishing = Publishing(session, machine)
        known = await publishing.open()
        signed = await Identity(session, machine, vault).establish(known)
    except BaseException:
        machine.store.close()
        raise
    devices = Devices(session.wire, machine)
    devices.self_signing = vault.kept.self_signing
    sharing, requests = Sharing(session.wire, machine, devices), Requests(session.wire, machine, devices)
    return Desk(machine, publishing, devices, sharing, requests, Withheld(), signed)


async def _machine(file: Path, session: Session, vault: Vault) -> Machine:
    me, device = session.wire.user_id, session.device_id
    store = _file(file, me, device, vault.kept.pickle_key)
    if vault.kept.device == device and not _is_ours(store, vault.kept):
        store.close()
        raise KeysLost
    machine = Machine(me, device, store)
    store.starts = vault.kept.starts + 1
    await vault.note_device(device, machine.fingerprint, store.starts)
    return machine


def _is_ours(store: KeyFile, kept: Kept) -> bool:
    """Whether it is the file that we left, and no empty one nor an old copy."""
    account = store.load_account()
    same = account is not None and account.identity_keys["ed25519"] == kept.fingerprint
    return same and store.starts >= kept.starts


def _file(file: Path, user_id: str, device_id: str, pickle_key: str) -> KeyFile:
    try:
        return open_file(file, user_id, device_id, pickle_key)
    except Unusable as trouble:
        aside = set_aside(file)
        log.error(
            "Matrix: the file of keys %s cannot be used (%s); it lies now in %s", file, trouble, aside.name
        )
        return open_file(file, user_id, device_id, pickle_key)
