"""A house's first day, on a real homeserver, through the whole program."""

from tests.program.house import claimed_by, comes_into
from tests.program.lodge import RunningLodge
from tests.servers.fixtures import People


async def test_a_house_is_claimed_set_up_and_its_members_book(lodge: RunningLodge, people: People) -> None:
    await lodge.start()
    ines = await people("Inès")
    direct = await claimed_by(lodge, ines)
    await ines.says(direct, "oui")
    await ines.hears("1", room=direct)
    await ines.says(direct, "Grande salle 20 pers, atelier 6, ouvert tous les jours 9h-22h")
    await ines.hears("Grande salle", room=direct)
    await ines.says(direct, "oui")
    await ines.hears("2", room=direct)

    general = await comes_into(lodge, ines, direct, "general")
    lea = await people("Léa")
    await lea.joins(general)
    await lea.says(
        general, f"{lodge.user_id} réserve la grande salle demain de 14h à 16h30", mentions=[lodge.user_id]
    )
    booked = await lea.hears("R-1", room=general)

    assert booked.msgtype == "m.notice"
    assert "Grande salle" in booked.text
    assert booked.mentions == []
