"""Who may, who is called, who is let in: what members, visitors and strangers meet."""

from tests.program.house import House, fresh_day


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
    await house.ines.hears("general", room=house.direct)
    await house.ines.says(house.direct, "membres")
    await house.ines.hears("general", room=house.direct)
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
