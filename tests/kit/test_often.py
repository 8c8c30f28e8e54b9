"""How often something comes, as its reader would say it."""

import pytest

from bot.engine.wording import plain
from bot.kit.times.often import often
from tests.engine.readers import ENGLISH, FRENCH


@pytest.mark.parametrize(
    ("rule", "french", "english"),
    [
        ("FREQ=DAILY", "tous les jours", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "tous les 3 jours", "every 3 days"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "du lundi au vendredi", "from Monday to Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "le lundi et le jeudi", "on Mondays and Thursdays"),
        ("FREQ=WEEKLY", "chaque semaine", "every week"),
        ("FREQ=WEEKLY;INTERVAL=2", "toutes les 2 semaines", "every 2 weeks"),
        ("FREQ=MONTHLY;BYMONTHDAY=5\nEXDATE:20261205", "le 5 de chaque mois", "on day 5 of the month"),
        ("FREQ=MONTHLY;BYDAY=1MO", "le premier lundi du mois", "on the first Monday of the month"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "le dernier vendredi du mois", "on the last Friday of the month"),
        (
            "FREQ=MONTHLY;BYDAY=-2FR",
            "l'avant-dernier vendredi du mois",
            "on the last but one Friday of the month",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=15,30", "les 15 et 30 de chaque mois", "on days 15 and 30 of the month"),
        (
            "FREQ=MONTHLY;BYDAY=1TU,3TU",
            "le premier et le troisième mardi du mois",
            "on the first and the third Tuesday of the month",
        ),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", "tous les 2 mois", "every 2 months"),
        ("FREQ=YEARLY", "chaque année", "every year"),
    ],
)
def test_a_rule_is_told_in_words(rule: str, french: str, english: str) -> None:
    told = [plain(often(rule), reader).replace("\u00a0", " ") for reader in (FRENCH, ENGLISH)]

    assert told == [french, english]
