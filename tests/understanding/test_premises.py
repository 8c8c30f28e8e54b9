"""A coordinator pastes a paragraph about the house, and the bot reads it back."""

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.premises import RoomWords, read_hours, read_premises, read_rooms

ALL, WORK, TUE_SAT, NOT_MONDAY, NOT_SUNDAY = range(7), range(5), range(1, 6), range(1, 7), range(6)


def at(written: str) -> tuple[tuple[time, time], ...]:
    """`09:00-12:00 14:00-18:00` as stretches."""
    pairs = (stretch.split("-") for stretch in written.split())
    return tuple((time.fromisoformat(start), time.fromisoformat(end)) for start, end in pairs)


def shown(text: str) -> list[str]:
    return [f"{room.name} {room.capacity or '?'} {room.kind}" for room in read_rooms(text)]


@pytest.mark.parametrize(
    ("said", "days", "hours"),
    [
        ("mardi-samedi 9h-19h", TUE_SAT, "09:00-19:00"),
        ("du mardi au samedi de 9h à 19h", TUE_SAT, "09:00-19:00"),
        ("Du MARDI au SAMEDI, de 9 h 30 à 19 h", TUE_SAT, "09:30-19:00"),
        ("mar.-sam. 9h–19h", TUE_SAT, "09:00-19:00"),
        ("marid au samdi 9h-19h", TUE_SAT, "09:00-19:00"),
        ("9h-19h du mardi au samedi", TUE_SAT, "09:00-19:00"),
        ("ouvert mardi-samedi 9-19", TUE_SAT, "09:00-19:00"),
        ("Tue-Sat 9am-7pm", TUE_SAT, "09:00-19:00"),
        ("Tuesday to Saturday from 9 to 7", TUE_SAT, "09:00-19:00"),
        ("Tuesdays through Saturdays, 9 a.m. to 7 p.m.", TUE_SAT, "09:00-19:00"),
        ("Tusday–Saterday 9-7pm", TUE_SAT, "09:00-19:00"),
        ("between 9am and 7pm Tuesday to Saturday", TUE_SAT, "09:00-19:00"),
        ("tous les jours 9h-22h", ALL, "09:00-22:00"),
        ("open every day 9:00 to 22:00", ALL, "09:00-22:00"),
        ("ouvert 7j/7 de 8h à minuit", ALL, "08:00-00:00"),
        ("open daily from noon to midnight", ALL, "12:00-00:00"),
        ("9-19", ALL, "09:00-19:00"),
        ("24/7", ALL, "00:00-00:00"),
        ("mardi et jeudi 14h-18h", (1, 3), "14:00-18:00"),
        ("Tuesday and Thursday 2-6pm", (1, 3), "14:00-18:00"),
        ("tous les mardis 14h-18h", (1,), "14:00-18:00"),
        ("lundi à vendredi 9h-12h et 14h-18h", WORK, "09:00-12:00 14:00-18:00"),
        ("en semaine 9-12h / 14-18h", WORK, "09:00-12:00 14:00-18:00"),
        ("weekdays 9am-noon and 2pm-6pm", WORK, "09:00-12:00 14:00-18:00"),
        ("tous les jours 9h-19h, fermé le dimanche", NOT_SUNDAY, "09:00-19:00"),
        ("ouvert tous les jours sauf le dimanche de 9h à 19h", NOT_SUNDAY, "09:00-19:00"),
        ("fermé lundi, mardi au samedi 9h-19h", TUE_SAT, "09:00-19:00"),
        ("Open daily 9-5, closed on Mondays", NOT_MONDAY, "09:00-17:00"),
        ("Monday: closed\nTuesday: 9:00-19:00", (1,), "09:00-19:00"),
        ("mardi-samedi 9h-19h, fermé de 12h à 14h", TUE_SAT, "09:00-12:00 14:00-19:00"),
        ("ouvert le samedi de 18h jusqu'à minuit", (5,), "18:00-00:00"),
        ("le samedi 18h–2h", (5,), "18:00-02:00"),
        ("Opens at 9am and closes at 7pm every day", ALL, "09:00-19:00"),
        ("week-end 10h-13h", (5, 6), "10:00-13:00"),
        ("samedi à lundi 10h-13h", (5, 6, 0), "10:00-13:00"),
    ],
)
def test_opening_hours_are_read_as_people_write_them(said: str, days: range, hours: str) -> None:
    assert read_hours(said) == dict.fromkeys(days, at(hours))


