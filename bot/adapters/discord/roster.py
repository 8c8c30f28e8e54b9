"""Who is in a guild: of each no more than a name and the roles, for the library's own members take thirty times the room."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Final

import discord
from discord.utils import SnowflakeList

from bot.adapters.discord.columns import Columns

Json = Mapping[str, Any]
Roles = tuple[int, ...]

MOST_CHANGED: Final = 2000


@dataclass(frozen=True, slots=True)
class Resident:
    """Somebody in a guild, whom the library asks what it asks its own members to tell what they may see."""

    id: int
    name: str
    worn: Roles = ()

    @property
    def _roles(self) -> SnowflakeList:
        """All but the one that everybody wears, as the library looks them up."""
        return SnowflakeList(self.worn)

    @staticmethod
    def is_timed_out() -> bool:
        """Whoever is sees what they saw before; nothing else is asked of them."""
        return False


@dataclass(slots=True)
class Roster:
    """One guild's: no bots, and nobody who has still to accept its rules. `complete` once Discord has told them all.

    All lie in columns, and who changed since beside them. Those whom Discord tells anew are gathered apart until the last is
    there, so that nobody is missed meanwhile; who changes while it tells is as they changed.
    """

    complete: bool = False
    _all: Columns = field(default_factory=Columns)
    _since: dict[int, Resident | None] = field(default_factory=dict)
    _coming: Columns | None = None
    _while_told: dict[int, Resident | None] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Resident]:
        """As they are now."""
        changed = dict(self._since)
        unchanged = (Resident(*one) for one in self._all if one[0] not in changed)
        return chain((one for one in changed.values() if one), unchanged)

    def get(self, account: int) -> Resident | None:
        if account in self._since:
            return self._since[account]
        kept = self._all.get(account)
        return Resident(account, *kept) if kept else None

    def wearing(self, role: int) -> Iterator[Resident]:
        """Who holds this role."""
        return (one for one in self if role in one.worn)

    def told(self, members: Sequence[Json], number: int, count: int) -> None:
        """One part of all, by its number."""
        if number == 0:
            self._coming, self._while_told = Columns(), {}
        for kept in filter(None, map(self._kept, members)):
            if self._coming is None:  # told twice at once, and once is over
                self._note(kept.id, kept)
            else:
                self._coming.add(kept.id, kept.name, kept.worn)
        if number + 1 == count and self._coming is not None:
            self._all, self._since = self._coming.sorted(), self._while_told
            self._coming, self.complete = None, True

    def put(self, member: Json) -> Resident | None:
        """As they are now; None for whoever does not count."""
        kept = self._kept(member)
        self._note(int(member["user"]["id"]), kept)
        return kept

    def drop(self, account: int) -> None:
        """They are gone."""
        self._note(account, None)

    def _note(self, account: int, now: Resident | None) -> None:
        """What has changed takes more room: from time to time it goes into the columns."""
        self._since[account] = self._while_told[account] = now
        if len(self._since) > MOST_CHANGED and self._coming is None:
            everybody = Columns()
            for one in self:
                everybody.add(one.id, one.name, one.worn)
            self._all, self._since = everybody.sorted(), {}
            self._while_told = self._since

    def _kept(self, member: Json) -> Resident | None:
        if member["user"].get("bot") or member.get("pending"):
            return None
        account = int(member["user"]["id"])
        return Resident(account, self._name(member, account), tuple(int(one) for one in member["roles"]))

    def _name(self, member: Json, account: int) -> str:
        """As the guild sees it; a change that says nothing of a nickname leaves it."""
        if "nick" not in member and (known := self.get(account)):
            return known.name
        return str(member.get("nick") or named(member["user"]))


def stranger(user: discord.abc.User) -> Resident:
    """An account that is not there, or no more."""
    return Resident(user.id, user.display_name)


def named(user: Json) -> str:
    """What an account calls itself, everywhere."""
    return str(user.get("global_name") or user["username"])
