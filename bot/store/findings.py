"""What the store tells of how the house is: its file, what waits, what could not be done, when the bell rang."""

from datetime import datetime, timedelta

from bot.core.address import Address
from bot.core.finding import Finding
from bot.store.alarms import Alarms
from bot.store.database import Database, Work
from bot.store.engines.health import look
from bot.store.heartbeat import NOTED_EVERY, Heartbeat
from bot.store.house.channels import Channels
from bot.store.house.houses import Houses
from bot.store.letters.backlog import Backlog

DATABASE, HOUSE = "database", "house"
BELL_LATE = NOTED_EVERY + timedelta(minutes=5)
LETTERS_LATE = timedelta(minutes=15)
UNSENT_TOLD = timedelta(hours=48)
ALARMS_LATE = timedelta(minutes=5)
MOST_NAMED = 5
SEE_BELL = "see the line about the bell, and the bot's log"


async def of_the_place(url: str) -> list[Finding]:
    """Whether the database can be there and is sound, as `check` sees it."""
    troubles = [said.removeprefix("database: ") for said in await look(url)]
    mend = "mend that; docs/operators.md tells how to restore a copy"
    return [Finding.wrong(DATABASE, "place", said, mend) for said in troubles] or [
        Finding.ok(DATABASE, "place", "it can be used")
    ]


async def of_the_house(database: Database, now: datetime) -> list[Finding]:
    """What waits in it, and whether somebody is at work."""
    bell = bell_rang(await Heartbeat(database).last(), now)
    async with database.reading() as work:
        waiting = [await _letters(work, now), await _unsent(work, now), await _alarms(work, now)]
        return [bell, *waiting, await _parked(work)]


async def channels(database: Database) -> dict[Address, str]:
    """The channels that the houses count on, each with whose it is and what for."""
    async with database.reading() as work:
        return {
            channel.address: ", ".join(filter(None, (str(house.name), channel.purpose.value)))
            for house in await Houses(work).all()
            for channel in await Channels(work, house.id).all()
        }


def bell_rang(last: datetime | None, now: datetime) -> Finding:
    """Pure: how long ago is too long, given how seldom it is noted."""
    if last is None:
        return Finding.unknown(HOUSE, "bell", "it has never rung here", "start the bot: laloge run")
    when = f"it rang last at {last:%Y-%m-%d %H:%M} UTC, {ago(now - last)} ago"
    if now - last <= BELL_LATE:
        return Finding.ok(HOUSE, "bell", f"{when} (noted every {ago(NOTED_EVERY)})")
    return Finding.wrong(
        HOUSE, "bell", f"{when}: the bot does not run, or hangs", "start it again, and see its log"
    )


async def _letters(work: Work, now: datetime) -> Finding:
    count, oldest = await Backlog(work).pending(), await Backlog(work).next_due()
    if not count or oldest is None:
        return Finding.ok(HOUSE, "letters", "none waits to be sent")
    waits = f"{count} wait to be sent, the oldest for {ago(now - oldest)}"
    if now - oldest <= LETTERS_LATE:
        return Finding.ok(HOUSE, "letters", waits)
    todo = "see the lines about their network; each is tried for a day, and the log says why it waits"
    return Finding.wrong(HOUSE, "letters", waits, todo)


async def _unsent(work: Work, now: datetime) -> Finding:
    """A reason names rooms and what the network said, never words or a person."""
    reasons = await Backlog(work).given_up(now - UNSENT_TOLD)
    if not reasons:
        return Finding.ok(HOUSE, "unsent", f"none was given up in the last {ago(UNSENT_TOLD)}")
    told = "; ".join(f"{many} because {reason}" for reason, many in reasons[:MOST_NAMED])
    more = f"; and {len(reasons) - MOST_NAMED} more reasons" if len(reasons) > MOST_NAMED else ""
    said = f"letters were given up in the last {ago(UNSENT_TOLD)}: {told}{more}"
    return Finding.wrong(HOUSE, "unsent", said, "mend what is said there, and see the lines about rooms")


async def _alarms(work: Work, now: datetime) -> Finding:
    due = await Alarms(work).next_due()
    if due is None or now - due <= ALARMS_LATE:
        return Finding.ok(HOUSE, "alarms", "none is overdue")
    return Finding.wrong(HOUSE, "alarms", f"they wait since {ago(now - due)}", SEE_BELL)


async def _parked(work: Work) -> Finding:
    parked = await Alarms(work).parked()
    if not parked:
        return Finding.ok(HOUSE, "parked", "nothing that was to be done could not be")
    told = "; ".join(f"{alarm.call.name} ({alarm.reason})" for alarm in parked[:MOST_NAMED])
    more = f" and {len(parked) - MOST_NAMED} more" if len(parked) > MOST_NAMED else ""
    todo = "a reference is told in the log; what is unknown needs the skill that it came from. It is tried again at each start"
    return Finding.wrong(HOUSE, "parked", f"{len(parked)} could not be done: {told}{more}", todo)


def ago(length: timedelta) -> str:
    """Roughly, as one says it: 40 s, 12 min, 3 h, 2 d."""
    seconds = max(0, int(length.total_seconds()))
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= 2 * size or (unit == "min" and seconds >= size):
            return f"{seconds // size} {unit}"
    return f"{seconds} s"
