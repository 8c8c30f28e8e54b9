"""What changes about something that comes again, as people write it; what is said of one day, or asked, changes nothing."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.understanding.slot_changes import Changed, read_change, read_sentence

NOW = datetime(2026, 12, 3, 9, tzinfo=ZoneInfo("Europe/Paris"))
SEVEN, SIX, NINE = time(19), time(18), time(21)


@pytest.mark.parametrize(
    ("words", "slot", "changed"),
    [
        ("la perm du mardi finit à 19h désormais", "du mardi", Changed(ends=SEVEN)),
        ("désormais la perm du mardi se termine à 19h", "du mardi", Changed(ends=SEVEN)),
        ("La perm Bar passe à deux personnes", "Bar", Changed(people=2)),
        ("les perms du mardi commencent à 18h", "du mardi", Changed(starts=SIX)),
        ("change la perm accueil : 18h-21h", "accueil", Changed(SIX, NINE)),
        ("passe la perm du mardi à 3 personnes", "du mardi", Changed(people=3)),
        ("mettez la perm Bar de 18h à 21h", "Bar", Changed(SIX, NINE)),
        ("la perm est de 18h à 21h à partir de maintenant, à deux", "", Changed(SIX, NINE, 2)),
        ("les perms du mardi s'arrêtent a 19h dorénavant", "du mardi", Changed(ends=SEVEN)),
        ("the Tuesday shift ends at 19:00 from now on", "Tuesday", Changed(ends=SEVEN)),
        ("the bar shift now ends at 7pm", "bar", Changed(ends=SEVEN)),
        ("from now on the bar shift needs two people", "bar", Changed(people=2)),
        ("change the bar shift to 18:00-21:00", "bar", Changed(SIX, NINE)),
        ("set the shift on Tuesday to 18:00 to 21:00, two people", "on Tuesday", Changed(SIX, NINE, 2)),
        ("the Tuesday shifts start at 18:00", "Tuesday", Changed(starts=SIX)),
        ("make the bar shift: 3 people", "bar", Changed(people=3)),
        ("the welcome desk shift runs from 18:00 to 21:00 from now on", "welcome desk", Changed(SIX, NINE)),
    ],
)
def test_what_changes_for_good_is_read_with_what_it_is_said_of(
    words: str, slot: str, changed: Changed
) -> None:
    read = read_sentence(words)
    assert read is not None
    language = "fr" if "perm" in words else "en"
    assert (read[0], read_change(read[1], NOW, language)) == (slot, changed)


@pytest.mark.parametrize(
    "words",
    [
        "la perm de ce soir finit à 19h",
        "la perm finit à quelle heure ?",
        "je prends la perm de mardi de 18h à 19h",
        "inscris Sam à la perm de samedi",
        "passe l'atelier couture à 12 places",
        "change ma perm de mardi contre celle de Bob",
        "my shift ends at 19:00",
        "when does the Tuesday shift end?",
        "the shift on Saturday is mine",
        "put Bob on the Thursday shift",
    ],
)
def test_what_is_said_of_one_day_or_asked_changes_nothing(words: str) -> None:
    assert read_sentence(words) is None
