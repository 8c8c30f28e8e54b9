"""The sample house: what everybody meets first holds what it promises."""

import pytest

from bot.demo import sample
from bot.store.community.people import Role
from bot.store.house.channels import Purpose
from bot.store.house_file import HouseFile, read_text
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

ROOMS = {
    "Grande salle": 20,
    "Salle verte": 8,
    "Salle bleue": 8,
    "Salle de réunion": 12,
    "Cuisine": 10,
    "Atelier bois": 6,
    "Atelier métal": 6,
    "Studio son": 4,
}
ITEMS = (
    "découpeuse laser",
    "imprimante 3D",
    "brodeuse numérique",
    "fraiseuse CNC",
    "machine à coudre",
    "scie à ruban",
    "vidéoprojecteur",
    "perceuse",
    "vélo cargo",
    "fourgon",
)


@pytest.fixture(scope="module")
def manivelle() -> HouseFile:
    return read_text(sample(), "manivelle.toml")


def named(house: HouseFile, said: str) -> tuple[str, ...]:
    things = [Entity("room", thing.name, (thing.name, *thing.aliases.all)) for _, thing in house.things]
    return matching(said, things).keys


def test_it_has_its_rooms_items_and_desks(manivelle: HouseFile) -> None:
    assert {room.name: room.capacity for room in manivelle.rooms} == ROOMS
    assert [room.name for room in manivelle.rooms if room.training] == ["Atelier bois", "Atelier métal"]
    assert tuple(item.name for item in manivelle.items) == ITEMS
    assert [desk.name for desk in manivelle.desks] == [f"Bureau {number}" for number in range(1, 7)]


def test_everything_has_everyday_names_in_both_languages(manivelle: HouseFile) -> None:
    assert [thing.name for _, thing in manivelle.things if not (thing.aliases.fr and thing.aliases.en)] == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("la bleue", "Salle bleue"),
        ("the blue room", "Salle bleue"),
        ("la grande salle", "Grande salle"),
        ("main hall", "Grande salle"),
        ("bois", "Atelier bois"),
        ("wood workshop", "Atelier bois"),
        ("woodshop", "Atelier bois"),
        ("metal workshop", "Atelier métal"),
        ("studio", "Studio son"),
        ("la réunion", "Salle de réunion"),
        ("kitchen", "Cuisine"),
        ("desk 3", "Bureau 3"),
        ("laser", "découpeuse laser"),
        ("3d printer", "imprimante 3D"),
        ("embroidery machine", "brodeuse numérique"),
        ("cnc", "fraiseuse CNC"),
        ("sewing machine", "machine à coudre"),
        ("bandsaw", "scie à ruban"),
        ("le projo", "vidéoprojecteur"),
        ("drill", "perceuse"),
        ("cargo bike", "vélo cargo"),
        ("van", "fourgon"),
    ],
)
def test_an_everyday_name_means_one_thing(manivelle: HouseFile, said: str, meant: str) -> None:
    assert named(manivelle, said) == (meant,)


@pytest.mark.parametrize("said", ["atelier", "workshop", "l'atelier"])
def test_a_workshop_may_be_either(manivelle: HouseFile, said: str) -> None:
    assert named(manivelle, said) == ("Atelier bois", "Atelier métal")


@pytest.mark.parametrize("said", ["salle", "la salle", "une salle", "room", "studio photo", "photo studio"])
def test_some_words_name_none(manivelle: HouseFile, said: str) -> None:
    assert named(manivelle, said) == ()


def test_every_name_means_what_it_is_written_under(manivelle: HouseFile) -> None:
    for _, thing in manivelle.things:
        for said in (thing.name, *thing.aliases.all):
            assert thing.name in named(manivelle, said)


def test_it_has_a_channel_for_everything_and_two_make_members(manivelle: HouseFile) -> None:
    assert {talk.name: talk.purpose for talk in manivelle.channels} == {
        "#general": Purpose.MEMBERS,
        "#annonces": Purpose.ANNOUNCEMENTS,
        "#prog": Purpose.PROGRAMME,
        "#permanences": Purpose.ROTA,
        "#coulisses": Purpose.TEAM,
        "#accueil": Purpose.WELCOME,
    }
    assert [talk.name for talk in manivelle.channels if talk.makes_members] == ["#general", "#coulisses"]


def test_a_dozen_people_keep_it_going(manivelle: HouseFile) -> None:
    roles = [role for human in manivelle.people for role in human.roles]

    assert len(manivelle.people) == 12
    assert [roles.count(role) for role in (Role.COORDINATOR, Role.CONCIERGE, Role.TREASURER)] == [2, 4, 1]
    assert {human.language for human in manivelle.people} == {"fr", "en"}
    assert {one.network for human in manivelle.people for one in human.address} == {"terminal"}


def test_it_speaks_french_then_english_in_paris_from_nine_to_ten_at_night(manivelle: HouseFile) -> None:
    assert (manivelle.house.zone, manivelle.house.languages) == ("Europe/Paris", ("fr", "en"))
    assert 'every_day = "9:00-22:00"' in sample()
