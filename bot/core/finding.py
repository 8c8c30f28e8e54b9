"""What an examination found: one thing that was looked at, how it is, and what to do where it is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, Self

from bot.core.address import Address


class Verdict(Enum):
    """How something is."""

    OK = "ok"
    WRONG = "wrong"
    UNKNOWN = "cannot tell"


@dataclass(frozen=True, slots=True)
class Finding:
    """`where` is a network's name or a part of ours, `what` was looked at there, `subject` which one of several.

    These three are names that stay, for machines; `said` and `todo` are for a person. None of them holds a secret or a
    word that somebody said.
    """

    where: str
    what: str
    verdict: Verdict
    said: str
    todo: str = ""
    subject: str = ""

    @classmethod
    def ok(cls, where: str, what: str, said: str, *, subject: str = "") -> Self:
        return cls(where, what, Verdict.OK, said, subject=subject)

    @classmethod
    def wrong(cls, where: str, what: str, said: str, todo: str, *, subject: str = "") -> Self:
        return cls(where, what, Verdict.WRONG, said, todo, subject)

    @classmethod
    def unknown(cls, where: str, what: str, said: str, todo: str = "", *, subject: str = "") -> Self:
        return cls(where, what, Verdict.UNKNOWN, said, todo, subject)

    def line(self) -> str:
        """One line, whatever a name in it holds."""
        told = f"{self.verdict.value:<11}  {self.where} {self.what}: {self.said}."
        told += f" To do: {self.todo}." if self.todo else ""
        return "".join(sign if sign.isprintable() else " " for sign in told)


class Diagnosis(Protocol):
    """Examines one network's account beside the running bot, or without it; changes nothing there."""

    async def examine(self, channels: Mapping[Address, str]) -> Sequence[Finding]:
        """What is found; `channels` are those that the houses count on, each with whose it is and what for."""
        ...
