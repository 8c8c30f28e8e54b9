"""The ears of a command: what it hears beyond its phrases, and what only sounds like it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.kit.heard import Amends, Apart, Rewords, SaidBeside, Unless, Unnamed


@dataclass(frozen=True, slots=True)
class ByName:
    """A name of the house says the same as a noun of the phrases: « le bar » is « la perm », and tells which one.

    `entity` says whose names; `nouns` are those of the phrases, each with its language. The name is given to the nearest of these
    `arguments` behind it, else before it, else to the first; the house's own word for all of them is no name, and given to none.
    """

    entity: str
    nouns: tuple[tuple[str, str], ...]
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ears:
    """How a command hears; each of it is a pure function that stands beside the phrases of its skill.

    `unless` knows sentences that fit a phrase of it and are about something else. `rewords` gives words to the argument they belong
    to, `beside` cuts out what was said beside and has the rest read again. One that holds free words beside times takes sentences
    `apart` by itself. `hears` knows words that mean it whatever else they say, where they mean nothing else, or one of those commands
    that it comes `rather_than`; `unnamed` does so where they speak of something by a name that nothing here has. What begins as
    `called` is said to it, and the rest is its first argument. Where names stand for a noun of its phrases, `by_name` says which.
    `takes_back`: « oups » while something is being asked is about that, and not about what was done before.
    `amends` knows words that, said while it is read back, are some of its arguments and no answer.
    `cancels`: « annule » while it asks something is said to it, and does not leave it.
    """

    unless: Unless | None = None
    rewords: Rewords | None = None
    beside: SaidBeside | None = None
    apart: Apart | None = None
    hears: Callable[[str], bool] | None = None
    rather_than: tuple[str, ...] = ()
    unnamed: Unnamed | None = None
    called: re.Pattern[str] | None = None
    by_name: ByName | None = None
    amends: Amends | None = None
    takes_back: bool = False
    cancels: bool = False


PLAIN = Ears()
"""Its phrases alone."""
