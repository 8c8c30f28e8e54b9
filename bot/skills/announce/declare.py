"""The skill itself, and announcements as arguments: by their number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.call import Call, Json
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.kit.skill import Skill
from bot.kit.times.dues import Due
from bot.kit.times.dues import told as told_due
from bot.skills.announce.gists import GISTS
from bot.store.alarms import Late
from bot.store.telling.announcements import LETTER, Announcement, Announcements

skill = Skill("announce", _("Announcements"), gists=GISTS)

SAY: Final = "announce.say"
NUMBER: Final = re.compile(
    rf"(?:\b{LETTER}[-\s]?|^\W*(?:(?:la|the|n°|number|numéro|annonce|announcement)\s+)*)(\d{{1,9}})\b",
    re.IGNORECASE,
)
NOUNS = frozenset({"annonce", "annonces", "announcement", "announcements"})


def number_of(announcement: Announcement) -> UserText:
    """The short id that people see: A-12."""
    return UserText(f"{LETTER}-{announcement.number}")


def when_of(ctx: Context, announcement: Announcement) -> Text:
    """When it is said next, and how often, where it is again."""
    at = (announcement.due or announcement.made_at).astimezone(ctx.house.zone)
    return told_due(Due(at, announcement.begins, announcement.rule))


def set_alarm(ctx: Context, announcement: Announcement) -> None:
    """The one alarm of this announcement; none where it is not to be said by itself."""
    key = f"announce {announcement.id}"
    if announcement.due is None or announcement.state != "planned":
        ctx.alarms.cancel(key)
    else:
        call = Call(SAY, {"announcement": announcement.id})
        ctx.alarms.at(announcement.due, call, key=key, late=Late.always())


async def change(ctx: Context, announcement: Announcement) -> Announcement:
    """It now is so, and is said at its time."""
    changed = await ctx.store(Announcements).change(announcement)
    set_alarm(ctx, changed)
    return changed


@dataclass(frozen=True)
class AnnouncementKind:
    """Any of the house's."""

    form: SlotForm = "text"
    entity: str = ""
    letters: str = LETTER
    nouns: frozenset[str] = NOUNS

    def dump(self, value: Announcement) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Announcement:
        return await ctx.store(Announcements).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Announcement]:
        said = NUMBER.search(words)
        found = await ctx.store(Announcements).numbered(int(said[1])) if said else None
        if found:
            return Read((found,))
        if said is None:
            return Read(
                trouble=_("That is no number of an announcement: {said}.", said=UserText.clean(words, 60))
            )
        number = UserText(f"{LETTER}-{said[1]}")
        return Read(trouble=_("There is no announcement with the number {number}.", number=number))

    async def suggest(self, ctx: Context) -> Sequence[Announcement]:
        return await ctx.store(Announcements).coming()

    def label(self, value: Announcement) -> Value:
        return _("{number}, {words}", number=number_of(value), words=value.words)


register(Announcement, AnnouncementKind())
