"""Lead times: read as people say them, right when the clocks change."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.rules.lead import Lead, read_lead

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 9, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("words", "language", "lead"),
    [
        ("une heure avant", "fr", Lead(minutes=60)),
        ("1h30 avant", "fr", Lead(minutes=90)),
        ("un quart d'heure avant", "fr", Lead(minutes=15)),
        ("la veille", "fr", Lead(days=1)),
        ("la veille au soir", "fr", Lead(days=1, at=time(18))),
        ("la veille à 9h30", "fr", Lead(days=1, at=time(9, 30))),
        ("24h avant", "fr", Lead(minutes=24 * 60)),
        ("deux heures", "fr", Lead(minutes=120)),
        ("the day before at 6 pm", "en", Lead(days=1, at=time(18))),
        ("the evening before", "en", Lead(days=1, at=time(18))),
        ("a week before", "en", Lead(days=7)),
        ("half an hour before", "en", Lead(minutes=30)),
        ("demain", "fr", None),
        ("deux mois avant", "fr", None),
        ("never", "en", None),
    ],
)
def test_a_lead_time_is_read_and_kept(words: str, language: str, lead: Lead | None) -> None:
    read = read_lead(words, NOW, language)
    assert read == lead
    assert read is None or Lead.from_text(read.to_text()) == read


@pytest.mark.parametrize(
    ("lead", "start", "rings"),
    [  # clocks go forward on 28 March 2027 and back on 31 October
        (Lead(minutes=120), datetime(2027, 3, 28, 4, tzinfo=PARIS), datetime(2027, 3, 28, 1, tzinfo=PARIS)),
        (Lead(days=1), datetime(2027, 3, 28, 9, tzinfo=PARIS), datetime(2027, 3, 27, 9, tzinfo=PARIS)),
        (Lead(days=1), datetime(2027, 11, 1, 9, tzinfo=PARIS), datetime(2027, 10, 31, 9, tzinfo=PARIS)),
        (Lead(days=1, at=time(2, 30)), datetime(2027, 3, 29, 9, tzinfo=PARIS), datetime(2027, 3, 28, 3, 30, tzinfo=PARIS)),
        (Lead(days=1), datetime(2026, 12, 5, 7, tzinfo=PARIS), datetime(2026, 12, 4, 18, tzinfo=PARIS)),
    ],
)  # fmt: skip
def test_it_rings_so_long_before_by_the_clock_that_was_meant(
    lead: Lead, start: datetime, rings: datetime
) -> None:
    assert lead.before(start).timestamp() == rings.timestamp()
