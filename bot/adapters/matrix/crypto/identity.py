"""Our identity: made at the first start, shown to others, and put under our device, so that strict clients trust it."""

import logging

from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.crypto.machine import Machine
from bot.adapters.matrix.crypto.signing import Seeds, identity, is_signed, public, shown, signed
from bot.adapters.matrix.crypto.vault import Vault
from bot.adapters.matrix.fields import Json, table
from bot.adapters.matrix.session import Session

log = logging.getLogger(__name__)

UNAUTHORIZED = 401
FOREIGN = (
    "Matrix: this account has an identity (cross-signing keys) that the bot does not hold, so its device stays"
    " unsigned and strict apps will not talk with it: see `laloge keys recover` and `laloge keys reset`"
)
RESEALED = (
    "Matrix: the bot's identity cannot be opened, because its password or token is another one now; its device stays"
    " unsigned: see `laloge keys recover`"
)
UNKEPT = "Matrix: nobody holds a recovery key of the bot's identity yet: `laloge keys recovery` makes one"


class Identity:
    """Signs our device, and makes the keys for it where the account has none."""

    def __init__(self, session: Session, machine: Machine, vault: Vault) -> None:
        self._session = session
        self._machine = machine
        self._vault = vault

    async def establish(self, known: Json) -> bool:
        """Sign the device if it is not signed; whether it is, after this. `known`: what the homeserver shows of us."""
        me, device = self._machine.user_id, self._machine.device_id
        theirs, ours = shown(known, "master", me), self._vault.kept.master
        if theirs and theirs != ours:
            log.error(FOREIGN)
            return False
        keys = table(known, "device_keys", me, device)
        if not self._vault.kept.recoverable:
            log.info(UNKEPT)
        if theirs and is_signed(keys, me, self._vault.kept.self_signing):
            return True
        seeds = await self._seeds()
        if seeds is None:
            log.error(RESEALED)
            return False
        try:
            await self._show(seeds, keys, new=not theirs)
        except Denied as denial:
            log.error("Matrix: the homeserver does not let the bot sign its device (%s)", denial)
            return False
        log.info("Matrix: device %s is signed by the bot's identity %s", device, public(seeds.master))
        return True

    async def _seeds(self) -> Seeds | None:
        """Ours, made and kept before anybody sees them."""
        if not self._vault.kept.sealed:
            await self._vault.note_seeds(Seeds.fresh())
        return await self._vault.seeds()

    async def _show(self, seeds: Seeds, keys: Json, *, new: bool) -> None:
        me = self._machine.user_id
        if new:
            await upload(self._session, identity(seeds, me))
        body = {me: {self._machine.device_id: signed(keys, me, seeds.self_signing)}}
        wire = self._session.wire
        await self._session.insist(lambda: wire.post("keys", "signatures", "upload", body=body))


async def upload(session: Session, body: Json) -> None:
    """Show an identity, with the password where the homeserver asks who we are. Raises Denied, LoginRefused."""
    wire = session.wire

    async def ask() -> Json:
        try:
            return await wire.post("keys", "device_signing", "upload", body=body)
        except Denied as denial:
            auth = session.proof(denial)
            if auth is None:
                raise
        return await wire.post("keys", "device_signing", "upload", body={**body, "auth": auth})

    await session.insist(ask)
