"""Native polls: sent with a message, their votes read as they come and once more when they are over."""

from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Any, Final, Literal

import discord

from bot.adapters.discord.directs import channel_of
from bot.adapters.discord.means import NETWORK
from bot.adapters.discord.render import escaped
from bot.adapters.discord.standing import Standing
from bot.adapters.discord.wire import GONE, Denied, Wire
from bot.core.address import Address
from bot.core.incoming import Origin, Voted
from bot.core.ports import Ballots
from bot.core.presentation import Presentation, Shape

Json = dict[str, Any]

LONGEST_QUESTION: Final = 300
PAGE: Final = 100
HOUR: Final = timedelta(hours=1)


def body(presentation: Presentation, now: datetime) -> Json:
    """A message with the poll; words for which its question has no room stand above it.

    Discord counts whole hours: it is closed by us when the time has come, and would close by itself soon after.
    """
    said = [line.plain for line in presentation.lines if line.shape is not Shape.OPTION]
    question = said[0] if said and len(said[0]) <= LONGEST_QUESTION else ""
    above = said[1:] if question else said
    lasts = (presentation.until or now) - now
    return {
        "content": escaped("\n".join(above)),
        "poll": {
            "question": {"text": question or f"{said[0][: LONGEST_QUESTION - 1]}…"},
            "answers": [{"poll_media": {"text": option.label}} for option in presentation.options],
            "duration": max(1, ceil(lasts / HOUR)),
            "allow_multiselect": presentation.poll > 1,
        },
    }


def voted(vote: discord.RawPollVoteActionEvent, name: str, place: Address, *, more: bool) -> Voted:
    """One answer more, or less, of somebody's."""
    now = datetime.now(UTC)
    change: Literal["more", "less"] = "more" if more else "less"
    key = f"{NETWORK}:{vote.message_id}:{vote.user_id}:{vote.answer_id}:{change}:{now.timestamp()}"
    who = Address(NETWORK, str(vote.user_id))
    origin = Origin(key, place, who, name, now, vote.guild_id is None)
    message = str(vote.message_id)
    answers = (f"#{vote.answer_id}",)
    return Voted(origin, message, answers, f"{message}/{who.native}", change)


async def close(wire: Wire, channel: Address, message: str) -> list[Ballots]:
    """Over from now on, whoever ended it; then who chose what. Raises SendFailed."""
    where = {"channel_id": channel_of(channel.native), "message_id": Standing.parse(message).message}
    try:
        ended = await wire.ask("POST", "/channels/{channel_id}/polls/{message_id}/expire", **where)
    except Denied as denial:
        if denial.code in GONE:
            raise  # else somebody ended it before
        ended = await wire.ask("GET", "/channels/{channel_id}/messages/{message_id}", **where)
    numbers = [int(one["answer_id"]) for one in ended["poll"]["answers"]]
    chosen: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for number in numbers:
        for voter in await _voters(wire, where, number):
            chosen.setdefault(str(voter["id"]), []).append(number)
            names[str(voter["id"])] = str(voter.get("global_name") or voter.get("username") or "")
    return [
        Ballots(Address(NETWORK, account), names[account], tuple(which)) for account, which in chosen.items()
    ]


async def _voters(wire: Wire, where: dict[str, str], number: int) -> list[Json]:
    """All who chose it, a hundred at a time."""
    path = f"/channels/{{channel_id}}/polls/{{message_id}}/answers/{number}"
    found: list[Json] = []
    while True:
        after = {"after": found[-1]["id"]} if found else {}
        page = (await wire.ask("GET", path, query={"limit": PAGE, **after}, **where))["users"]
        found += page
        if len(page) < PAGE:
            return found
