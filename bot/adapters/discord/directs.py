"""Direct chats: found once, then known."""

from bot.adapters.discord.wire import Wire
from bot.core.errors import SendFailed

PREFIX = "@me/"
ACCOUNTS = "users"


class Directs:
    """The channel of each account that was looked for in this run."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._known: dict[str, str] = {}
        self._accounts: dict[str, str] = {}

    async def channel(self, account: str) -> str:
        """Raises SendFailed when they cannot be reached."""
        if account not in self._known:
            answer = await self._wire.ask("POST", f"/{ACCOUNTS}/@me/channels", body={"recipient_id": account})
            if not isinstance(answer, dict) or "id" not in answer:
                raise SendFailed("Discord gave no direct chat", 10.0)
            self.learn(account, str(answer["id"]))
        return self._known[account]

    def learn(self, account: str, channel: str) -> None:
        self._known[account] = channel
        self._accounts[channel] = account

    def forget(self, account: str) -> None:
        self._known.pop(account, None)

    def account_of(self, channel: str) -> str | None:
        """Whose chat that is, if it was looked for in this run."""
        return self._accounts.get(channel)


def channel_of(native: str) -> str:
    """The channel's own id within an address."""
    return native.rpartition("/")[2]


def is_direct(native: str) -> bool:
    return native.startswith(PREFIX)
