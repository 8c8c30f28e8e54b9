"""A swap: until when it may be answered, and why it cannot be."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.moments import Span
from bot.core.text import UserText
from bot.rules.swapping import Side, answer_by, objections
from bot.store.community.person import Person
from bot.store.rota.holders import Holder
from bot.store.rota.shifts import Shift

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 8, 9, tzinfo=PARIS)
HOUR = timedelta(hours=1)


def span(day: int, hour: int = 18) -> Span:
    start = datetime(2026, 12, day, hour, tzinfo=PARIS)
    return Span(start, start + 3 * HOUR)


def side(person: int, day: int, needs: str = "", *flags: str) -> Side:
    shift = Shift(day, day, None, span(day), UserText("Accueil"), needs=UserText(needs))
    who = Person(person, 1, UserText("?"), flags=frozenset(flags))
    return Side(who, Holder(person, shift.id, person, shift.span), shift)


def nobody(_person: int, _span: Span) -> bool:
    return False


@pytest.mark.parametrize(
    ("first", "by"),
    [
        (span(10).start, datetime(2026, 12, 9, 18, tzinfo=PARIS)),
        (span(20).start, NOW + timedelta(days=3)),
        (span(8).start, datetime(2026, 12, 8, 17, tzinfo=PARIS)),
        (NOW + HOUR, None),
    ],
)
def test_an_answer_comes_a_day_before_the_first_one_or_it_is_too_late(
    first: datetime, by: datetime | None
) -> None:
    assert answer_by(NOW, first) == by


def test_a_swap_is_free_where_both_can_and_refused_for_each_reason_alone() -> None:
    mine, theirs = side(1, 10), side(2, 15)
    assert objections(mine, theirs, NOW, nobody) == []
    refused = {
        "begun": objections(side(1, 8), theirs, span(8).start, nobody),
        "cancelled": objections(
            replace(mine, shift=Shift(10, 10, None, span(10), UserText("Accueil"), state="cancelled")),
            theirs,
            NOW,
            nobody,
        ),
        "training": objections(side(1, 10, "Bar"), theirs, NOW, nobody),
        "busy": objections(mine, replace(theirs, others=(span(10, 20),)), NOW, nobody),
        "away": objections(mine, theirs, NOW, lambda person, then: person == 1 and then == span(15)),
    }
    assert {name: len(found) for name, found in refused.items()} == dict.fromkeys(refused, 1)
    assert objections(side(1, 10, "Bar"), side(2, 15, "", "Formation : bar"), NOW, nobody) == []
    assert objections(mine, replace(theirs, others=(span(10, 21),)), NOW, nobody) == []


def test_a_gift_is_refused_for_the_same_reasons_and_asks_nothing_of_who_gives() -> None:
    mine, taker = side(1, 10), Side(side(2, 15).person)
    assert objections(mine, taker, NOW, nobody) == []
    assert len(objections(mine, replace(taker, others=(span(10, 20),)), NOW, nobody)) == 1
    assert (
        objections(mine, replace(taker, others=(span(10, 21),)), NOW, lambda person, _then: person == 1) == []
    )
