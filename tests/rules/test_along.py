"""What is wanted along with a room: things of the house are booked with it, all other words are its purpose."""

import pytest

from bot.core.text import UserText
from bot.rules.along import along
from bot.store.spaces.rooms import Room

HALL = Room(1, 1, UserText("Grande salle"))
THINGS = [
    HALL,
    Room(2, 1, UserText("vidéoprojecteur"), "item", ("vidéoproj", "projector")),
    Room(3, 1, UserText("imprimante 3D"), "item", ("la petite imprimante", "3D printer")),
    Room(4, 1, UserText("Salle verte"), aliases=("la verte",)),
]


@pytest.mark.parametrize(
    ("words", "items", "told", "purpose"),
    [
        ("le vidéoproj", [2], ["le vidéoprojecteur"], ""),
        ("avec le Videoproj et la petite imprimante", [2, 3], ["le vidéoprojecteur", "l'imprimante 3D"], ""),
        ("la réunion d'équipe avec le vidéoproj", [2], ["le vidéoprojecteur"], "la réunion d'équipe"),
        ("couture et broderie, vidéoproj", [2], ["vidéoprojecteur"], "couture et broderie"),
        ("a talk with the projector", [2], ["the vidéoprojecteur"], "a talk"),
        ("le vidéoproj, le vidéoprojecteur", [2], ["le vidéoprojecteur"], ""),
        ("le club de lecture", [], [], "le club de lecture"),
        ("avec la verte", [4], [], ""),
        ("la verte", [], [], "la verte"),
        ("le yoga et la verte", [], [], "le yoga et la verte"),
        ("+ la verte, + le vidéoproj, le yoga", [4, 2], ["le vidéoprojecteur"], "le yoga"),
        ("le vidéoproj de Jean", [], [], "le vidéoproj de Jean"),
        ("", [], [], ""),
    ],
)
def test_only_what_is_wholly_the_name_of_a_thing_or_a_room_comes_along(
    words: str, items: list[int], told: list[str], purpose: str
) -> None:
    found = along(UserText(words), HALL, THINGS)

    assert [item.id for item in found.items] == items
    assert list(found.told) == told
    assert found.purpose == purpose
    assert found.rooms == (HALL, *(one for one in found.items if one.kind == "room"))


def test_an_item_that_is_booked_itself_is_not_wanted_along() -> None:
    assert along(UserText("le vidéoproj"), THINGS[1], THINGS).items == ()


def test_a_thing_that_was_said_before_the_room_comes_with_the_room() -> None:
    found = along(UserText("+ la verte, + la petite imprimante"), THINGS[1], THINGS)

    assert found.room is THINGS[3]
    assert [item.id for item in found.items] == [2, 3]
    assert list(found.told) == ["vidéoprojecteur", "l'imprimante 3D"]
