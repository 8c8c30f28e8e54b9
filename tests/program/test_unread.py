"""Words whose key does not come: who wrote them hears so, once, and whoever keeps the bot finds out why."""

import json

from tests.program.encrypted import SealedHouse
from tests.program.house import House
from tests.program.line import Line
from tests.program.lodge import RunningLodge
from tests.servers.events import Event
from tests.servers.fixtures import People
from tests.servers.person import MatrixPerson

SOON_TOLD = 60.0


def tells(house: House, person: MatrixPerson) -> list[Event]:
    said = person.messages(house.general, by=house.lodge.user_id)
    return [event for event in said if "je n’ai pas pu lire" in event.text.lower().replace("'", "’")]


async def test_who_gives_keys_to_verified_devices_only_is_told_so_once_and_the_doctor_knows_why(
    sealed: SealedHouse,
) -> None:
    house = sealed.house
    lea = await sealed.member("Léa", verified=True)
    await lea.says(house.general, "!aide")
    told = await house.ines.hears("pas pu lire", room=house.general, within=SOON_TOLD)
    assert "Léa" in told.text
    assert "vérifiés" in told.text
    await lea.says(house.general, "!mes-réservations")
    await house.lodge.logs("cannot be read: m.unverified", times=2)
    await house.lodge.restart()
    await house.asks(house.ines, "!aide")

    looked = await house.lodge.runs("doctor", "--json")
    findings = [json.loads(line) for line in looked.stdout.splitlines()]
    (unread,) = [one for one in findings if one["what"] == "unread"]
    assert (unread["verdict"], unread["subject"]) == ("wrong", house.general)
    assert "2 could not be read" in unread["said"]
    assert "has not verified" in unread["said"]
    assert lea.user_id not in looked.stdout
    assert len(tells(house, house.ines)) == 1


async def test_a_late_key_is_told_once_and_its_words_are_answered_when_it_comes(
    lodge: RunningLodge, line: Line, people: People
) -> None:
    lodge.configure(homeserver=line.url)
    house = (await SealedHouse.opens(lodge, people)).house
    lea = await people.with_element("Léa")
    await lea.joins(house.general)
    await house.asks(lea, "!aide")
    line.withholding_keys = True
    await lea.changes_key(house.general)
    lost = await lea.says(house.general, "!aide")
    told = await lea.hears("pas pu lire", room=house.general, within=SOON_TOLD)
    assert "Léa" in told.text
    line.withholding_keys = False
    name = {"name": "grand salon"}  # something for the keys to come with
    await house.ines.sets_state(house.general, "m.room.name", name)
    assert (await house.answer(lea, lost)).text
    assert len(tells(house, lea)) == 1
