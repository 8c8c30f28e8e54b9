"""What people add once something is booked: how many they are, what for, other hours in few words."""

import pytest

from bot.testing import Actor

TALKS = {
    "fr": (
        ("réserve la grande salle demain de 14h à 16h", "Grande salle, vendredi 4 décembre, de 14 h à 16 h"),
        ("on sera 12", "de 14 h à 16 h, pour 12 personnes"),
        ("en fait 15 à 17", "de 15 h à 17 h"),
        ("c'est pour la chorale", "Noté avec : la chorale"),
        ("non, la verte", "Salle verte : 8 personnes au plus"),
        ("ah non, pour 6 personnes", "pour 6 personnes (20 au plus)"),
        ("non, la verte", "Salle verte, vendredi 4 décembre, de 15 h à 17 h"),
        ("on sera 30", "8 personnes au plus"),
        ("une heure plus tard", "de 16 h à 18 h"),
        ("c'est pour toi", "Je n'ai pas compris"),
        ("oups", "de 15 h à 17 h, comme avant"),
    ),
    "en": (
        ("book the main hall tomorrow 14:00 to 16:00", "Grande salle, Friday 4 December, 14:00 to 16:00"),
        ("we'll be 12", "14:00 to 16:00, for 12 people"),
        ("actually 15 to 17", "15:00 to 17:00"),
        ("it's for the choir", "Noted with it: the choir"),
        ("no, the green one", "Salle verte holds 8 people at most"),
        ("sorry, for 6 people", "for 6 people (20 at most)"),
        ("no, the green one", "Salle verte, Friday 4 December, 15:00 to 17:00"),
        ("there will be 30 of us", "8 people at most"),
        ("one hour later", "16:00 to 18:00"),
        ("it's for you", "I did not understand"),
        ("undo", "15:00 to 17:00, as before"),
    ),
}


@pytest.mark.parametrize("means", ["matrix"])
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_booking_is_told_bit_by_bit_and_each_word_is_read_back(
    lea: Actor, ana: Actor, language: str
) -> None:
    speaker = lea if language == "fr" else ana
    for said, read in TALKS[language]:
        await speaker.says(said)
        assert read in speaker.reads
    await speaker.says("on sera 4" if language == "fr" else "R-1 is for 4 people")
    assert ("pour 4" if language == "fr" else "for 4") in speaker.reads
    await speaker.says("!oups")
    assert ("comme avant" if language == "fr" else "as before") in speaker.reads
