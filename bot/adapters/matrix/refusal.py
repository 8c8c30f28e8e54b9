"""Why the homeserver does not let us in, in one sentence, with what a person can do about it."""

from collections.abc import Sequence

from bot.adapters.matrix.answer import Denied
from bot.adapters.matrix.settings import MatrixSettings

WHY = {
    "M_USER_DEACTIVATED": "the account is closed",
    "M_USER_LOCKED": "the account is locked: ask whoever runs the homeserver",
    "M_USER_SUSPENDED": "the account is suspended: ask whoever runs the homeserver",
    "M_CONSENT_NOT_GIVEN": "log in as this account once, by hand, and accept the homeserver's terms",
    "M_RESOURCE_LIMIT_EXCEEDED": "the homeserver has reached a limit: ask whoever runs it",
}


def refused(settings: MatrixSettings, what: str, denial: Denied, other_ways: Sequence[str]) -> str:
    """`what` of us it does not accept, and why."""
    said = f"Matrix: {settings.homeserver} does not accept {what} of {settings.user} ({denial.code})"
    return f"{said}: {why}." if (why := _why(denial, other_ways)) else f"{said}."


def _why(denial: Denied, other_ways: Sequence[str]) -> str:
    if other_ways:
        return f"it has no login by password, only {', '.join(other_ways)}; configure an access token instead"
    if denial.steps:
        return f"it asks for steps that a person must take ({', '.join(denial.steps)}); log in once by hand"
    return WHY.get(denial.code, "")
