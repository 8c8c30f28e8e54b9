"""A native scheduled event of a guild."""

from dataclasses import dataclass, field

from tests.fakes.discord.guild import Guild, User
from tests.fakes.discord.wire import Json, new_id

STAGE, VOICE, EXTERNAL = 1, 2, 3
PLANNED, ACTIVE, COMPLETED, CANCELED = 1, 2, 3, 4

KEPT = (
    "name",
    "description",
    "scheduled_start_time",
    "scheduled_end_time",
    "privacy_level",
    "entity_type",
    "entity_metadata",
    "channel_id",
    "status",
    "recurrence_rule",
)


@dataclass(slots=True, eq=False)
class Scheduled:
    """One event: its body as it was last written, and who is interested."""

    guild: Guild
    creator: User
    body: Json
    interested: list[int] = field(default_factory=list)
    id: int = field(default_factory=new_id)

    def change(self, body: Json) -> None:
        self.body |= {name: body[name] for name in KEPT if name in body}

    def wire(self) -> Json:
        common: Json = dict.fromkeys(KEPT) | {"status": PLANNED, "entity_id": None, "image": None}
        return (
            common
            | self.body
            | {
                "id": str(self.id),
                "guild_id": str(self.guild.id),
                "creator_id": str(self.creator.id),
                "creator": self.creator.wire(),
                "user_count": len(self.interested),
            }
        )
