"""What the person who keeps the bot does with its identity: hold a recovery key, use it, or begin anew."""

import os

from unpaddedbase64 import decode_base64, encode_base64

from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.crypto import recovery
from bot.adapters.matrix.crypto.identity import upload
from bot.adapters.matrix.crypto.signing import SEED, USAGES, Seeds, identity, public, shown
from bot.adapters.matrix.crypto.vault import Vault
from bot.adapters.matrix.fields import Json, table, words
from bot.adapters.matrix.session import Session
from bot.core.errors import Misconfigured

DEFAULT, DESCRIPTION, SECRET = "m.secret_storage.default_key", "m.secret_storage.key.", "m.cross_signing."
SEALED_OTHERWISE = (
    "matrix: the bot holds no identity that its present password or token opens. If you have its recovery key:"
    " `laloge keys recover`. If not: `laloge keys reset`"
)


class Custody:
    """Works on the account while the bot itself does not run."""

    def __init__(self, session: Session, vault: Vault) -> None:
        self._session = session
        self._vault = vault

    async def hand_out(self) -> str:
        """Make a recovery key, and leave the identity with the homeserver, locked with it. Raises Misconfigured."""
        seeds = await self._vault.seeds()
        if seeds is None:
            raise Misconfigured(SEALED_OTHERWISE)
        key, name = os.urandom(recovery.KEY), encode_base64(os.urandom(recovery.BLOCK))
        await self._put(DESCRIPTION + name, recovery.description(key))
        for usage, seed in seeds.by_usage().items():
            locked = recovery.lock(encode_base64(seed).encode(), SECRET + usage, key)
            await self._put(SECRET + usage, {"encrypted": {name: locked}})
        await self._put(DEFAULT, {"key": name})
        await self._vault.note_seeds(seeds, recoverable=True)
        return recovery.spelled(key)

    async def recover(self, written: str) -> None:
        """Take the identity back with its recovery key. Raises Misconfigured."""
        key = recovery.read_key(written)
        if key is None:
            raise Misconfigured("matrix: that is no recovery key: a letter is missing or wrong")
        name = words(await self._get(DEFAULT), "key")
        seeds = Seeds(*[await self._unlocked(usage, name, key) for usage in USAGES])
        wire, me = self._session.wire, self._session.wire.user_id
        known = await wire.post("keys", "query", body={"device_keys": {me: []}})
        if shown(known, "master", me) != public(seeds.master):
            raise Misconfigured("matrix: this recovery key opens an identity that the account has no more")
        await self._vault.note_seeds(seeds, recoverable=True)

    async def reset(self) -> None:
        """A new identity in the place of whichever there is. Raises Misconfigured."""
        seeds = Seeds.fresh()
        try:
            await upload(self._session, identity(seeds, self._session.wire.user_id))
        except Denied as denial:
            raise Misconfigured(f"matrix: the homeserver does not allow a new identity ({denial})") from None
        await self._vault.note_seeds(seeds)

    async def _unlocked(self, usage: str, name: str, key: bytes) -> bytes:
        locked = table(await self._get(SECRET + usage), "encrypted", name)
        seed = recovery.unlock(locked, SECRET + usage, key)
        if seed is None:
            raise Misconfigured("matrix: this is not the recovery key of the bot's account")
        return decode_base64(seed.decode())[:SEED]

    async def _get(self, kind: str) -> Json:
        wire = self._session.wire
        try:
            return await wire.get("user", wire.user_id, "account_data", kind)
        except Denied:
            return {}

    async def _put(self, kind: str, content: Json) -> None:
        wire = self._session.wire
        await wire.put("user", wire.user_id, "account_data", kind, body=content)
