"""Routes of guilds: members, roles, who wears which."""

from tests.fakes.discord.call import Call, Routes
from tests.fakes.discord.guild import Guild, Member, Role
from tests.fakes.discord.intents import Intent
from tests.fakes.discord.permission import May, ask_guild, in_guild
from tests.fakes.discord.refusal import RefusalError
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import News, World

routes = Routes()


@routes("GET", "/guilds/{guild}")
def read(call: Call) -> Json:
    return call.guild.wire() | {"approximate_member_count": len(call.guild.members)}


@routes("GET", "/guilds/{guild}/roles")
def roles(call: Call) -> list[Json]:
    return [role.wire() for role in call.guild.roles.values()]


@routes("POST", "/guilds/{guild}/roles")
def add_role(call: Call) -> Json:
    ask_guild(call.guild, call.world.bot.id, May.MANAGE_ROLES)
    role = Role(call.wants.get("name") or "new role", int(call.wants.get("permissions") or 0))
    role.mentionable = bool(call.wants.get("mentionable"))
    call.guild.roles[role.id] = role
    call.note("ROLE_CREATE")
    call.world.tell_guild("GUILD_ROLE_CREATE", call.guild, {"role": role.wire()})
    return role.wire()


@routes("GET", "/guilds/{guild}/members")
def members(call: Call) -> list[Json]:
    if Intent.MEMBERS not in call.world.application.allowed:
        raise RefusalError(50001)
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 1))
    found = sorted(number for number in call.guild.members if number > after)
    return [call.guild.members[number].wire() for number in found[:limit]]


@routes("GET", "/guilds/{guild}/members/{user}")
def member(call: Call) -> Json:
    return call.member.wire()


@routes("PATCH", "/guilds/{guild}/members/{user}")
def change(call: Call) -> Json:
    guild, them, body = call.guild, call.member, call.wants
    if "nick" in body:
        own = them.id == call.world.bot.id
        ask_guild(guild, call.world.bot.id, May.CHANGE_NICKNAME if own else May.MANAGE_NICKNAMES)
        them.nick = body["nick"]
    if body.get("roles") is not None:
        wanted = [int(role) for role in body["roles"]]
        for role in set(wanted) ^ set(them.roles):
            _may_give(call, guild, role)
        them.roles = wanted
    call.note("MEMBER_UPDATE")
    tell_member(call.world, guild, them)
    return them.wire()


@routes("PUT", "/guilds/{guild}/members/{user}/roles/{role}")
def give(call: Call) -> None:
    them, role = call.member, call.number("role")
    _may_give(call, call.guild, role)
    if role not in them.roles:
        them.roles.append(role)
        call.note("MEMBER_ROLE_UPDATE")
        tell_member(call.world, call.guild, them)


@routes("DELETE", "/guilds/{guild}/members/{user}/roles/{role}")
def take(call: Call) -> None:
    them, role = call.member, call.number("role")
    _may_give(call, call.guild, role)
    if role in them.roles:
        them.roles.remove(role)
        call.note("MEMBER_ROLE_UPDATE")
        tell_member(call.world, call.guild, them)


def _may_give(call: Call, guild: Guild, number: int) -> None:
    """Manage Roles is needed, and a role above that one; nobody gives a managed role."""
    ask_guild(guild, call.world.bot.id, May.MANAGE_ROLES)
    role = guild.roles.get(number)
    if role is None:
        raise RefusalError(10011)
    if role.managed or role.position >= guild.rank_of(guild.members[call.world.bot.id]):
        raise RefusalError(50013)


def tell_member(world: World, guild: Guild, member: Member) -> None:
    data = member.wire() | {"guild_id": str(guild.id)}
    world.tell(News("GUILD_MEMBER_UPDATE", data, guild, by=member.user))


@routes("DELETE", "/guilds/{guild}/members/{user}")
def kick(call: Call) -> None:
    guild, them = call.guild, call.member
    ask_guild(guild, call.world.bot.id, May.KICK_MEMBERS)
    bot = guild.members[call.world.bot.id]
    if (
        them.id == guild.owner_id
        or guild.rank_of(them) >= guild.rank_of(bot)
        or May.ADMINISTRATOR in in_guild(guild, them)
    ):
        raise RefusalError(50013)
    del guild.members[them.id]
    call.note("MEMBER_KICK")
    call.world.tell_guild("GUILD_MEMBER_REMOVE", guild, {"user": them.user.wire()})
