"""What is wanted along with a room: things of the house are booked with it, all other words are its purpose."""

import pytest

from bot.core.text import UserText
from bot.rules.along import along
from bot.store.rooms import Room

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
        ("avec la verte", [], [], "avec la verte"),
        ("le vidéoproj de Jean", [], [], "le vidéoproj de Jean"),
        ("", [], [], ""),
    ],
)
def test_only_what_is_wholly_the_name_of_an_item_is_one(
    words: str, items: list[int], told: list[str], purpose: str
) -> None:
    found = along(UserText(words), HALL, THINGS)

    assert [item.id for item in found.items] == items
    assert list(found.told) == told
    assert found.purpose == purpose


def test_an_item_that_is_booked_itself_is_not_wanted_along() -> None:
    assert along(UserText("le vidéoproj"), THINGS[1], THINGS).items == ()
