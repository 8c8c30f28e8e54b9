"""A room is upgraded: the house goes on in the new one, and nobody can send it anywhere else by it."""

from tests.program.house import House, fresh_day
from tests.program.test_comings_and_goings import books_in_private

SOON_INVITED = 30.0


async def test_it_follows_into_the_room_that_replaces_a_channel_and_members_stay_members(
    house: House,
) -> None:
    lea = await house.member("Léa")
    await house.asks(lea, "!aide")
    new = await house.ines.upgrades(house.general, "12")
    await house.ines.sees("join", house.lodge.user_id, new, within=SOON_INVITED)
    assert await books_in_private(house, lea) is True
    await lea.joins(new)
    request = await lea.says(new, f"!réserver rouge {fresh_day()} 11h-12h")
    assert "Numéro R-" in (await house.answer(lea, request)).text
    zoe = await house.people("Zoé")
    await zoe.joins(new)
    assert await books_in_private(house, zoe) is True
    await zoe.leaves(new)
    assert await books_in_private(house, zoe) is False


async def test_into_a_private_room_it_comes_when_whoever_is_there_invites_it_even_after_a_restart(
    house: House,
) -> None:
    lea = await house.member("Léa")
    await house.asks(lea, "!aide")
    await house.ines.sets_state(house.general, "m.room.join_rules", {"join_rule": "invite"})
    new = await house.ines.upgrades(house.general, "12")
    await house.lodge.logs("M_FORBIDDEN")
    await house.lodge.restart()
    await house.ines.invites(lea.user_id, new)
    await lea.joins(new)
    await house.ines.sets_state(new, "m.room.power_levels", {"invite": 0})
    await lea.invites(house.lodge.user_id, new)
    await lea.sees("join", house.lodge.user_id, new, within=SOON_INVITED)
    request = await lea.says(new, f"!réserver rouge {fresh_day()} 11h-12h")
    assert "Numéro R-" in (await house.answer(lea, request)).text


async def test_a_room_that_does_not_say_it_replaces_the_channel_is_left_again(house: House) -> None:
    lea = await house.member("Léa")
    await house.asks(lea, "!aide")
    trap = await lea.creates_room("a trap", public=True)
    grave = {"body": "gone", "replacement_room": trap}
    await house.ines.sets_state(house.general, "m.room.tombstone", grave)
    await lea.sees("join", house.lodge.user_id, trap, within=SOON_INVITED)
    await lea.sees("leave", house.lodge.user_id, trap, within=SOON_INVITED)
    assert "Numéro R-" in (await house.asks(lea, f"!réserver rouge {fresh_day()} 9h-10h")).text


async def test_a_room_that_is_no_channel_of_the_house_leads_nowhere(house: House) -> None:
    ali = await house.people("Ali")
    direct = await ali.direct_with(house.lodge.user_id)
    await ali.sees("join", house.lodge.user_id, direct)
    elsewhere = await ali.creates_room("elsewhere", public=True)
    await ali.sets_state(direct, "m.room.tombstone", {"body": "gone", "replacement_room": elsewhere})
    await ali.says(direct, "!aide")
    await ali.hears(lambda event: event.sender == house.lodge.user_id, room=direct)
    await ali.hears_nothing(lambda event: event.membership == "join", room=elsewhere)
