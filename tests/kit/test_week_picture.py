"""The picture of a week: where things stand, what can be told without colours, and that it can be read."""

from datetime import date, datetime, time
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from PIL import Image, ImageColor

from bot.core.moments import Span
from bot.core.text import UserText
from bot.kit.pictures import paper
from bot.kit.pictures.week import HOUR, LEFT, RIGHT, TOP, WIDTH, Labels, draw_week
from bot.rules.week import Day, Taken, monday_of, week_of
from bot.store.house.houses import Hours

PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 12, 7)
HOURS = Hours({day: ((time(9), time(22)),) for day in range(6)})
FRENCH = Labels("Salle bleue", "fr", "pris", "fermé")
ENGLISH = Labels("Salle bleue", "en", "taken", "closed")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=PARIS)


def week(*taken: Taken, closed: tuple[Span, ...] = (), hours: Hours = HOURS) -> tuple[Day, ...]:
    return week_of(MONDAY, PARIS, taken=taken, closed=closed, hours=hours)


def pixel(content: bytes, day: int, hour: float) -> tuple[int, ...]:
    """What stands at the right edge of a day, at an hour; the picture begins at nine."""
    drawn = Image.open(BytesIO(content)).convert("RGB")
    width = (WIDTH - LEFT - RIGHT) / 7
    found = drawn.getpixel((int(LEFT + (day + 1) * width - 8), int(TOP + (hour - 9) * HOUR + 3)))
    assert isinstance(found, tuple)
    return tuple(int(part) for part in found)


def test_a_booking_stands_at_its_day_and_its_hours() -> None:
    drawn = draw_week(week(Taken(Span(at(8, 14), at(8, 16, 30)))), FRENCH)
    blue, white = ImageColor.getrgb(paper.TAKEN), ImageColor.getrgb(paper.WHITE)
    assert [pixel(drawn, 1, hour) for hour in (13.5, 14.5, 16.2, 16.7)] == [white, blue, blue, white]
    assert pixel(drawn, 0, 14.5) == pixel(drawn, 2, 14.5) == white


def test_a_day_without_opening_is_grey_and_says_so() -> None:
    shut = draw_week(week(), FRENCH)
    assert pixel(shut, 6, 12.5) == ImageColor.getrgb(paper.SHUT)
    assert draw_week(week(), Labels("Salle bleue", "fr", "pris", "zu")) != shut


def test_what_goes_past_midnight_stands_on_both_days() -> None:
    first, second, *_ = week(Taken(Span(at(7, 21), at(8, 10)), UserText("Léa")))
    assert [one.span for one in first.taken] == [Span(at(7, 21), at(8, 0))]
    assert [one.span for one in second.taken] == [Span(at(8, 0), at(8, 10))]


def test_an_evening_that_ends_after_midnight_is_open_on_both_days() -> None:
    late = Hours({4: ((time(18), time(2)),)})
    friday, saturday = week(hours=late)[4:6]
    assert friday.opened == (Span(at(11, 18), at(12, 0)),)
    assert saturday.opened == (Span(at(12, 0), at(12, 2)),)


def test_both_languages_draw_their_own_hours_and_days() -> None:
    assert draw_week(week(), FRENCH) != draw_week(week(), ENGLISH)


def test_a_house_without_hours_and_one_that_never_opens_can_be_drawn() -> None:
    assert draw_week(week(hours=Hours()), FRENCH)
    assert draw_week(week(hours=Hours({0: ()})), FRENCH)


def test_a_long_name_stays_within_its_day() -> None:
    short, long = (
        Image.open(BytesIO(draw_week(week(Taken(Span(at(8, 14), at(8, 16)), UserText("W" * size))), FRENCH)))
        for size in (4, 200)
    )
    next_day = int(LEFT + 2 * (WIDTH - LEFT - RIGHT) / 7) - 3
    beyond = (next_day, 0, WIDTH, short.height)
    assert short.crop(beyond).tobytes() == long.crop(beyond).tobytes()
    assert short.tobytes() != long.tobytes()


@pytest.mark.parametrize(
    ("ink", "ground"),
    [(paper.WHITE, paper.TAKEN), (paper.INK, paper.SHUT), (paper.INK, paper.WHITE)],
)
def test_words_stand_out_for_tired_eyes(ink: str, ground: str) -> None:
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 7


def _luminance(colour: str) -> float:
    """As WCAG 2 counts it."""
    parts = [part / 255 for part in ImageColor.getrgb(colour)[:3]]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_week_begins_on_monday() -> None:
    assert {monday_of(date(2026, 12, day)) for day in range(7, 14)} == {MONDAY}


def test_what_only_awaits_a_yes_is_a_frame_and_not_full() -> None:
    drawn = draw_week(week(Taken(Span(at(8, 14), at(8, 16)), asked=True)), FRENCH)
    assert pixel(drawn, 1, 15.2) == ImageColor.getrgb(paper.WHITE)
    assert drawn != draw_week(week(), FRENCH)
