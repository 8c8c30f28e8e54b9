"""What those do who run the guilds: found them, invite the bot, open channels, give roles."""

from tests.fakes.discord.channel import Channel, Kind, Overwrite
from tests.fakes.discord.deeds import end_poll
from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.guild import Guild, Member, Role, User
from tests.fakes.discord.message import Message
from tests.fakes.discord.permission import EVERYONE, NOTHING, May
from tests.fakes.discord.routes_guilds import tell_member
from tests.fakes.discord.world import News, World

BOT_MAY = EVERYONE
"""What an invitation asks for, unless a story says otherwise."""


class Admins:
    """Hands that may everything, of people who are in no story."""

    world: World
    gateway: Gateway

    def guild(self, name: str, *, locale: str = "fr", bot_may: int | None = BOT_MAY) -> Guild:
        """A guild, owned by somebody of no story; the bot is in it unless `bot_may` is None."""
        owner = self.account("Owner of " + name)
        guild = Guild(name, owner.id, int(EVERYONE), locale)
        guild.members[owner.id] = Member(owner)
        self.world.guilds[guild.id] = guild
        if bot_may is not None:
            self.invites_bot(guild, bot_may=bot_may)
        return guild

    def account(self, name: str) -> User:
        user = User(name)
        self.world.users[user.id] = user
        return user

    def crowd(self, guild: Guild, count: int) -> None:
        """So many members more, who do and hear nothing; for before the bot comes."""
        for number in range(count):
            user = self.account(f"Membre {number}")
            guild.members[user.id] = Member(user)

    def invites_bot(self, guild: Guild, *, bot_may: int = BOT_MAY) -> None:
        """Let it in, with the role that every bot gets of its own."""
        bot = self.world.bot
        role = self.role(guild, bot.name, may=bot_may, managed=True)
        guild.members[bot.id] = Member(bot, [role.id])
        self.gateway.welcome(guild)

    def removes_bot(self, guild: Guild) -> None:
        del guild.members[self.world.bot.id]
        self.world.tell(News("GUILD_DELETE", {"id": str(guild.id)}, guild))

    # Channels

    def channel(self, guild: Guild, name: str, *, hidden: bool = False, kind: Kind = Kind.TEXT) -> Channel:
        """A channel that everybody sees; hidden, only those whom `allow` lets in."""
        channel = Channel(kind, name, guild)
        if hidden:
            channel.overwrites[guild.id] = Overwrite(0, deny=int(May.VIEW_CHANNEL))
        self.world.add(channel)
        self._tell("CHANNEL_CREATE", channel)
        return channel

    def allow(
        self, channel: Channel, who: User | Role, *, may: May = NOTHING, may_not: May = NOTHING
    ) -> None:
        """Overwrite, in one channel, what somebody or a role may do."""
        kind = 0 if isinstance(who, Role) else 1
        channel.overwrites[who.id] = Overwrite(kind, int(may), int(may_not))
        self._tell("CHANNEL_UPDATE", channel)

    def renames(self, channel: Channel, name: str) -> None:
        channel.name = name
        self._tell("THREAD_UPDATE" if channel.is_thread else "CHANNEL_UPDATE", channel)

    def removes(self, channel: Channel) -> None:
        assert channel.guild is not None
        del self.world.channels[channel.id]
        channel.guild.channels.pop(channel.id, None)
        self._tell("THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE", channel)

    def _tell(self, event: str, channel: Channel) -> None:
        """Bots are told of all channels, those too that they do not see."""
        self.world.tell(News(event, channel.wire(), channel.guild))

    # Roles and people

    def role(
        self, guild: Guild, name: str, *, may: int = 0, managed: bool = False, position: int = 0
    ) -> Role:
        """A role above all that were there, unless its position is given."""
        highest = max(role.position for role in guild.roles.values())
        role = Role(name, may, position or highest + 1, managed)
        guild.roles[role.id] = role
        self.world.tell_guild("GUILD_ROLE_CREATE", guild, {"role": role.wire()})
        return role

    def gives(self, guild: Guild, user: User, role: Role) -> None:
        guild.members[user.id].roles.append(role.id)
        tell_member(self.world, guild, guild.members[user.id])

    def takes(self, guild: Guild, user: User, role: Role) -> None:
        guild.members[user.id].roles.remove(role.id)
        tell_member(self.world, guild, guild.members[user.id])

    def ends_poll(self, message: Message) -> None:
        """As its hour has come."""
        end_poll(self.world, message)
