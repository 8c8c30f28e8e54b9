"""The rota in a house's file: read, written back the same, and changed without taking anybody's date away."""

from bot.demo import sample
from bot.store.database import Database
from bot.store.house_file import apply, difference, read_text, save
from bot.store.house_file.rota import held_of
from bot.store.rota.slots import Slots

HEAD = '[house]\nname = "Le Repaire"\nzone = "Europe/Paris"\nlanguages = ["fr"]\n'
BAR = (
    HEAD
    + '[[shifts]]\nname = "Bar"\ndays = ["friday"]\nhours = "22:00-2:00"\nevery = "even week"\npeople = {people}\n'
)


async def test_what_is_to_be_held_is_written_back_as_it_was_read(database: Database) -> None:
    file = read_text(sample(), "the sample house")
    async with database.work() as work:
        house = await apply(work, file, None, over=False)
    async with database.work() as work:
        again = read_text(await save(work, house), "the house")
        assert again.shifts == file.shifts
        assert (await difference(work, file, house)).lines == ()


async def test_a_slot_whose_people_change_keeps_its_row_and_a_night_its_length(database: Database) -> None:
    async with database.work() as work:
        house = await apply(work, read_text(BAR.format(people=1), "a file"), None, over=False)
        (before,) = await Slots(work, house).running()
        await apply(work, read_text(BAR.format(people=3), "a file"), house, over=False)
        (after,) = await Slots(work, house).running()
    assert (after.id, before.people, after.people) == (before.id, 1, 3)
    assert (after.minutes, after.weeks) == (240, "even")
    assert held_of(after) == read_text(BAR.format(people=3), "a file").shifts[0]
