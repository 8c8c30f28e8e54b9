"""What the bot says, as Discord's JSON: nobody is called unless it rings, and each part has a nonce of its own. Pure."""

from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, Final

from bot.adapters.discord import polls
from bot.adapters.discord.components import rows
from bot.adapters.discord.render import mentioned, pages
from bot.core.presentation import Presentation

Json = dict[str, Any]

SUPPRESS_EMBEDS: Final = 1 << 2
EPHEMERAL: Final = 1 << 6
SILENT: Final = 1 << 12
QUIET: Final = {"allowed_mentions": {"parse": [], "replied_user": False}}
LONGEST_NONCE: Final = 25


def messages(presentation: Presentation, form: str = "", asked: str = "") -> list[Json]:
    """The bodies in order: the first calls, the last can be touched. A poll is one message.

    `form` is the command whose form it answers, `asked` the account that it answers.
    """
    if presentation.poll and not presentation.ends:
        return [{**QUIET, "flags": SUPPRESS_EMBEDS, **polls.body(presentation, datetime.now(UTC))}]
    said = pages(presentation)
    calls = mentioned(presentation)
    touched = rows(presentation, form, asked)
    last = len(said) - 1
    return [
        {
            "content": words,
            "components": touched if number == last else [],
            "allowed_mentions": allowed(
                calls if number == 0 else [], everybody=presentation.everybody and number == 0
            ),
            "flags": SUPPRESS_EMBEDS,
        }
        for number, words in enumerate(said)
    ]


def posted(message: Json, key: str, number: int, *, rings: bool, answers: str | None) -> Json:
    """One body as a message of its own in a channel; quiet unless it rings."""
    body = {**message, "nonce": nonce(key, number), "enforce_nonce": True}
    if not rings:
        body["flags"] = message["flags"] | SILENT
    if answers:
        body["message_reference"] = {"message_id": answers, "fail_if_not_exists": False}
    return body


def hidden(message: Json) -> Json:
    """One body that only who asked can see."""
    return {**message, "flags": message["flags"] | EPHEMERAL}


def allowed(accounts: list[str], *, everybody: bool = False) -> Json:
    """Nobody is called but these, or everybody who reads the channel."""
    return {"parse": ["everyone"] if everybody else [], "users": accounts, "replied_user": False}


def nonce(key: str, number: int) -> str:
    """The same for the same part of the same letter; short enough for Discord."""
    whole = key if number == 1 else f"{key}-{number}"
    return whole if len(whole) <= LONGEST_NONCE else blake2b(whole.encode(), digest_size=12).hexdigest()
