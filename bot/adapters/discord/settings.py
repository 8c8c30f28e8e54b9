"""What whoever runs the house says of its Discord account."""

from dataclasses import dataclass, field

OWN_API = "https://discord.com/api/v10"
OWN_GATEWAY = "wss://gateway.discord.gg/"


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    """Which bot account, on which server; `names` are answered to as well, where the words of others can be read.

    `guilds`: where commands are declared, everywhere when empty. `intents`: the privileged ones that are asked for.
    """

    token: str = field(repr=False)
    api_url: str = OWN_API
    gateway_url: str = OWN_GATEWAY
    guilds: tuple[int, ...] = ()
    intents: tuple[str, ...] = ("members",)
    names: tuple[str, ...] = ("loge", "la loge")
