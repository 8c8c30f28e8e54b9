"""People by the thousand for one room: accounts, and a device with keys for each, made as a homeserver has them."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import aiohttp
import vodozemac

from bot.adapters.matrix.crypto.signing import canonical
from tests.servers.synapse import Account, Synapse

T = TypeVar("T")

AT_ONCE = 8
ALGORITHMS = ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"]


@dataclass(frozen=True, slots=True)
class Members:
    """They are there and say nothing."""

    session: aiohttp.ClientSession
    base_url: str
    accounts: Sequence[Account]

    @classmethod
    async def make(cls, session: aiohttp.ClientSession, synapse: Synapse, many: int) -> "Members":
        """With the homeserver's open registration, where each gets a device."""
        made = await _each(range(many), lambda _: asyncio.to_thread(synapse.register, "member"))
        return cls(session, synapse.base_url, made)

    async def join(self, room: str) -> None:
        await _each(self.accounts, lambda one: self._ask(one, "join", room, body={}))

    async def show_keys(self) -> None:
        """A device for each to which a room's key can be sent."""
        await _each(self.accounts, lambda one: self._ask(one, "keys", "upload", body=_keys_of(one)))

    async def _ask(self, account: Account, *path: str, body: dict[str, Any]) -> None:
        address = f"{self.base_url}/_matrix/client/v3/{'/'.join(path)}"
        headers = {"Authorization": f"Bearer {account.token}"}
        async with self.session.post(address, json=body, headers=headers) as answer:
            answer.raise_for_status()


def _keys_of(account: Account) -> dict[str, Any]:
    """One device's keys, and a single-use key with which somebody begins to write to it."""
    olm, device = vodozemac.Account(), account.device

    def signed(value: dict[str, Any]) -> dict[str, Any]:
        signature = olm.sign(canonical(value)).to_base64()
        return {**value, "signatures": {account.user_id: {f"ed25519:{device}": signature}}}

    names: dict[str, Any] = {f"ed25519:{device}": olm.ed25519_key, f"curve25519:{device}": olm.curve25519_key}
    told = {name: key.to_base64() for name, key in names.items()}
    olm.generate_one_time_keys(1)
    return {
        "device_keys": signed(
            {"user_id": account.user_id, "device_id": device, "algorithms": ALGORITHMS, "keys": told}
        ),
        "one_time_keys": {
            f"signed_curve25519:{name}": signed({"key": key.to_base64()})
            for name, key in olm.one_time_keys.items()
        },
    }


async def _each(things: Sequence[T], do: Callable[[T], Awaitable[Any]]) -> list[Any]:
    """For all of them, a few at once, in any order."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(thing: T) -> Any:
        async with turns:
            return await do(thing)

    return list(await asyncio.gather(*(one(thing) for thing in things)))
