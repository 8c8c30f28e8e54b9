"""The rules of rooms in a house's file: loaded, written back, changed and kept like all else."""

from bot.rules.retention import Retention
from bot.store.community.people import People
from bot.store.database import Database
from bot.store.house.houses import Houses
from bot.store.house_file.load import apply, difference, save
from bot.store.house_file.reading import read_text
from bot.store.spaces.room_rules import RoomRules
from bot.store.spaces.rooms import Rooms

BEFORE = """
[house]
name = "La Manivelle"
zone = "Europe/Paris"
languages = ["fr"]

[[rooms]]
name = "Salle verte"
"""
RULES = """
buffer_before = "5 minutes"
buffer_after = "15 minutes"
shortest_booking = "30 minutes"
longest_booking = "2h"
how_far_ahead = "60 days"
hours_per_week = "4h"
busy_hours.every_day = "17:00-22:00"
longest_when_busy = "1h"
approval = true
asks_for = ["accord signé"]
booked_by = ["concierge", "coordinator"]
"""
FULL = f"""{BEFORE}{RULES}
[policy]{RULES}
[[people]]
name = "Ana"
address = "terminal:ana"
flags = ["formation : Atelier bois"]
"""


async def test_the_rules_of_a_file_are_those_of_the_house_and_are_written_back(database: Database) -> None:
    async with database.work() as work:
        house = await apply(work, read_text(FULL, "house.toml"), None, over=False)
        text = await save(work, house)
        (room,) = await Rooms(work, house).all()
        policy = (await Houses(work).get(house)).policy
        (ana,) = await People(work, house).all()

    rules = RoomRules.from_json(room.rules)
    assert rules.or_else(RoomRules()) == rules
    assert None not in (rules.before, rules.quota, rules.peak, rules.peak_longest, rules.flags, rules.roles)
    assert RoomRules.from_json(policy.to_json()).or_else(rules).peak == rules.peak
    assert policy.longest == rules.longest
    assert ana.flags == {"formation : Atelier bois"}
    assert read_text(text, "saved").rooms == read_text(FULL, "house.toml").rooms
    assert read_text(text, "saved").policy.said == read_text(FULL, "house.toml").policy.said


async def test_a_rule_that_a_file_tells_later_is_loaded_and_one_from_the_chat_is_kept(
    database: Database,
) -> None:
    async with database.work() as work:
        house = await apply(work, read_text(BEFORE, "house.toml"), None, over=False)
        later = read_text(f'{BEFORE}longest_booking = "2h"\n', "house.toml")
        assert (await difference(work, later, house)).kept == ()
        await apply(work, later, house, over=False)
        rooms = Rooms(work, house)
        (room,) = await rooms.all()
        assert room.rules == {"longest": 120}

        await rooms.save(type(room)(room.id, house, room.name, rules={"longest": 60, "check_in": 15}))
        other = read_text(f'{BEFORE}longest_booking = "3h"\n', "house.toml")
        assert len((await difference(work, other, house)).kept) == 1
        await apply(work, other, house, over=True)
        (room,) = await rooms.all()
        assert room.rules == {"longest": 180, "check_in": 15}


async def test_the_order_of_queues_is_the_house_s(database: Database) -> None:
    told = f"{BEFORE}\n[policy]\nsmaller_wish_may_jump = true\n"
    async with database.work() as work:
        house = await apply(work, read_text(told, "house.toml"), None, over=False)
        policy = (await Houses(work).get(house)).policy
        again = read_text(await save(work, house), "saved")
    assert policy.jumps
    assert again.policy.smaller_wish_may_jump is True


async def test_whether_an_empty_week_is_told_is_the_house_s(database: Database) -> None:
    async with database.work() as work:
        told = read_text(f"{BEFORE}\n[policy]\ntell_empty_week = true\n", "house.toml")
        house = await apply(work, told, None, over=False)
        assert (await Houses(work).get(house)).policy.tells_empty_week
        saved = read_text(await save(work, house), "saved")
        assert saved.policy.tell_empty_week is True
        unsaid = read_text(f"{BEFORE}\n[policy]\ntell_empty_week = false\n", "house.toml")
        await apply(work, unsaid, house, over=True)
        assert not (await Houses(work).get(house)).policy.tells_empty_week


async def test_how_long_a_house_keeps_what_is_its_own_to_say(database: Database) -> None:
    told = f"{BEFORE}\n[policy]\nmonths_with_names = 6\nmonths_of_silence = 36\n"
    async with database.work() as work:
        house = await apply(work, read_text(told, "house.toml"), None, over=False)
        policy = (await Houses(work).get(house)).policy
        again = read_text(await save(work, house), "saved")
    assert Retention.of(policy) == Retention(6, 36)
    assert (again.policy.months_with_names, again.policy.months_of_silence) == (6, 36)
