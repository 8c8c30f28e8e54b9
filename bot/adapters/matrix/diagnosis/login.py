"""Whether the homeserver still knows the bot's session."""

from bot.adapters.matrix.answer import Denied, Unreachable
from bot.adapters.matrix.diagnosis.found import UNREACHABLE, ok, unknown, wrong
from bot.adapters.matrix.fields import words
from bot.adapters.matrix.login import Login
from bot.adapters.matrix.session import NOTE
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.wire import Wire
from bot.core.finding import Finding
from bot.core.network import Notebook

START = "start the bot: it logs in with its password"
NEW_TOKEN = "put the token of a new login into [matrix]"  # noqa: S105 - advice


async def look(wire: Wire, settings: MatrixSettings, notebook: Notebook | None) -> Finding:
    """Ask who we are, with the session that the running bot uses; the line has it from then on."""
    kept = Login.read(await notebook.read(NOTE)) if notebook else None
    if kept is not None and kept.is_of(settings.user):
        wire.identify(kept.user_id, kept.device_id, kept.access_token)
    elif settings.token is not None:
        wire.identify("", "", settings.token)
    else:
        return unknown("login", "the bot has never logged in from here", START)
    again = START if settings.password else NEW_TOKEN
    try:
        me = await wire.get("account", "whoami")
    except Denied as denial:
        if denial.soft:
            return unknown(
                "login", "the token has run out; the bot gets a new one by itself", "start the bot"
            )
        return wrong("login", f"the homeserver does not accept the bot's session any more ({denial})", again)
    except Unreachable as trouble:
        return unknown("login", trouble.reason, UNREACHABLE)
    account, device = words(me, "user_id"), words(me, "device_id")
    if not Login(account, device, wire.token).is_of(settings.user):
        return wrong("login", f"the session is that of {account}, not of {settings.user}", NEW_TOKEN)
    wire.identify(account, device, wire.token)
    on = f"on device {device}" if device else "without a device"
    return ok("login", f"the session of {account} is valid, {on}")
