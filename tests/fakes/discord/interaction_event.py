"""An interaction as the gateway tells it."""

from tests.fakes.discord.form_message import LONGEST_FILE
from tests.fakes.discord.interaction import Use
from tests.fakes.discord.permission import in_channel
from tests.fakes.discord.views import shown
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import World

IN_GUILD, WITH_BOT = 0, 1


def interaction_event(world: World, use: Use) -> Json:
    body: Json = {
        "id": str(use.id),
        "application_id": str(world.bot.id),
        "type": int(use.did),
        "token": use.token,
        "version": 1,
        "data": use.data,
        "channel_id": str(use.channel.id),
        "locale": use.locale,
        "app_permissions": str(int(in_channel(use.channel, world.bot.id))),
        "entitlements": [],
        "attachment_size_limit": LONGEST_FILE,
    }
    if use.message is not None:
        body["message"] = shown(use.message, world.bot.id, reads_all=True)
    return body | (_in_direct(use) if use.channel.guild is None else _in_guild(use))


def _in_guild(use: Use) -> Json:
    guild = use.channel.guild
    assert guild is not None
    held = str(int(in_channel(use.channel, use.user.id)))
    return {
        "guild_id": str(guild.id),
        "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
        "guild_locale": guild.locale,
        "member": guild.members[use.user.id].wire() | {"permissions": held},
        "channel": use.channel.wire() | {"permissions": held},
        "context": IN_GUILD,
        "authorizing_integration_owners": {"0": str(guild.id)},
    }


def _in_direct(use: Use) -> Json:
    return {
        "user": use.user.wire(),
        "channel": use.channel.wire() | {"recipients": [use.user.wire()]},
        "context": WITH_BOT,
        "authorizing_integration_owners": {"0": "0"},
    }
