"""A channel where only moderators may speak: who asks there is answered in private, and told why."""

from tests.program.house import House, fresh_day


async def test_where_it_may_not_speak_it_answers_in_private_and_names_the_level_it_lacks(
    house: House,
) -> None:
    lea = await house.member("Léa")
    await house.asks(lea, "!aide")
    levels = await house.ines.client.get("rooms", house.general, "state", "m.room.power_levels", "")
    raised = levels | {"events_default": 50, "users": levels.get("users", {}) | {lea.user_id: 50}}
    await house.ines.sets_state(house.general, "m.room.power_levels", raised)
    request = await lea.says(house.general, f"!réserver rouge {fresh_day()} 9h-10h")
    direct = await lea.is_invited(by=house.lodge.user_id, within=20)
    await lea.joins(direct)
    answer = await lea.hears("Numéro R-", room=direct, within=20)
    assert "general" in answer.text
    assert "0 < 50" in answer.text
    assert f"the bot has level 0 in {house.general}, and 50 is needed to speak there" in house.lodge.log
    assert not house.answers(lea, request)
    await house.ines.sets_state(house.general, "m.room.power_levels", levels)
    assert "Numéro R-" in (await house.asks(lea, f"!réserver rouge {fresh_day()} 9h-10h")).text
