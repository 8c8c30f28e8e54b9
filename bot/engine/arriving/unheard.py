"""What encryption kept from the bot: words without their key, and keys that were lost."""

from dataclasses import dataclass

from bot.core.card import Reply
from bot.core.incoming import Renewed, Unread, Withheld
from bot.core.text import Code, Text, UserText, _
from bot.engine.arriving.meeting import Meeting
from bot.engine.doing.perform import Performer
from bot.engine.doing.written import NOTHING, Written
from bot.engine.speaking.place import place_of
from bot.store.community.people import Role
from bot.store.database import Work
from bot.store.house.channels import Channels
from bot.store.house.houses import Houses
from bot.store.letters.outbox import Letter

UNREAD, RENEWED = "unread", "renewed"
LONGEST_NAME = 80


@dataclass(frozen=True)
class Unheard:
    """Says so, where it matters: in the channel or the direct chat, or to those who coordinate."""

    meeting: Meeting
    performer: Performer

    async def told(self, work: Work, news: Unread | Renewed) -> Written:
        if isinstance(news, Renewed):
            return await self._renewed(work, news)
        return await (self._in_private(work, news) if news.origin.direct else self._in_channel(work, news))

    async def _in_private(self, work: Work, unread: Unread) -> Written:
        guest = await self.meeting.meet(work, unread.origin)
        if guest is None:
            return NOTHING
        ctx = self.meeting.context(work, guest, unread.origin)
        said = UNVERIFIED if unread.withheld is Withheld.UNVERIFIED else YOURS
        return await self.performer.finish(ctx, Reply(said), place_of(unread, about=unread.message), UNREAD)

    async def _in_channel(self, work: Work, unread: Unread) -> Written:
        """Nobody knows whether the words were for us, so nobody is called; who blocks us there has nothing to ask of us."""
        channel = await Channels(work, 0).at(unread.origin.channel)
        if channel is None or unread.withheld is Withheld.BLOCKED:
            return NOTHING
        ctx = self.meeting.for_house(work, await Houses(work, 0).get(channel.house))
        ctx.tell(channel, Reply(_theirs(unread.origin.author_name, unread.withheld)))
        return await self.performer.finish(ctx, None, None, UNREAD)

    async def _renewed(self, work: Work, renewed: Renewed) -> Written:
        """Every house's coordinators hear it, each in private."""
        letters: list[Letter] = []
        for house in await Houses(work, 0).all():
            ctx = self.meeting.for_house(work, house)
            ctx.tell(Role.COORDINATOR, Reply(_lost(renewed.device)))
            letters += (await self.performer.finish(ctx, None, None, RENEWED)).letters
        return Written(tuple(letters))


YOURS = _("I could not read what you wrote: the key to it has not reached me. Please say it again.")
UNVERIFIED = _(
    "I could not read what you wrote: your app keeps the key from devices that you have not verified, and mine is one."
    " Its settings for this room can allow it; then please say it again."
)


def _theirs(name: str, withheld: Withheld | None) -> Text:
    author = UserText.clean(name, LONGEST_NAME) or UserText("?")
    if withheld is Withheld.UNVERIFIED:
        return _(
            "I could not read what {name} wrote here: their app keeps the key from devices that they have not verified,"
            " and mine is one. Its settings for this room can allow it.",
            name=author,
        )
    return _(
        "I could not read what {name} wrote here: the key to it has not reached me. If it was for me, I need to hear"
        " it again.",
        name=author,
    )


def _lost(device: str) -> Text:
    return _(
        "My keys to encrypted rooms were lost, so I speak from a new device now: {device}. What was said to me before"
        " and is not answered yet, I cannot read any more. If this is a surprise, ask whoever keeps me.",
        device=Code(device),
    )
