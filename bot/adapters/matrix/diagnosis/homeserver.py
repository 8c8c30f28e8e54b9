"""Whether the homeserver answers, and agrees with us about what time it is."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp

from bot.adapters.matrix.diagnosis.found import ok, unknown, wrong
from bot.adapters.matrix.fields import names
from bot.adapters.matrix.wire import Wire
from bot.core.clock import Clock
from bot.core.finding import Finding

PATIENCE = aiohttp.ClientTimeout(total=10)
GOOD = 200
TOLERANCE = timedelta(seconds=60)
"""Its Date is cut to the second and the answer has travelled; a minute off already moves what is due."""

IS_IT_THERE = "see whether it runs, and whether [matrix] homeserver is its address"
SET_IT = "let NTP set the clocks: bookings, reminders and what counts as late follow this machine's"


async def look(wire: Wire, clock: Clock) -> tuple[Finding, Finding | None]:
    """Whether it answers as a homeserver does; where anything answers, also whether the clocks agree."""
    server = str(wire.client.homeserver)
    asked = clock.now()
    try:
        asking = wire.client.client_session.get(f"{server}/_matrix/client/versions", timeout=PATIENCE)
        async with asking as answer:
            said = await answer.json(content_type=None) if answer.status == GOOD else None
            status, date = answer.status, answer.headers.get("Date")
    except (aiohttp.ClientError, TimeoutError) as trouble:
        return wrong(
            "homeserver", f"{server} cannot be reached ({type(trouble).__name__})", IS_IT_THERE
        ), None
    except ValueError:
        return wrong("homeserver", f"{server} answers with something that is not Matrix", IS_IT_THERE), None
    halfway = asked + (clock.now() - asked) / 2
    agreed = compared(halfway, date)
    if status != GOOD:
        return wrong("homeserver", f"{server} answers with status {status}", IS_IT_THERE), agreed
    versions = names(said, "versions")
    if not versions:
        return wrong("homeserver", f"{server} names no version of Matrix", IS_IT_THERE), agreed
    return ok("homeserver", f"{server} answers, and knows Matrix {versions[0]} to {versions[-1]}"), agreed


def compared(ours: datetime, date: str | None) -> Finding:
    """Pure: our clock against the Date of an answer."""
    try:
        theirs = parsedate_to_datetime(date or "")
    except ValueError:
        return unknown("clock", "the homeserver does not say what time it has", "")
    off = ours - (theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC))
    if abs(off) <= TOLERANCE:
        return ok("clock", f"this machine and the homeserver agree within {TOLERANCE.seconds} s")
    way = "ahead of" if off > timedelta() else "behind"
    seconds = round(abs(off).total_seconds())
    said = f"this machine is {seconds} s {way} the homeserver, more than the {TOLERANCE.seconds} s tolerated"
    return wrong("clock", said, SET_IT)
