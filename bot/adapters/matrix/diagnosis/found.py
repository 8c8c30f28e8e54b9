"""Findings of this network."""

from bot.adapters.matrix.scene import NETWORK
from bot.core.finding import Finding

UNREACHABLE = "ask again when the homeserver answers"


def ok(what: str, said: str, subject: str = "") -> Finding:
    return Finding.ok(NETWORK, what, said, subject=subject)


def wrong(what: str, said: str, todo: str, subject: str = "") -> Finding:
    return Finding.wrong(NETWORK, what, said, todo, subject=subject)


def unknown(what: str, said: str, todo: str, subject: str = "") -> Finding:
    return Finding.unknown(NETWORK, what, said, todo, subject=subject)
