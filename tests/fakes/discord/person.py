"""A human being on the fake Discord, for tests that read like stories."""

from collections.abc import Callable, Sequence

from tests.fakes.discord.call import Upload
from tests.fakes.discord.channel import WORDLESS, Channel, Kind
from tests.fakes.discord.deeds import attach, delete, edited, post, react, unreact, unvote, vote
from tests.fakes.discord.ears import Ears, Heard
from tests.fakes.discord.guild import Guild, Member, User
from tests.fakes.discord.mentions import ANYBODY, set_mentions
from tests.fakes.discord.message import JOINED, REPLY, Message
from tests.fakes.discord.permission import May, in_channel
from tests.fakes.discord.routes_guilds import tell_member
from tests.fakes.discord.scheduled import Scheduled
from tests.fakes.discord.threads import enter, open_thread, open_under
from tests.fakes.discord.user_of_commands import SOON, UserOfCommands
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import World


class DiscordPerson(UserOfCommands):
    """Someone with an account: what they do (`says`, `presses`, `joins` …) and what they hear."""

    def __init__(self, world: World, user: User, locale: str) -> None:
        super().__init__(world, user, locale)
        self.ears = Ears(user)
        world.listeners.append(self.ears.listen)

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    # Guilds

    def joins(self, guild: Guild, *, pending: bool = False) -> Member:
        """Enter by an invitation; `pending` where the guild's rules must be accepted first."""
        member = guild.members[self.id] = Member(self.user, pending=pending)
        self._world.tell_guild("GUILD_MEMBER_ADD", guild, member.wire())
        if guild.system_channel:
            post(self._world, Message(guild.system_channel, self.user, type=JOINED))
        return member

    def accepts_the_rules(self, guild: Guild) -> None:
        guild.members[self.id].pending = False
        tell_member(self._world, guild, guild.members[self.id])

    def leaves(self, guild: Guild) -> None:
        del guild.members[self.id]
        self._world.tell_guild("GUILD_MEMBER_REMOVE", guild, {"user": self.user.wire()})

    def takes_nick(self, guild: Guild, nick: str | None) -> None:
        guild.members[self.id].nick = nick
        tell_member(self._world, guild, guild.members[self.id])

    def opens_thread(self, place: Channel | Message, name: str, *, private: bool = False) -> Channel:
        """In a channel, or under a message."""
        if isinstance(place, Message):
            self._must(place.channel, May.CREATE_PUBLIC_THREADS)
            return open_under(self._world, place, name, self.user)
        self._must(place, May.CREATE_PRIVATE_THREADS if private else May.CREATE_PUBLIC_THREADS)
        kind = Kind.PRIVATE_THREAD if private else Kind.PUBLIC_THREAD
        return open_thread(self._world, place, name, self.user, kind=kind)

    def lets_in(self, thread: Channel, who: User) -> None:
        self._must(thread, May.SEND_IN_THREADS)
        enter(self._world, thread, who)

    # Words

    def direct(self) -> Channel:
        """Their direct chat with the bot."""
        return self._world.direct(self.user, self._world.bot)

    def says(self, channel: Channel, text: str, *, files: Sequence[Upload] = ()) -> Message:
        message = Message(channel, self.user, text)
        return self._post(message, files)

    def writes(self, text: str, *, files: Sequence[Upload] = ()) -> Message:
        """Say it to the bot alone."""
        return self.says(self.direct(), text, files=files)

    def replies(self, message: Message, text: str, *, ping: bool = True) -> Message:
        """Answer under a message; `ping` as the app does unless one switches it off."""
        reply = Message(message.channel, self.user, text, answers=message, type=REPLY)
        return self._post(reply, (), ping=ping)

    def _post(self, message: Message, files: Sequence[Upload], *, ping: bool = True) -> Message:
        channel = message.channel
        assert channel.kind not in WORDLESS, f"nobody can write in {channel.name} itself"
        self._must(channel, May.SEND_IN_THREADS if channel.is_thread else May.SEND_MESSAGES)
        message.attachments = attach(self._world, channel.id, dict(enumerate(files)), [])
        set_mentions(message, ANYBODY | {"replied_user": ping})
        return post(self._world, message)

    def edits(self, message: Message, text: str) -> None:
        assert message.author is self.user, "nobody edits the words of others"
        message.content = text
        set_mentions(message, ANYBODY)
        edited(self._world, message)

    def deletes(self, message: Message) -> None:
        if message.author is not self.user:
            self._must(message.channel, May.MANAGE_MESSAGES)
        delete(self._world, message, self.user)

    def reacts(self, message: Message, emoji: str) -> None:
        self._must(message.channel, May.ADD_REACTIONS)
        react(self._world, message, emoji, self.user)

    def unreacts(self, message: Message, emoji: str) -> None:
        unreact(self._world, message, emoji, self.user)

    def votes(self, message: Message, answer: str) -> None:
        """In a native poll, for the answer with those words."""
        assert message.poll is not None, "there is no poll in that message"
        self._must(message.channel)
        vote(self._world, message, message.poll.number_of(answer), self.user)

    def unvotes(self, message: Message, answer: str) -> None:
        assert message.poll is not None, "there is no poll in that message"
        unvote(self._world, message, message.poll.number_of(answer), self.user)

    def types(self, channel: Channel) -> None:
        told: Json = {"user_id": str(self.id), "timestamp": 0}
        self._world.tell_channel("TYPING_START", channel, told, self.user)

    def is_interested(self, event: Scheduled) -> None:
        event.interested.append(self.id)
        told: Json = {"guild_scheduled_event_id": str(event.id), "user_id": str(self.id)}
        self._world.tell_guild("GUILD_SCHEDULED_EVENT_USER_ADD", event.guild, told)

    def _must(self, channel: Channel, right: May = May.VIEW_CHANNEL) -> None:
        """A story cannot do what the app would not let a person do."""
        held = in_channel(channel, self.id)
        assert {May.VIEW_CHANNEL, right} <= set(held), (
            f"{self.user.name} may not {right.name} in {channel.name}"
        )

    # Ears

    def messages(self, channel: Channel, *, by: User | None = None) -> list[Message]:
        """What they see there now, in order, the ephemeral too."""
        said = [heard.message for heard in self.ears.heard if heard.channel is channel and heard.message]
        shown = {message.id: message for message in said if not message.deleted}
        return [message for message in shown.values() if by in {None, message.author}]

    async def hears(
        self,
        wanted: str | Callable[[Heard], bool],
        *,
        channel: Channel | None = None,
        within: float = SOON,
    ) -> Heard:
        """Wait for words (said or edited, containing these), or for any such thing, from somebody else."""
        heard = await self.ears.hear(self._reading(wanted, channel), within)
        if heard is None:
            said = "\n".join(
                f"  {one.by.name if one.by else '?'} {one.event}: {one.text}" for one in self.ears.heard[-20:]
            )
            raise AssertionError(f"{self.user.name} did not hear {wanted!r} in {within} s, but:\n{said}")
        return heard

    async def reads(self, wanted: str, *, channel: Channel | None = None, within: float = SOON) -> Message:
        """Wait for words, and take the message that they stand in: to press it, to reply to it."""
        message = (await self.hears(wanted, channel=channel, within=within)).message
        assert message is not None
        return message

    async def hears_nothing(
        self,
        unwanted: str | Callable[[Heard], bool] = "",
        *,
        channel: Channel | None = None,
        during: float = 1.0,
    ) -> None:
        """Wait, and fail if such a thing is said (by default, anything)."""
        heard = await self.ears.hear(self._reading(unwanted, channel), during)
        assert heard is None, f"{self.user.name} heard {heard.text!r}"

    def _reading(
        self, wanted: str | Callable[[Heard], bool], channel: Channel | None
    ) -> Callable[[Heard], bool]:
        def reads(heard: Heard) -> bool:
            if heard.by is self.user or channel not in {None, heard.channel}:
                return False
            if isinstance(wanted, str):
                return heard.is_words and wanted in heard.text
            return wanted(heard)

        return reads
