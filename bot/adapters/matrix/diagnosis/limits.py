"""Whether the homeserver has slowed the bot down of late, and what would lift its limits."""

from datetime import datetime
from urllib.parse import quote

from bot.adapters.matrix.diagnosis.found import ok, wrong
from bot.adapters.matrix.limits import DAY, read
from bot.adapters.matrix.settings import MatrixSettings
from bot.core.finding import Finding
from bot.core.network import Notebook

NO_LIMITS = '{"messages_per_second": 0, "burst_count": 0}'


async def look(settings: MatrixSettings, notebook: Notebook, now: datetime) -> Finding:
    met = await read(notebook)
    if met is None or now - met.last > DAY:
        return ok("limits", "the homeserver has not asked the bot to slow down in the last 24 hours")
    said = (
        f"the homeserver has asked the bot to slow down {met.times} times since {met.since:%Y-%m-%d %H:%M} UTC,"
        f" lastly at {met.last:%H:%M}"
    )
    return wrong(
        "limits",
        said,
        f"lift them for its account; on Synapse an administrator does so with: {lifts(settings)}",
    )


def lifts(settings: MatrixSettings) -> str:
    """The call of Synapse's admin API that takes the limits off this account."""
    place = f"{settings.homeserver}/_synapse/admin/v1/users/{quote(settings.user)}/override_ratelimit"
    return f"curl -X POST -H \"Authorization: Bearer $ADMIN_TOKEN\" -d '{NO_LIMITS}' {place}"
