"""Whom to ask for help: who offered it on terms that fit, and not too often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rules.quiet import Quiet
from bot.store.helping.needs import Need
from bot.store.helping.offers import Offer
from bot.understanding.matching import ENOUGH

NEAR = 0.2
"""From here on an offer is worth a question, once those who surely can were asked."""
FIRST, WIDER = 3, 5
"""So many are asked at first, and so many more a day later."""
LONGEST_QUIET = timedelta(hours=16)
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Match:
    """An offer, and about how likely it answers a need."""

    offer: Offer
    score: float


@dataclass(frozen=True, slots=True)
class Ways:
    """Who may be asked: those who surely can, those who perhaps can; whether somebody offered it who cannot be asked now.

    They were asked often enough lately, or read in the channel what is looked for.
    """

    able: tuple[int, ...] = ()
    near: tuple[int, ...] = ()
    offered: bool = False


def ways(
    need: Need, matches: Sequence[Match], now: datetime, asked: Mapping[int, int], *, member: bool
) -> Ways:
    """People in the order of how well they fit; whoever was asked as often as they want is left alone."""
    fitting = [one for one in matches if one.score >= NEAR and _may(one.offer, need, now, member=member)]
    free = [one for one in fitting if asked.get(one.offer.person, 0) < one.offer.terms.most]
    private = [one for one in free if one.offer.terms.how == "private"]
    able = tuple(dict.fromkeys(one.offer.person for one in private if one.score >= ENOUGH))
    near = tuple(dict.fromkeys(one.offer.person for one in private if one.offer.person not in able))
    return Ways(able, near, any(one.score >= ENOUGH for one in fitting))


def _may(offer: Offer, need: Need, now: datetime, *, member: bool) -> bool:
    """Theirs to say: by whom, until when, and whether at all now. Nobody is asked for what they need themselves."""
    if offer.person == need.person or offer.paused:
        return False
    if offer.terms.until and offer.terms.until <= now:
        return False
    return member or offer.terms.by == "anyone"


def a_day_of(quiet: Quiet, now: datetime) -> timedelta:
    """How long a clock that stands still in quiet hours goes in a day and a night."""
    begins, ends = quiet.night(now)
    return A_DAY - min(ends - begins, LONGEST_QUIET)
