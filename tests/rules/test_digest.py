"""The week is told at nine on the wall, and is late for as long as really passes, also where clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.rules.digest import next_digest, too_late, week_of

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(("sunday", "hours"), [((3, 28), 7 * 24 - 1), ((10, 31), 7 * 24 + 1)])
def test_nine_on_monday_stays_nine_when_the_clocks_change_and_the_week_before_is_an_hour_shorter_or_longer(
    sunday: tuple[int, int], hours: int
) -> None:
    night = datetime(2027, *sunday, 1, 30, tzinfo=PARIS)
    monday = next_digest(night)
    assert (monday.weekday(), monday.hour, monday.date()) == (0, 9, night.date() + timedelta(days=1))
    assert monday.astimezone(UTC) - (monday - timedelta(days=7)).astimezone(UTC) == timedelta(hours=hours)
    noon = (monday + timedelta(days=1)).replace(hour=12)
    assert not too_late(noon, monday)
    assert too_late(noon + timedelta(minutes=1), monday)
    week = week_of(night)
    assert week.end.astimezone(UTC) - week.start.astimezone(UTC) == timedelta(hours=hours)
