"""The week of a full room as a picture: how long it takes to draw, and how large it is."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from benchmarks.figures import Figure, Stopwatch, middle
from bot.core.moments import Span
from bot.core.text import UserText
from bot.kit.pictures.week import Labels, draw_week
from bot.rules.week import Day, Taken, week_of
from bot.store.house.houses import Hours

ZONE = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 12, 7)
HOURS = Hours({day: ((time(8), time(23)),) for day in range(7)})
A_DAY, ROUNDS = 20, 20
LABELS = Labels("Grande salle, lundi 7 décembre 2026", "fr", "pris", "fermé")
LONGEST_MS, LARGEST_KB = 200, 150


def full_week() -> tuple[Day, ...]:
    """Twenty bookings a day, each under a name of its own."""
    starts = [
        datetime.combine(MONDAY + timedelta(days=day), time(8), ZONE) + timedelta(minutes=45 * number)
        for day in range(7)
        for number in range(A_DAY)
    ]
    taken = [
        Taken(Span(start, start + timedelta(minutes=45)), UserText(f"Anne-Sophie {number}"))
        for number, start in enumerate(starts)
    ]
    return week_of(MONDAY, ZONE, taken=taken, closed=(), hours=HOURS)


def run() -> list[Figure]:
    first = Stopwatch()
    content = draw_week(full_week(), LABELS)
    cold = first.cost(1)
    costs = []
    for _ in range(ROUNDS):
        watch = Stopwatch()
        draw_week(full_week(), LABELS)
        costs.append(watch.cost(1))
    return [
        Figure("the first picture, its library and its font still to be read", cold.cpu_ms, "ms", LONGEST_MS),
        Figure("the week of a full room, drawn", middle(costs).cpu_ms, "ms", LONGEST_MS),
        Figure("its size", len(content) / 1000, "KB", LARGEST_KB),
    ]
