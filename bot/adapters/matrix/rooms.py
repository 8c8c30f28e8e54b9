"""What we know of the rooms we are in: how many people, what they call themselves, whether we can read."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.adapters.matrix.fields import Json, is_account, number, rows, table, words

PAIR = 2
MOST_NAMES = 5000
LONGEST_NAME = 255


@dataclass(slots=True)
class Room:
    """One room; `names` are those of the people who spoke, `last` is the newest event that we have read.

    `rules` say how it is encrypted. `plain`: the homeserver said so when it was asked; that a sync tells nothing of encryption means nothing, since
    our syncs leave out what we did ourselves.
    """

    id: str
    last: str = ""
    name: str = ""
    joined: int = 0
    invited: int = 0
    encrypted: bool = False
    plain: bool = False
    rules: Json = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    @property
    def direct(self) -> bool:
        """One person and us: a third one who reads makes it a channel, whatever it was opened as."""
        return 0 < self.joined + self.invited <= PAIR

    def name_of(self, user_id: str) -> str:
        return self.names.get(user_id) or user_id.removeprefix("@").partition(":")[0]

    def learn(self, news: Json) -> None:
        """Take in the summary and the state that a sync brings."""
        joined = number(news, "summary", "m.joined_member_count")
        invited = number(news, "summary", "m.invited_member_count")
        self.joined = self.joined if joined is None else joined
        self.invited = self.invited if invited is None else invited
        self.note_all(rows(news, "state", "events"))

    def note_all(self, events: Iterable[Json]) -> None:
        for event in events:
            self.note(event)

    def note(self, event: Json) -> None:
        """Take in one event of the room's state; any other leaves no trace."""
        if "state_key" not in event:
            return
        content = table(event, "content")
        match event.get("type"):
            case "m.room.member" if words(content, "membership") == "join":
                self._name(words(event, "state_key"), words(content, "displayname")[:LONGEST_NAME])
            case "m.room.name":
                self.name = words(content, "name")[:LONGEST_NAME]
            case "m.room.encryption":
                self.encrypted, self.rules = True, content

    def _name(self, user_id: str, name: str) -> None:
        if is_account(user_id) and (user_id in self.names or len(self.names) < MOST_NAMES):
            self.names[user_id] = name


class Rooms:
    """The rooms that we are in, by id; an id is never taken apart."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}

    def get(self, room_id: str) -> Room:
        return self._rooms.setdefault(room_id, Room(room_id))

    def forget(self, room_id: str) -> None:
        self._rooms.pop(room_id, None)
