"""Who may, who is called, who is let in: what members, visitors and strangers meet."""

from tests.program.house import House, fresh_day
from tests.servers.person import MatrixPerson


async def test_whoever_is_asked_for_something_is_rung_and_nobody_else(house: House) -> None:
    hector = await house.member("Hector")
    await house.asks(hector, "!aide")
    await house.asks(house.ines, "!équipe Hector concierge")
    direct = await hector.is_invited(by=house.lodge.user_id)
    await hector.joins(direct)
    asked = await hector.hears("Inès", room=direct)

    assert asked.rings_for(hector.user_id)
    assert asked.mentions == [hector.user_id]
    await hector.says(direct, "oui")
    assert (await hector.hears("Ton rôle", room=direct)).msgtype == "m.notice"
    accepted = await house.ines.hears("Hector", room=house.direct)
    assert not accepted.rings_for(house.ines.user_id)


async def test_a_visitor_in_private_is_answered_and_books_nothing(house: House) -> None:
    ali = await house.people("Ali")
    direct = await ali.direct_with(house.lodge.user_id)
    await ali.sees("join", house.lodge.user_id, direct)
    assert "Salle" in (await house.asks(ali, "!dispo demain", direct)).text
    refused = await house.asks(ali, f"réserve la salle bleue {fresh_day()} de 9h à 10h", direct)
    assert "membre" in refused.text
    assert "R-" not in refused.text


async def test_whoever_is_no_coordinator_cannot_bring_it_into_a_channel(house: House) -> None:
    ali = await house.member("Ali")
    room = await ali.creates_room("chez Ali")
    await ali.invites(house.lodge.user_id, room)
    left = await ali.sees("leave", house.lodge.user_id, room)
    assert "coordinat" in left.content["reason"]


async def test_thrown_out_of_a_channel_it_serves_the_others_and_comes_back_when_asked(house: House) -> None:
    lea = await house.member("Léa")
    await house.asks(lea, "!aide")
    await house.ines.kicks(house.lodge.user_id, house.general, "trop bavard")
    used = house.lodge.seconds_of_processor()
    said = len(house.lodge.log)
    assert "Salle" in (await house.asks(house.ines, "!dispo demain", house.direct)).text
    await lea.says(house.general, "!aide")
    await lea.hears_nothing(room=house.general, during=1.5)
    assert house.lodge.seconds_of_processor() - used < 0.8
    assert len(house.lodge.log) - said < 2_000

    await house.ines.invites(house.lodge.user_id, house.general)
    await lea.sees("join", house.lodge.user_id, house.general)
    await house.ines.hears("Me voici dans general", room=house.direct)
    await house.ines.says(house.direct, "membres")
    await house.ines.hears("compte comme membre", room=house.direct)
    assert "Numéro R-" in (await house.asks(lea, f"!réserver rouge {fresh_day()} 9h-10h")).text


async def test_markup_and_calls_to_everybody_in_peoples_words_are_shown_as_text(house: House) -> None:
    nasty = "<script>alert(1)</script> **Zoé** @room"
    zoe = await house.member(nasty)
    lea = await house.member("Léa")
    request = await zoe.says(house.general, "loge bonjour")
    hello = await house.answer(lea, request)

    assert "<script>alert(1)</script> **Zoé**" in hello.text
    assert "@room" not in hello.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **Zoé**" in hello.content["formatted_body"]
    assert "@room" not in hello.content["formatted_body"]
    assert hello.content["m.mentions"] == {}


async def test_who_takes_the_name_of_another_is_neither_them_nor_taken_for_them(house: House) -> None:
    zita, sam = await house.member("Zita"), await house.member("Sam")
    await house.asks(zita, "!aide")
    await renamed(sam, "Inès", zita, house)
    refused = await house.asks(sam, "!équipe Zita concierge")
    assert "coordin" in refused.text

    await renamed(sam, "Zita", zita, house)
    await house.asks(sam, "!aide")
    doubt = await house.asks(house.ines, "!équipe Zita concierge", house.direct)
    assert zita.user_id in doubt.text
    assert sam.user_id in doubt.text
    (line,) = [line for line in doubt.text.splitlines() if zita.user_id in line]
    asked = await house.asks(house.ines, line.strip("• ").split()[0], house.direct)
    assert zita.user_id in asked.text
    direct = await zita.is_invited(by=house.lodge.user_id)
    await zita.joins(direct)
    await zita.hears("Inès", room=direct)
    await sam.hears_nothing(lambda event: event.membership == "invite" and event.state_key == sam.user_id)


async def renamed(who: MatrixPerson, name: str, seen_by: MatrixPerson, house: House) -> None:
    await who.takes_name(name)
    await seen_by.hears(
        lambda event: event.state_key == who.user_id and event.content.get("displayname") == name,
        room=house.general,
    )
