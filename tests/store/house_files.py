"""A house's file for stories, and short ways to look at what it made."""

from bot.core.address import Address
from bot.store.community.people import People, Person
from bot.store.house.houses import House, Houses
from bot.store.house_file import HouseFile, read_text
from bot.store.spaces.rooms import Room, Rooms
from bot.store.work import Work

LEA = Address("terminal", "lea")
FILE = """
[house]
name = "Le Repaire"
zone = "Europe/Paris"
languages = ["fr", "en"]
polite = "vous"
operator = "Les Repairiens"
contact = "06 00 00 00 00"

[hours]
every_day = "9:00-22:00"
monday = ["9:00-12:00", "14:00-24:00"]
sunday = "closed"

[policy]
longest_booking = "8h"
how_far_ahead = "60 days"
names_on_bookings = false
quiet = "21:30-7:30"

[words.fr]
room = { one = "repaire", many = "repaires", a = "un repaire" }

[[rooms]]
name = "Salle bleue"
capacity = 8
aliases.fr = ["la bleue", "azur"]
aliases.en = ["blue room", "azur"]

[[rooms]]
name = "Atelier"
training = true

[[items]]
name = "vélo"

[[channels]]
name = "#general"
purpose = "members"

[[channels]]
name = "Hall"
purpose = "welcome"
address = "matrix:!hall:example.org"
members = true
language = "fr@vous"

[[people]]
name = "Léa"
address = ["terminal:lea", "matrix:@lea:example.org"]
roles = ["coordinator", "member"]
language = "fr"

[[people]]
name = "Tom"
address = "terminal:tom"
roles = ["member"]

[[closures]]
from = "2026-12-24 18:00"
until = "2027-01-02"
reason = "Fêtes"

[[closures]]
room = "Salle bleue"
from = "2026-11-01 09:00"
until = "2026-11-01 12:00"
"""


def the_file(*changes: tuple[str, str]) -> HouseFile:
    text = FILE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read_text(text, "repaire.toml")


async def house_of(work: Work, house: int) -> House:
    return await Houses(work).get(house)


async def room_of(work: Work, house: int, name: str = "Salle bleue") -> Room:
    return next(room for room in await Rooms(work, house).all() if room.name == name)


async def lea_of(work: Work, house: int) -> Person:
    person = await People(work, house).by_identity(LEA)
    assert person
    return person