def test_each_group_of_days_keeps_its_own_hours() -> None:
    week = dict.fromkeys(WORK, at("09:00-18:30")) | {5: at("10:00-13:00")}

    assert read_hours("lun-ven 9h-18h30, sam 10h-13h") == week
    assert read_hours("9am-6:30pm Mon-Fri, 10am-1pm Sat") == week


def test_a_later_word_about_one_day_corrects_the_range_before() -> None:
    hours = read_hours("mardi-samedi 9h-19h, vendredi jusqu'à minuit, samedi 10h-13h")

    assert hours == dict.fromkeys(range(1, 4), at("09:00-19:00")) | {
        4: at("09:00-00:00"),
        5: at("10:00-13:00"),
    }


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Grande salle 20 pers",
        "fermé le dimanche",
        "Bureau 1-6",
        "Salle de jeu",
        "Open space 12",
        "25h-31h",
    ],
)
def test_no_hours_are_made_up(said: str) -> None:
    assert read_hours(said) is None


@pytest.mark.parametrize(
    ("said", "rooms"),
    [
        ("Grande salle 20 pers, atelier 6", ["Grande salle 20 room", "Atelier 6 room"]),
        ("grande salle (20) ; atelier : 6 places", ["Grande salle 20 room", "Atelier 6 room"]),
        (
            "Nous avons une grande salle pour 20 personnes et un atelier",
            ["Grande salle 20 room", "Atelier ? room"],
        ),
        ("- Grande salle - 20 pers.\n* L’Atelier 6-8 pers", ["Grande salle 20 room", "L’Atelier 8 room"]),
        ("1. Salle bleue 4\n2. Salle rouge 8", ["Salle bleue 4 room", "Salle rouge 8 room"]),
        ("We have a meeting room for 20 and workshop (6)", ["Meeting room 20 room", "Workshop 6 room"]),
        ("there is a kitchen, up to 6 people; garden", ["Kitchen 6 room", "Garden ? room"]),
        ("Salle 1, salle 2", ["Salle 1 ? room", "Salle 2 ? room"]),
        ("Salle 1 (20), salle 2 pour 8", ["Salle 1 20 room", "Salle 2 8 room"]),
        ("Bureau 1-3", ["Bureau 1 ? desk", "Bureau 2 ? desk", "Bureau 3 ? desk"]),
        ("bureaux 1 à 3", ["Bureau 1 ? desk", "Bureau 2 ? desk", "Bureau 3 ? desk"]),
        ("on a trois bureaux", ["Bureau 1 ? desk", "Bureau 2 ? desk", "Bureau 3 ? desk"]),
        ("2 hot desks", ["Hot desk 1 ? desk", "Hot desk 2 ? desk"]),
        ("2 salles de cours de 8 places", ["Salle de cours 1 8 room", "Salle de cours 2 8 room"]),
        ("laser et vidéoprojecteur", ["Laser ? item", "Vidéoprojecteur ? item"]),
        ("vélo cargo, 3D printer, projector", ["Vélo cargo ? item", "3D printer ? item", "Projector ? item"]),
        ("Salle laser 4, laser room", ["Salle laser 4 room", "Laser room ? room"]),
        ("Café 12, CAFE (8)", ["Café 12 room"]),
        ("Open space 12, salle 50 m² 20 pers", ["Open space 12 room", "Salle 50 m² 20 room"]),
    ],
)
def test_rooms_are_read_with_their_size_and_kind(said: str, rooms: list[str]) -> None:
    assert shown(said) == rooms


