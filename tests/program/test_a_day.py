"""A day of a house on Matrix, through its skills and real clients: whose phone rings, what comes in private, what is taken back."""

import re

from tests.program.house import House, fresh_day


async def test_what_is_proposed_is_published_joined_and_forgotten_with_whoever_came(house: House) -> None:
    """Léa and Ben never opened a direct chat: the first word that is for one of them alone comes with an invitation."""
    lea, ben, ours = await house.member("Léa"), await house.member("Ben"), house.lodge.user_id
    asked = f"!proposer repair café, {fresh_day()} de 14h à 17h, salle verte, 8 places"
    drafted = await house.asks(lea, asked)
    number = re.search(r"E-\d+", drafted.text)
    assert number, drafted.text
    await house.ines.hears(number[0], room=house.direct)

    assert "publié" in (await house.asks(house.ines, f"!publier {number[0]}", house.direct)).text
    private = await lea.is_invited(by=ours)
    await lea.joins(private)
    assert (await lea.hears("Ton événement est publié", room=private)).rings_for(lea.user_id)

    joining = await ben.says(house.general, f"!participer {number[0]}")
    private = await ben.is_invited(by=ours)
    await ben.joins(private)
    noted = await ben.hears("C'est noté, tu viens", room=private)
    assert (noted.msgtype, noted.mentions) == ("m.notice", [])
    assert house.answers(ben, joining) == []
    who = await house.asks(house.ines, f"!qui-vient {number[0]}", house.direct)
    assert "1 personne vient" in who.text

    hello = await ben.says(house.general, "loge bonjour")
    named = await house.answer(ben, hello)
    await ben.says(private, "!effacer-mes-données")
    choice = re.search(r"(\d) tout effacer, et", (await ben.hears("tout effacer, et", room=private)).text)
    assert choice
    await ben.says(private, choice[1])
    await ben.hears(
        lambda event: event.type == "m.room.redaction" and event.content.get("redacts") == named.event_id
    )
