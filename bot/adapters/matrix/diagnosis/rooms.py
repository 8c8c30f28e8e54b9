"""The rooms: which the bot is in, and what keeps it from reading or speaking there."""

from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from dataclasses import dataclass

from bot.adapters.matrix.answer import Denied, Unreachable
from bot.adapters.matrix.diagnosis.found import UNREACHABLE, ok, unknown, wrong
from bot.adapters.matrix.diagnosis.sight import Sight
from bot.adapters.matrix.fields import Json, names, table, words
from bot.adapters.matrix.means import CAPABILITIES
from bot.adapters.matrix.outbound import MESSAGE
from bot.adapters.matrix.polls import END, START
from bot.adapters.matrix.powers import asked_for, level_of
from bot.adapters.matrix.reactions import REACTION
from bot.adapters.matrix.rooms import PAIR
from bot.adapters.matrix.scene import NETWORK
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.wire import Wire
from bot.core.address import Address
from bot.core.finding import Finding

NOT_FOUND = 404
ENCRYPTED = "m.room.encrypted"
PLAIN_ROOM = "make a room without encryption in its place, and invite the bot there"
MEGOLM = "m.megolm.v1.aes-sha2"
FOLLOW = "somebody who is in the new room invites the bot there"
INVITE = "a coordinator invites the bot there again, or takes the channel off the house"


@dataclass(frozen=True, slots=True)
class Room:
    """What its state says of it; `use`: whose it is and what for, as the houses know."""

    id: str
    use: str
    name: str
    powers: Json
    create: Json
    encryption: Json | None
    moved_to: str = ""

    @property
    def is_space(self) -> bool:
        return words(self.create, "content", "type") == "m.space"

    @property
    def title(self) -> str:
        return f"{self.name or self.id} ({self.use or 'of no house'})"


def needs_of(settings: MatrixSettings) -> dict[str, str]:
    """What the bot really sends, and what that does, the weightiest first; it pins and names nothing."""
    votes = {START: "open a vote", END: "end a vote"} if CAPABILITIES.polls else {}
    return {MESSAGE: "speak"} | votes | ({REACTION: "react"} if settings.reactions else {})


async def joined(wire: Wire) -> list[str]:
    """Raises Unreachable, Denied."""
    return sorted(names(await wire.get("joined_rooms"), "joined_rooms"))


async def look(
    wire: Wire,
    settings: MatrixSettings,
    joined: Collection[str],
    channels: Mapping[Address, str],
    sight: Sight,
) -> AsyncIterator[Finding]:
    """Each room that the bot is in, then those that a house counts on in vain."""
    for room_id in joined:
        try:
            room = await _room(wire, room_id, channels.get(Address(NETWORK, room_id), ""))
        except (Unreachable, Denied) as trouble:
            yield unknown(
                "room", f"{room_id}: the homeserver does not tell ({trouble})", UNREACHABLE, room_id
            )
        else:
            moved = room.moved_to and followed(room, joined)
            yield moved or judged(room, wire.user_id, sight, needs_of(settings))
    for address, use in channels.items():
        if address.network == NETWORK and address.native not in joined:
            yield wrong("room", f"{address.native} ({use}): the bot is not in it", INVITE, address.native)


def judged(room: Room, me: str, sight: Sight, needs: Mapping[str, str]) -> Finding:
    """Pure: what is wrong with it, in one line."""
    if room.is_space:
        return ok("room", f"{room.title}: a space, in which nothing is said", room.id)
    troubles = [*_unread(room, sight), *_unsaid(room, me, needs)]
    if troubles:
        said, todo = "; ".join(what for what, _ in troubles), "; ".join(mend for _, mend in troubles)
        return wrong("room", f"{room.title}: {said}", todo, room.id)
    read = "not encrypted" if room.encryption is None else "encrypted, and the bot has its keys"
    return ok("room", f"{room.title}: {read}; it may speak there", room.id)


def followed(room: Room, joined: Collection[str]) -> Finding:
    """Nobody may speak in the old room, and nobody needs to."""
    if room.moved_to in joined:
        return ok("room", f"{room.title}: it was upgraded, and the bot has followed", room.id)
    return wrong("room", f"{room.title}: it was upgraded, and the bot is not in the new one", FOLLOW, room.id)


def _unread(room: Room, sight: Sight) -> Iterator[tuple[str, str]]:
    if room.encryption is None:
        return
    if sight.blind:
        yield f"it is encrypted and the bot cannot read it: {sight.blind}", sight.todo
    elif words(room.encryption, "algorithm") != MEGOLM:
        yield "it is encrypted in a way that the bot does not know", PLAIN_ROOM


def _unsaid(room: Room, me: str, needs: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    has = level_of(me, room.powers, room.create)
    for kind, does in needs.items():
        sent = kind if room.encryption is None or kind == REACTION else ENCRYPTED
        if (level := asked_for(sent, room.powers)) > has:
            mend = f"give {me} the power level {level} there, or let everybody send {sent}"
            yield f"the bot may not {does} there: that takes the power level {level}, it has {has}", mend
            return  # the first is what matters most, and the level mends the others too, or the next look tells


async def _room(wire: Wire, room_id: str, use: str) -> Room:
    """Ask for the few parts that matter: the whole state of a big room is long. Raises Unreachable, Denied."""
    create = await _state(wire, room_id, "m.room.create", form="event") or {}
    return Room(
        id=room_id,
        use=use or await _direct(wire, room_id),
        name=words(await _state(wire, room_id, "m.room.name"), "name"),
        powers=await _state(wire, room_id, "m.room.power_levels") or {},
        create=create if table(create, "content") else {"content": create},
        encryption=await _state(wire, room_id, "m.room.encryption"),
        moved_to=words(await _state(wire, room_id, "m.room.tombstone"), "replacement_room"),
    )


async def _state(wire: Wire, room_id: str, kind: str, form: str = "content") -> Json | None:
    try:
        return await wire.get("rooms", room_id, "state", kind, "", format=form)
    except Denied as denial:
        if denial.status != NOT_FOUND:
            raise
        return None


async def _direct(wire: Wire, room_id: str) -> str:
    """With whom is nobody's business here."""
    pair = len(table(await wire.get("rooms", room_id, "joined_members"), "joined")) <= PAIR
    return "a direct chat" if pair else ""
