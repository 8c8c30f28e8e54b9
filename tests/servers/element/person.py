"""A person whose words are encrypted: Element's library says and reads them, all else goes as with anybody."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

from typing_extensions import override

from tests.servers.client import MatrixClient
from tests.servers.ears import Ears
from tests.servers.element.process import Client
from tests.servers.events import Event
from tests.servers.person import MatrixPerson
from tests.servers.synapse import Account, Synapse

ENCRYPTED = "m.room.encrypted"
MEGOLM = {"algorithm": "m.megolm.v1.aes-sha2"}
ENCRYPTION = {"type": "m.room.encryption", "state_key": "", "content": MEGOLM}


@dataclass(frozen=True, slots=True)
class Envelope:
    """How an event came: encrypted or not, with which shield (0: none), or why it could not be read."""

    encrypted: bool
    shield: int | None
    failure: str | None


@dataclass
class ElementEars:
    """What the library hears, beside what any client hears of rooms: ears as a story knows them."""

    plain: Ears
    envelopes: dict[str, Envelope] = field(default_factory=dict)

    def take(self, report: dict[str, Any]) -> None:
        raw = report["heard"]
        event = Event.from_wire(raw.pop("room_id"), raw)
        self.envelopes[event.event_id] = Envelope(
            report["encrypted"], report["shield"], report.get("failure")
        )
        if report["encrypted"] and report.get("failure") is None:
            self.plain.opened(event)


class ElementPerson(MatrixPerson):
    """Whatever they say is encrypted where the room is; `envelope` tells how something came."""

    def __init__(self, client: MatrixClient, name: str) -> None:
        super().__init__(client, name)
        self.element_ears = ElementEars(self.ears)
        self.element: Client | None = None
        self.device = ""

    @classmethod
    async def enters(
        cls,
        synapse: Synapse,
        account: Account,
        name: str,
        *,
        strict: bool = False,
        verified: bool = False,
        recovery: str = "",
    ) -> Self:
        """With `strict`, devices that their owner has not signed are neither heard nor spoken to; with `verified`
        no key goes to devices that this person has not verified; with `recovery` the account's identity is taken
        from where that key opens it.

        The library has a device of its own: what is sent to a device goes to whoever asks first.
        """
        base_url = synapse.base_url
        person = await cls.enter(base_url, account, name)
        person.element = await Client.open(person.element_ears.take)
        own = synapse.login(account)
        manner = {"strict": strict, "verified": verified, "recovery": recovery}
        who = {"user": own.user_id, "device": own.device, "token": own.token, "password": account.password}
        await person.element.orders("enter", base=base_url, **manner, **who)
        person.device = own.device
        return person

    @property
    def library(self) -> Client:
        assert self.element
        return self.element

    @override
    async def goes(self) -> None:
        if self.element:
            await self.element.close()
        await super().goes()

    @override
    async def creates_room(self, name: str = "", *, public: bool = False, **options: Any) -> str:
        """An encrypted one."""
        return await super().creates_room(name, public=public, initial_state=[ENCRYPTION], **options)

    @override
    async def sends(self, room: str, kind: str, content: dict[str, Any]) -> str:
        return str(await self.library.orders("send", room=room, kind=kind, content=content))

    async def changes_key(self, room: str) -> None:
        """What they say next there is under a new key."""
        await self.library.orders("discard", room=room)

    @override
    def _reading(self, wanted: str | Callable[[Event], bool], room: str | None) -> Callable[[Event], bool]:
        """What came encrypted counts once it is read."""
        reads = super()._reading(wanted, room)
        return lambda event: event.type != ENCRYPTED and reads(event)

    def envelope(self, event: Event) -> Envelope:
        return self.element_ears.envelopes[event.event_id]

    async def raw(self, event: Event) -> dict[str, Any]:
        """As the homeserver keeps it."""
        return await self.client.get("rooms", event.room, "event", event.event_id)

    async def sees_signed(self, user_id: str, device: str) -> None:
        """Wait until that device is signed by its owner."""
        await self.library.orders("sees_signed", user=user_id, device=device)

    async def identity_of(self, user_id: str) -> str:
        """The name of somebody's identity."""
        known = await self.client.post("keys", "query", body={"device_keys": {user_id: []}})
        (name,) = known["master_keys"][user_id]["keys"]
        return str(name)

    async def trusts(self, user_id: str, device: str) -> bool:
        """Whether that device is signed by its owner, as this person's client sees it."""
        return bool(await self.library.orders("signed", user=user_id, device=device))