@pytest.mark.parametrize(
    "said",
    [
        "on a 3 salles: la Rotonde (12 places), l'Atelier, le Fournil 6 pers.",
        "nous avons trois espaces : la Rotonde 12 places, l'Atelier et le Fournil (6)",
        "3 salles de réunion : la Rotonde (12), l'Atelier, le Fournil (6)",
    ],
)
def test_a_count_before_the_names_of_the_rooms_makes_no_rooms_of_its_own(said: str) -> None:
    assert shown(said) == ["La Rotonde 12 room", "L'Atelier ? room", "Le Fournil 6 room"]


@pytest.mark.parametrize(
    "said",
    [
        "Grande salle 20 pers, atelier 6, ouvert mardi-samedi 9h-19h",
        "open Tue-Sat 9am-7pm; Grande salle (20) and atelier for 6",
        "Ouvert du mardi au samedi de 9h à 19h. On a grande salle 20 places et atelier 6 pers.",
        "- Grande salle : 20\n- Atelier : 6\nHoraires : mardi-samedi 9h-19h",
        "Grande salle 20 - atelier 6 - 9h-19h du mardi au samedi",
    ],
)
def test_one_paragraph_tells_rooms_and_hours_in_any_order(said: str) -> None:
    premises = read_premises(said)

    assert premises.rooms == (RoomWords("Grande salle", 20, "room"), RoomWords("Atelier", 6, "room"))
    assert premises.hours == dict.fromkeys(TUE_SAT, at("09:00-19:00"))
    assert premises.unread == ()


@pytest.mark.parametrize(
    ("said", "unread"),
    [
        ("Atelier 6, mardi 9h-19h, fermé en août", ("fermé en août",)),
        ("Atelier, du mardi au samedi (sauf jours fériés) de 9h à 19h", ("(sauf jours fériés)",)),
        ("lundi 9h-19h, fermé le lundi matin", ("fermé le lundi matin",)),
        ("Merci d’avance, 12 rue de la Paix", ("Merci d’avance", "12 rue de la Paix")),
        ("closed on Sundays", ("closed on Sundays",)),
        ("x" * 61, ("x" * 61,)),
    ],
)
def test_what_was_not_understood_comes_back_as_written(said: str, unread: tuple[str, ...]) -> None:
    assert read_premises(said).unread == unread


def test_a_house_has_at_most_a_hundred_rooms_and_says_so() -> None:
    premises = read_premises("bureaux 1 à 400")

    assert len(premises.rooms) == 100
    assert premises.unread == ("bureaux 1 à 400",)


WORDS = st.sampled_from(
    [
        "mardi",
        "lun-ven",
        "9h",
        "19h30",
        "9",
        "à",
        "-",
        "au",
        ",",
        ";",
        "\n",
        "et",
        "fermé",
        "sauf",
        "ouvert",
        "jusqu'à",
        "minuit",
        "20",
        "pers",
        "(",
        ")",
        ".",
        "salle",
        "bureaux",
        "1-6",
        "tous",
        "les",
        "jours",
        "matin",
        "7pm",
        "closed",
        "24/7",
        "²",
        "ŉ",
        "İ",
        "é",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join)))
def test_nothing_that_is_pasted_breaks_the_reading(said: str) -> None:
    premises = read_premises(said)

    assert len(premises.rooms) <= 100
    assert all(0 < len(room.name) <= 60 and room.name.isprintable() for room in premises.rooms)
    assert all(room.capacity is None or room.capacity > 0 for room in premises.rooms)
    assert premises.hours == (read_hours(said) or {})


@settings(max_examples=25, deadline=3000)
@given(st.one_of(WORDS, st.text(min_size=1, max_size=6)), st.sampled_from(["", " "]))
def test_ten_thousand_hostile_characters_are_read_at_once(unit: str, glue: str) -> None:
    read_premises(((unit + glue) * 10_000)[:10_000])
