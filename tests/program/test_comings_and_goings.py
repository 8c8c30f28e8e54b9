"""The bot is banned, forgets a room, is in a space: who is a member follows what is so."""

from tests.program.house import House, fresh_day
from tests.servers.calls import call
from tests.servers.person import MatrixPerson


async def test_banned_from_a_channel_it_serves_the_others_and_comes_back_when_asked(house: House) -> None:
    lea = await house.member("Léa")
    await house.asks(lea, "!aide")
    await house.ines.bans(house.lodge.user_id, house.general, "on essaie sans")
    await lea.sees("ban", house.lodge.user_id, house.general)
    assert "Salle" in (await house.asks(house.ines, "!dispo demain", house.direct)).text
    assert await books_in_private(house, lea) is False

    await house.ines.unbans(house.lodge.user_id, house.general)
    await house.ines.invites(house.lodge.user_id, house.general)
    await lea.sees("join", house.lodge.user_id, house.general)
    await house.ines.hears("Me voici dans general", room=house.direct)
    await house.ines.says(house.direct, "membres")
    await house.ines.hears("compte comme membre", room=house.direct)
    assert "Numéro R-" in (await house.asks(lea, f"!réserver rouge {fresh_day()} 9h-10h")).text


async def test_a_room_that_its_account_left_and_forgot_elsewhere_makes_no_members_any_more(
    house: House,
) -> None:
    lea = await house.member("Léa")
    await house.asks(lea, "!aide")
    assert await books_in_private(house, lea) is True
    await house.lodge.stop()
    elsewhere = house.people.synapse.login(house.lodge.account)
    room = f"{house.lodge.homeserver}/_matrix/client/v3/rooms/{house.general}"
    for step in ("leave", "forget"):
        call(f"{room}/{step}", {}, token=elsewhere.token)
    await house.lodge.start()
    assert "Salle" in (await house.asks(house.ines, "!dispo demain", house.direct)).text
    assert await books_in_private(house, lea) is False


async def test_whoever_is_in_the_members_space_is_a_member_as_long_as_they_are(house: House) -> None:
    space = await house.ines.creates_room("La Manivelle", public=True, creation_content={"type": "m.space"})
    await house.ines.invites(house.lodge.user_id, space)
    await house.ines.sees("join", house.lodge.user_id, space)
    await house.ines.hears("La Manivelle", room=house.direct)
    await house.ines.says(house.direct, "membres")
    await house.ines.hears("La Manivelle", room=house.direct)
    zoe = await house.people("Zoé")
    assert await books_in_private(house, zoe) is False
    await zoe.joins(space)
    assert await books_in_private(house, zoe) is True
    await zoe.leaves(space)
    assert await books_in_private(house, zoe) is False


async def books_in_private(house: House, person: MatrixPerson) -> bool:
    """Whether they are let book, in a direct chat; the others learn that it is for members."""
    known = person.ears.account_data.get("m.direct", {}).get(house.lodge.user_id)
    direct = known[0] if known else await person.direct_with(house.lodge.user_id)
    if not known:
        await person.sees("join", house.lodge.user_id, direct)
    await house.asks(house.ines, "!aide", house.direct)  # what happened before is heard by then
    answer = await house.asks(person, f"!réserver rouge {fresh_day()} 9h-10h", direct)
    assert ("Numéro R-" in answer.text) is not ("membre" in answer.text), answer.text
    return "Numéro R-" in answer.text
