"""What Discord says of the application, and the address by which a guild lets it in: with the rights that it uses and no others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

import aiohttp
import discord

from bot.adapters.discord.settings import DiscordSettings
from bot.core.errors import SendFailed

PAGE: Final = "https://discord.com/oauth2/authorize"
SCOPES: Final = "bot applications.commands"
TIMEOUT: Final = 10
OK, UNAUTHORIZED = 200, 401


@dataclass(frozen=True, slots=True)
class Application:
    """Its number, and the privileged intents that are switched on for it; None where Discord does not say."""

    number: str
    intents: frozenset[str] | None


def rights(*, happenings: bool, duty: bool) -> discord.Permissions:
    """What it does everywhere, and what only some houses switch on."""
    return discord.Permissions(
        view_channel=True,
        send_messages=True,
        send_messages_in_threads=True,
        create_private_threads=True,
        read_message_history=True,
        attach_files=True,
        send_polls=True,
        create_events=happenings,
        manage_roles=duty,
    )


def address(application: str, permissions: discord.Permissions) -> str:
    asked = {"client_id": application, "scope": SCOPES, "permissions": permissions.value}
    return f"{PAGE}?{urlencode(asked)}"


async def application(settings: DiscordSettings) -> Application:
    """The one whose token we have; asked once, in its name. Raises SendFailed."""
    where = f"{settings.api_url.rstrip('/')}/oauth2/applications/@me"
    headers = {"Authorization": f"Bot {settings.token}"}
    timeout = aiohttp.ClientTimeout(total=TIMEOUT)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(where, headers=headers) as answer,
        ):
            if answer.status == UNAUTHORIZED:
                raise SendFailed("Discord does not accept the bot's token: see [discord] token")
            if answer.status != OK:
                raise SendFailed(f"{settings.api_url} answers with status {answer.status}")
            return _read(await answer.json(content_type=None))
    except (aiohttp.ClientError, TimeoutError) as error:
        raise SendFailed(f"{settings.api_url} cannot be reached ({type(error).__name__})") from None


def _read(body: Mapping[str, Any]) -> Application:
    """Each intent has two flags: one below a hundred guilds, one above."""
    number, held = str(body["id"]), body.get("flags")
    if not isinstance(held, int):
        return Application(number, None)
    flags = discord.ApplicationFlags._from_value(held)  # noqa: SLF001 - there is no other door
    on = {
        "members": flags.gateway_guild_members or flags.gateway_guild_members_limited,
        "message_content": flags.gateway_message_content or flags.gateway_message_content_limited,
    }
    return Application(number, frozenset(name for name, given in on.items() if given))
