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


ASKED = {
    "fr": (
        ("réserve une salle demain", "Quelle salle ?"),
        ("on sera 12", "1 Grande salle"),
        ("c'est pour la chorale", "Quelle salle ?"),
        ("dans la grande salle", "de quelle heure à quelle heure"),
        ("14h", "à 14 h : jusqu'à quand"),
        ("euh en fait 15h", "à 15 h : jusqu'à quand"),
        ("jusqu'à 16h plutôt", "de 15 h à 16 h, pour 12 personnes (20 au plus). Numéro R-1."),
        ("attends", "Noté avec : la chorale"),
        ("je voudrais organiser une soirée jeux", "Quand"),
        ("samedi 12 vers 19h", "à 19 h : jusqu'à quand"),
        ("dans la grande salle", "à 19 h : jusqu'à quand"),
        ("ok alors 15 places", "à 19 h : jusqu'à quand"),
        ("non, 20h", "à 20 h : jusqu'à quand"),
        ("22h", "samedi 12 décembre, de 20 h à 22 h, Grande salle"),
    ),
    "en": (
        ("book a room tomorrow", "Which room?"),
        ("we'll be 12", "1 Grande salle"),
        ("it's for the choir", "Which room?"),
        ("in the main hall", "from when to when"),
        ("2pm", "at 14:00: until when"),
        ("uh actually 3pm", "at 15:00: until when"),
        ("until 4pm rather", "15:00 to 16:00, for 12 people (20 at most). Number R-1."),
        ("wait", "Noted with it: the choir"),
        ("I'd like to propose a game night", "When?"),
        ("saturday 12 around 7pm", "at 19:00: until when"),
        ("in the main hall", "at 19:00: until when"),
        ("ok 15 places", "at 19:00: until when"),
        ("no, 8pm", "at 20:00: until when"),
        ("10pm", "Saturday 12 December, 20:00 to 22:00, Grande salle"),
    ),
}


@pytest.mark.parametrize("means", ["matrix"])
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_what_is_not_asked_yet_and_second_thoughts_are_no_wrong_answers(
    lea: Actor, ana: Actor, language: str
) -> None:
    speaker = lea if language == "fr" else ana
    for said, read in ASKED[language]:
        await speaker.says(said)
        assert read in speaker.reads
    assert ("15 places au plus" if language == "fr" else "15 places at most") in speaker.reads
