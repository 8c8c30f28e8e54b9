"""Routes of accounts: who the bot is, who others are, direct chats, what the portal says."""

from tests.fakes.discord.call import Call, Routes
from tests.fakes.discord.refusal import RefusalError
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import News

routes = Routes()


@routes("GET", "/users/@me")
def me(call: Call) -> Json:
    return call.world.bot.wire()


@routes("GET", "/oauth2/applications/@me")
def application(call: Call) -> Json:
    return call.world.application.wire()


@routes("GET", "/gateway/bot")
def gateway(call: Call) -> Json:
    limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
    url = call.world.base_url.replace("http", "ws", 1) + "/gateway"
    return {"url": url, "shards": 1, "session_start_limit": limit}


@routes("GET", "/users/@me/guilds")
def guilds(call: Call) -> list[Json]:
    bot = call.world.bot.id
    held = [guild for guild in call.world.guilds.values() if bot in guild.members]
    return [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "owner": False,
            "permissions": "0",
            "features": [],
        }
        for guild in held
    ]


@routes("DELETE", "/users/@me/guilds/{guild}")
def leave(call: Call) -> None:
    guild = call.guild
    del guild.members[call.world.bot.id]
    call.world.tell(News("GUILD_DELETE", {"id": str(guild.id)}, guild))


@routes("POST", "/users/@me/channels")
def direct(call: Call) -> Json:
    other = call.world.user(int(call.wants["recipient_id"]))
    if other.bot:
        raise RefusalError(50007)
    return call.world.direct(call.world.bot, other).wire_direct(call.world.bot.id)


@routes("GET", "/users/{user}")
def somebody(call: Call) -> Json:
    return call.world.user(call.number("user")).wire()
