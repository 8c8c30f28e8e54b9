"""Entering and leaving rooms, and looking at who is in them."""

from dataclasses import replace

from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.attempts import Attempts
from bot.adapters.matrix.directs import Directs
from bot.adapters.matrix.fields import Json, is_account, words
from bot.adapters.matrix.levels import FORBIDDEN
from bot.adapters.matrix.members import present
from bot.adapters.matrix.powers import asked_for_calling, asked_for_state, level_of
from bot.adapters.matrix.rooms import PAIR
from bot.adapters.matrix.scene import NETWORK
from bot.adapters.matrix.wire import Wire
from bot.core.address import Address
from bot.core.errors import SendFailed
from bot.core.incoming import ChannelFacts, Invited

TOPIC = "m.room.topic"


class Doors:
    """Invitations are remembered until they are accepted, so that a direct chat is noted as one."""

    def __init__(self, wire: Wire, attempts: Attempts, directs: Directs) -> None:
        self._wire = wire
        self._attempts = attempts
        self._directs = directs
        self._asked_in_private: dict[str, str] = {}

    def invited(self, invitation: Invited) -> None:
        if invitation.origin.direct:
            self._asked_in_private[invitation.origin.channel.native] = invitation.origin.author.native

    async def join(self, room_id: str, via: str = "") -> ChannelFacts:
        """`via`: a server that is in it, for a room that ours does not know yet."""
        way: dict[str, str | int] = {"via": via, "server_name": via} if via else {}
        await self._attempts.several(lambda: self._wire.ask("POST", "join", room_id, body={}, query=way))
        inviter = self._asked_in_private.pop(room_id, None)
        if inviter is not None:
            await self._attempts.several(lambda: self._directs.note(inviter, room_id))
        facts = await self._attempts.several(lambda: self.facts(room_id))
        return replace(facts, predecessor=await self._attempts.several(lambda: self._predecessor(room_id)))

    async def leave(self, room_id: str, reason: str) -> None:
        """Raises SendFailed only where trying again may help: whoever is not in a room has left it."""
        self._asked_in_private.pop(room_id, None)
        body: Json = {"reason": reason} if reason else {}
        try:
            await self._attempts.several(lambda: self._wire.post("rooms", room_id, "leave", body=body))
        except SendFailed as failure:
            if failure.retry_after is not None:
                raise

    async def facts(self, room_id: str) -> ChannelFacts:
        """Raises Unreachable or Denied."""
        there = await present(self._wire, room_id)
        members = tuple(
            (Address(NETWORK, who), words(seen, "displayname"))
            for who, seen in there.items()
            if seen["membership"] == "join" and is_account(who)
        )
        return ChannelFacts(Address(NETWORK, room_id), await self._name(room_id), len(there) <= PAIR, members)

    async def manages(self, room_id: str, account: str) -> bool:
        """Whether they may change what the room is. Raises Unreachable or Denied."""
        create, powers = await self._powers(room_id)
        return level_of(account, powers, create) >= asked_for_state(powers)

    async def may_call_everybody(self, room_id: str) -> bool:
        """Whether phones ring where we mention the room. Raises Unreachable or Denied."""
        create, powers = await self._powers(room_id)
        return level_of(self._wire.user_id, powers, create) >= asked_for_calling(powers)

    async def topic(self, room_id: str) -> str:
        """Raises Unreachable."""
        try:
            return words(await self._wire.get("rooms", room_id, "state", TOPIC, ""), "topic")
        except Denied:
            return ""

    async def set_topic(self, room_id: str, said: str) -> bool:
        """Whether our level is enough for it. Raises Unreachable or Denied."""
        try:
            await self._wire.put("rooms", room_id, "state", TOPIC, "", body={"topic": said})
        except Denied as denial:
            if denial.code != FORBIDDEN:
                raise
            return False
        return True

    async def _powers(self, room_id: str) -> tuple[Json, Json]:
        """How it was made, and its power levels."""
        create = await self._wire.get("rooms", room_id, "state", "m.room.create", "", format="event")
        try:
            return create, await self._wire.get("rooms", room_id, "state", "m.room.power_levels", "")
        except Denied:
            return create, {}

    async def _predecessor(self, room_id: str) -> Address | None:
        try:
            made = await self._wire.get("rooms", room_id, "state", "m.room.create", "")
        except Denied:
            return None
        before = words(made, "predecessor", "room_id")
        return Address(NETWORK, before) if before else None

    async def _name(self, room_id: str) -> str:
        try:
            return words(await self._wire.get("rooms", room_id, "state", "m.room.name", ""), "name")
        except Denied:
            return ""
