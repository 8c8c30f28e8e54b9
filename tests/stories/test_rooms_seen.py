"""What is free, in words: whole stretches, parts of them, nothing, closed; a short one can be booked by its number."""

import pytest

from bot.testing import Actor, Stage
from tests.stories.house import NOW


async def test_a_short_free_stretch_is_booked_by_a_number(ana: Actor) -> None:
    await ana.says("is the studio free tomorrow 10:00 to 12:00?")
    assert "Studio son is free Friday 4 December, 10:00 to 12:00" in ana.reads
    await ana.says("1")
    assert "Booked: Studio son, Friday 4 December, 10:00 to 12:00" in ana.reads


async def test_a_visitor_sees_what_is_free_and_is_offered_no_booking(sam: Actor) -> None:
    await sam.says("is the studio free tomorrow 10:00 to 12:00?")
    assert "Studio son is free" in sam.reads
    assert sam.offered == []


async def test_a_room_that_is_taken_in_part_shows_its_free_parts(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await ana.says("is the studio free tomorrow?")
    assert "09:00 to 10:00" in ana.reads
    assert "11:00 to 22:00" in ana.reads


async def test_a_room_that_is_taken_all_day_is_not_free(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 9:00 to 22:00")
    await ana.says("is the studio free tomorrow?")
    assert "not free" in ana.reads


async def test_a_room_taken_in_part_is_listed_with_its_first_free_part(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await ana.says("what is free tomorrow")
    (line,) = [line for line in ana.reads.splitlines() if "Studio" in line]
    assert "09:00 to 10:00" in line


async def test_rooms_too_small_are_not_named(ana: Actor) -> None:
    await ana.says("what is free tomorrow for 15 people")
    assert "Grande salle" in ana.reads
    assert "Studio" not in ana.reads


async def test_nothing_is_large_enough_for_fifty(ana: Actor) -> None:
    await ana.says("what is free tomorrow for 50 people")
    assert "Nothing is free" in ana.reads


async def test_at_night_the_house_is_closed(ana: Actor) -> None:
    await ana.says("what is free tomorrow from 3am to 4am")
    assert ana.reads == (
        "We are closed Friday 4 December, 03:00 to 04:00. We open Friday 4 December at 09:00."
    )


async def test_a_room_of_unknown_size_is_named_without_one(paul: Actor, ana: Actor) -> None:
    await paul.says("!add-room Attic")
    await ana.says("what is free tomorrow")
    assert "Attic" in ana.reads
    assert "Attic (" not in ana.reads


@pytest.mark.parametrize(
    ("words", "told"), [("gibberish", "could not read a time"), ("tomorrow at 25:00", "25:00")]
)
async def test_a_time_that_says_nothing_is_asked_for_again(ana: Actor, words: str, told: str) -> None:
    await ana.says(f"!free {words}")
    assert told in ana.reads
    await ana.says("tomorrow")
    assert "Studio son" in ana.reads


@pytest.mark.parametrize(
    ("answer", "booked"),
    [
        ("for 90 minutes", "Sunday 6 December, 15:00 to 16:30"),
        ("saturday 9:00 to 10:00", "Saturday 5 December, 09:00 to 10:00"),
    ],
)
async def test_until_when_is_answered_by_a_length_or_a_whole_new_time(
    ana: Actor, answer: str, booked: str
) -> None:
    await ana.says("book the blue room on sunday at 15:00")
    await ana.says(answer)
    assert f"Booked: Salle bleue, {booked}" in ana.reads


async def test_of_a_series_without_an_end_the_end_is_asked_for(ana: Actor) -> None:
    await ana.says("book the studio every monday 10:00 to 11:00")
    assert "Until when?" in ana.reads
    await ana.says("2 times")
    assert "Studio son, 2 dates, 10:00 to 11:00, from Monday 7 December to Monday 14 December." in ana.reads


async def test_an_answer_about_no_time_is_asked_for_again(ana: Actor) -> None:
    await ana.says("book the blue room on sunday at 15:00")
    await ana.says("gibberish")
    assert "could not read a time" in ana.reads


async def test_what_is_over_of_today_is_not_free_any_more(stage: Stage, ana: Actor) -> None:
    await stage.until(NOW.replace(hour=15))
    await ana.says("is the studio free today?")
    assert ana.reads == "Studio son is free Thursday 3 December, 15:00 to 22:00."


@pytest.mark.parametrize("words", ["is the studio free now?", "who has the studio?", "what is free?"])
async def test_after_closing_time_one_learns_when_it_opens(stage: Stage, ana: Actor, words: str) -> None:
    await stage.until(NOW.replace(hour=23))
    await ana.says(words)
    assert ana.reads.startswith("We are closed")
    assert ana.reads.endswith("We open Friday 4 December at 09:00.")


async def test_of_what_is_over_nothing_is_free(ana: Actor) -> None:
    await ana.says("is the studio free yesterday?")
    assert ana.reads.startswith("That is in the past: Wednesday 2 December")
