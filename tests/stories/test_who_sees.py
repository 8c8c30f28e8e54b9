"""A-7: that a room is taken is everybody's to know; by whom, only members', and only where the holder allows."""

from dataclasses import replace

import pytest

from bot.core.address import Address
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL

ASKED = {"fr": "qui a réservé la grande salle demain ?", "en": "who has the main hall tomorrow?"}


@pytest.fixture(autouse=True)
async def taken(stage: Stage, lea: Actor) -> None:
    """Léa has the main hall, in a house that shows nobody's name unasked."""
    await house_shows_names(stage, shown=False)
    await lea.says("réserve la grande salle demain de 14h à 16h30")


async def house_shows_names(stage: Stage, *, shown: bool) -> None:
    """What the house does where a person never said yes or no."""
    async with stage.lodge.database.work() as work:
        houses = Houses(work, 0)
        house = (await houses.all())[0]
        await houses.save(replace(house, policy=replace(house.policy, names_on_bookings=shown)))


async def test_a_name_is_not_shown_unasked_where_the_house_shows_none(ana: Actor) -> None:
    await ana.says(ASKED["en"])
    assert "14:00 to 16:30" in ana.reads
    assert "Léa" not in ana.reads


async def test_a_visitor_learns_when_it_is_taken_and_not_by_whom(lea: Actor, sam: Actor) -> None:
    await lea.says("!mon-nom oui")
    await sam.says(ASKED["fr"])
    assert "de 14 h à 16 h 30" in sam.reads
    assert "Léa" not in sam.reads


async def test_a_yes_or_a_no_answers_whether_members_see_one_s_name(lea: Actor) -> None:
    for said, heard in (("oui", "Les membres voient désormais"), ("non", "Les membres ne voient plus")):
        await lea.says("!mon-nom")
        await lea.says(said)
        assert lea.reads.startswith(heard)


async def test_a_visitor_who_speaks_english_learns_no_more(lea: Actor, sam: Actor) -> None:
    await lea.says("!mon-nom oui")
    await sam.says(ASKED["en"])
    assert "14:00 to 16:30" in sam.reads
    assert "Léa" not in sam.reads


async def test_a_member_reads_the_name_where_the_holder_said_yes(lea: Actor, ana: Actor) -> None:
    await lea.says("!mon-nom oui")
    await ana.says(ASKED["en"])
    assert "Friday 4 December, 14:00 to 16:30, Léa" in ana.reads


async def test_a_member_does_not_read_the_name_of_who_said_no(lea: Actor, ana: Actor) -> None:
    await lea.says("!mon-nom caché")
    await ana.says(ASKED["en"])
    assert "14:00 to 16:30" in ana.reads
    assert "Léa" not in ana.reads


async def test_a_no_counts_also_where_the_house_shows_names(stage: Stage, lea: Actor, ana: Actor) -> None:
    await house_shows_names(stage, shown=True)
    await ana.says(ASKED["en"])
    assert "Léa" in ana.reads
    await lea.says("!mon-nom caché")
    await ana.says(ASKED["en"])
    assert "Léa" not in ana.reads


async def test_who_is_asked_for_a_free_room_says_that_it_is_free(sam: Actor) -> None:
    await sam.says("who has the studio tomorrow?")
    assert "Studio son" in sam.reads
    assert "Friday 4 December" in sam.reads


async def test_what_is_booked_for_is_shown_to_nobody_else(ana: Actor, bob: Actor, sam: Actor) -> None:
    await ana.says("!book studio tomorrow 10:00 to 11:00 xylophones")
    assert "Booked" in ana.reads
    for reader in (bob, sam):
        await reader.says("who has the studio tomorrow?")
        assert "xylophones" not in reader.reads


async def test_a_private_answer_asked_for_in_a_channel_is_given_in_private(lea: Actor) -> None:
    await lea.says("!mes-réservations", GENERAL)
    assert "R-1" in lea.reads
    assert "R-1" not in lea.sees(GENERAL)


async def test_a_name_is_not_said_in_a_channel_that_is_open_to_all(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await lea.says("!mon-nom oui")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0].id
        await Channels(work, house).put(Address(ana.network, "#open"), "open", Purpose.WELCOME)
    await ana.says(f"@loge {ASKED['en']}", "#open")
    assert "14:00 to 16:30" in ana.sees("#open")
    assert "Léa" not in ana.sees("#open")
    await ana.says(f"@loge {ASKED['en']}", GENERAL)
    assert "Léa" in ana.sees(GENERAL)


async def test_the_team_is_named_in_private_where_others_read(stage: Stage, ana: Actor, paul: Actor) -> None:
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0].id
        await Channels(work, house).put(Address(ana.network, "#open"), "open", Purpose.WELCOME)
    await ana.says("@loge team", "#open")
    assert paul.shown in ana.reads
    assert paul.shown not in ana.sees("#open")


async def test_what_privacy_says_of_the_name_is_what_members_see(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await house_shows_names(stage, shown=True)
    await lea.says("vie privée")
    assert "Ton nom sur tes réservations : visible" in lea.reads
    await ana.says(ASKED["en"])
    assert "Léa" in ana.reads
    await lea.says("!mon-nom caché")
    await lea.says("vie privée")
    assert "Ton nom sur tes réservations : caché" in lea.reads
