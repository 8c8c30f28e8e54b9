"""What people say they offer, taken apart; and who of them may be asked for what."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.text import UserText
from bot.rules.helping import Match, a_day_of, ways
from bot.rules.offering import pieces, with_terms
from bot.rules.quiet import HOUSE_QUIET, Quiet
from bot.store.helping.needs import Need
from bot.store.helping.offers import USUAL, Offer

NOW = datetime(2026, 12, 3, 8, tzinfo=UTC)
NEED = Need(1, 1, 7, UserText("sew a button"), NOW)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("en couture", [("couture", "skill")]),
        ("couture, j'ai une perceuse et j'écoute", [("couture", "skill"), ("une perceuse", "thing"), ("j'écoute", "goodwill")]),
        ("3D printing, German, bike repair", [("3D printing", "skill"), ("German", "skill"), ("bike repair", "skill")]),
        ("I have a drill to lend and I can teach German", [("a drill to lend", "thing"), ("I can teach German", "skill")]),
        ("sewing and embroidery", [("sewing and embroidery", "skill")]),
        ("une échelle, un diable", [("une échelle", "thing"), ("un diable", "thing")]),
        ("j'ai une voiture le samedi", [("une voiture le samedi", "thing")]),
        ("j'ai un diplôme de comptable", [("un diplôme de comptable", "skill")]),
        ("couture, Couture", [("Couture", "skill")]),
        ("bikes and speak german", [("bikes", "skill"), ("speak german", "skill")]),
        ("en info et jai une perceuse", [("info", "skill"), ("une perceuse", "thing")]),
        ("accompagner à un rendez-vous", [("accompagner à un rendez-vous", "goodwill")]),
        ("?!", []),
    ],
)  # fmt: skip
def test_each_thing_offered_finds_its_list(said: str, found: list[tuple[str, str]]) -> None:
    assert [(str(one.words), one.kind) for one in pieces(said)] == found


@pytest.mark.parametrize(
    ("said", "left", "until", "most"),
    [
        ("bikes, only twice a month please, ask me in", "bikes", "", 2),
        ("au jardin le samedi, pas plus d'une fois par mois", "au jardin le samedi", "", 1),
        ("sewing until June", "sewing", "until June", 0),
        ("couture (jusqu'en juin), une perceuse", "couture, une perceuse", "jusqu'en juin", 0),
        ("German, at most twice a month", "German", "", 2),
        ("une fois j'ai réparé un vélo", "une fois j'ai réparé un vélo", "", 0),
    ],
)  # fmt: skip
def test_terms_that_are_said_along_are_no_craft(said: str, left: str, until: str, most: int) -> None:
    found = with_terms(said)
    assert (found.words, found.until, found.most) == (left, until, most)


def match(person: int, score: float = 0.9, **terms: object) -> Match:
    """An offer of somebody, as well as it answers."""
    usual = replace(USUAL, **terms)  # type: ignore[arg-type]
    return Match(Offer(person, person, "skill", UserText("sewing"), NOW, usual), score)


def test_whoever_surely_can_comes_before_whoever_perhaps_can_and_one_person_counts_once() -> None:
    found = ways(
        NEED, [match(1), match(2, 0.3), match(1, 0.3), match(3, 0.1), match(4)], NOW, {}, member=True
    )
    assert (found.able, found.near) == ((1, 4), (2,))


@pytest.mark.parametrize(
    ("offered", "member"),
    [
        (match(7), True),  # who asks
        (match(1), False),  # a visitor asks, and members alone may
        (match(1, until=NOW), True),
        (replace(match(1), offer=replace(match(1).offer, paused=NOW)), True),
        (match(1, how="channel"), True),
        (match(1, most=1), True),
    ],
)  # fmt: skip
def test_nobody_is_asked_against_their_own_terms(offered: Match, member: bool) -> None:
    assert ways(NEED, [offered], NOW, {1: 1}, member=member).able == ()


def test_a_visitor_may_ask_those_who_said_anyone() -> None:
    assert ways(NEED, [match(1, by="anyone")], NOW, {}, member=False).able == (1,)


def test_whoever_reads_the_channel_or_was_asked_enough_is_known_to_be_there() -> None:
    assert ways(NEED, [match(1, how="channel")], NOW, {}, member=True).offered
    assert ways(NEED, [match(1)], NOW, {1: 2}, member=True).offered
    assert not ways(NEED, [match(1)], NOW, {}, member=False).offered


def test_a_day_is_as_long_as_people_may_be_disturbed_in_it() -> None:
    assert a_day_of(HOUSE_QUIET, NOW) == timedelta(hours=14)
    assert a_day_of(Quiet(days=frozenset({5, 6})), datetime(2026, 12, 4, 21, tzinfo=UTC)) == timedelta(
        hours=8
    )
