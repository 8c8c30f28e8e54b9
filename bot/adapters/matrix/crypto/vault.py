"""What must outlive the file of keys: what opens that file, which device it belongs to, and our identity.

It is a note beside the session's. The seeds in it are sealed with the account's password or token, which stands in the
configuration; so neither the database nor the file of keys nor the configuration alone opens anything.
"""

import asyncio
import json
import os
from dataclasses import asdict, dataclass, field, replace

from unpaddedbase64 import encode_base64

from bot.adapters.matrix.crypto.sealing import seal, unseal
from bot.adapters.matrix.crypto.signing import Seeds, public
from bot.core.network import Notebook

NOTE = "vault"


@dataclass(frozen=True, slots=True)
class Kept:
    """The note: `fingerprint` is our device's key, `sealed` the seeds, `master` the public name of our identity.

    `starts` counts with the file of keys, which shows an old copy of it; `recoverable`: a person holds a recovery key.
    """

    pickle_key: str = field(repr=False)
    device: str = ""
    fingerprint: str = ""
    starts: int = 0
    master: str = ""
    self_signing: str = ""
    sealed: str = field(default="", repr=False)
    recoverable: bool = False


class Vault:
    """Reads and writes the note; `secret` seals what is most precious."""

    def __init__(self, notebook: Notebook, secret: str) -> None:
        self._notebook = notebook
        self._secret = secret
        self.kept = Kept("")

    async def open(self) -> None:
        """Find the note, or begin one."""
        self.kept = _read(await self._notebook.read(NOTE)) or Kept("")
        if not self.kept.pickle_key:
            await self._keep(Kept(str(encode_base64(os.urandom(32)))))

    async def note_device(self, device: str, fingerprint: str, starts: int) -> None:
        """This device's keys are in the file from now on: a file without them, or with fewer starts, is not it."""
        await self._keep(replace(self.kept, device=device, fingerprint=fingerprint, starts=starts))

    async def note_seeds(self, seeds: Seeds, *, recoverable: bool = False) -> None:
        sealed = await asyncio.to_thread(seal, seeds.dump(), self._secret)
        kept = replace(self.kept, master=public(seeds.master), self_signing=public(seeds.self_signing))
        await self._keep(replace(kept, sealed=sealed, recoverable=recoverable))

    async def seeds(self) -> Seeds | None:
        """None where there are none, or where the secret is another one since."""
        if not self.kept.sealed:
            return None
        raw = await asyncio.to_thread(unseal, self.kept.sealed, self._secret)
        return Seeds.parse(raw) if raw else None

    async def _keep(self, kept: Kept) -> None:
        self.kept = kept
        await self._notebook.write(NOTE, json.dumps(asdict(kept)))


def _read(note: str | None) -> Kept | None:
    try:
        return Kept(**json.loads(note or "null"))
    except (ValueError, TypeError):
        return None
