"""The dates of a series that others have are waited for, and join it when they come free."""

from datetime import timedelta

import pytest

from bot.store.house.houses import Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage

THURSDAYS = "réserve l'atelier bois tous les jeudis 18h-20h du 10 décembre au 7 janvier"
TUESDAYS = "book the studio every Tuesday 10:00 to 11:00 until 29 December"


@pytest.fixture
def means() -> str:
    """What is told here is the same on each network."""
    return "matrix"


@pytest.fixture
async def cafe(bob: Actor) -> None:
    """Somebody else has two of the evenings."""
    await bob.says("book the wood workshop 17 December 17:00 to 20:00")
    await bob.says("book the studio 15 December 10:00 to 11:00")


@pytest.fixture
async def feast(paul: Actor) -> None:
    await paul.says("close the house from 24 December to 2 January")
    await paul.says("yes")


@pytest.mark.usefixtures("cafe", "feast")
async def test_a_3_the_free_dates_and_the_waiting_list_for_what_is_taken_in_one_choice(
    stage: Stage, lea: Actor, bob: Actor
) -> None:
    await lea.says(THURSDAYS)
    assert lea.offered[1] == "les 2 dates libres, et liste d'attente le jeudi 17 décembre"
    await lea.says("les libres et liste d'attente pour les autres")
    assert "Liste d'attente : jeudi 17 décembre" in lea.reads
    assert "Pas réservé : 24 et 31 décembre : fermé" in lea.reads
    await stage.restart()
    await bob.says("cancel R-1")
    assert "jeudi 17 décembre, de 18 h à 20 h, série S-1." in lea.rung[-1].replace("\u00a0", " ")
    await lea.says("oui")
    assert "C'est une date de ta série S-1." in lea.reads
    await lea.says("annule le 17 décembre")
    assert lea.offered[-2] == "les 3 dates"


@pytest.mark.usefixtures("cafe")
async def test_who_took_the_free_dates_says_in_the_next_breath_that_they_wait_for_the_others(
    ana: Actor, bob: Actor
) -> None:
    await ana.says(TUESDAYS)
    await ana.says("the free ones")
    assert "To wait for the dates that others have: !waitlist-rest." in ana.reads
    await ana.says("and waitlist the others")
    assert "For your series S-1, Studio son:" in ana.reads
    assert "Waiting list: Tuesday 15 December" in ana.reads
    await ana.says("and waitlist the others")
    assert "None of your series lacks a date" in ana.reads
    await bob.says("cancel R-2")
    await ana.says("I take it")
    assert "It is a date of your series S-1." in ana.reads
    await ana.says("oops")
    await ana.says("my bookings")
    assert "15 December" not in ana.reads
    await ana.says("cancel S-1")
    assert "all 3 dates" in ana.offered


@pytest.mark.usefixtures("cafe")
async def test_of_what_came_free_meanwhile_an_offer_is_made_at_once(ana: Actor, bob: Actor) -> None:
    await ana.says(TUESDAYS)
    await ana.says("yes")
    await bob.says("cancel R-2")
    await ana.says("waitlist the rest")
    assert "It is free now: Studio son, Tuesday 15 December" in ana.rung[-1]


@pytest.mark.usefixtures("cafe")
async def test_who_left_the_queue_has_nothing_of_it_to_undo(ana: Actor) -> None:
    await ana.says(TUESDAYS)
    await ana.says("yes")
    await ana.says("waitlist the others")
    await ana.says("cancel W-1")
    await ana.says("oops")
    assert ana.reads == "You are not on that waiting list any more."


@pytest.mark.usefixtures("cafe")
async def test_what_is_waited_for_no_longer_is_told_with_what_is_cancelled(ana: Actor) -> None:
    await ana.says(TUESDAYS)
    await ana.says("2")
    await ana.says("cancel the whole series S-1")
    assert "Off the waiting list: Tuesday 15 December" in ana.reads


@pytest.mark.parametrize("given_up", ["cancel the whole series S-1", "oops"])
@pytest.mark.usefixtures("cafe")
async def test_nobody_waits_for_a_date_of_a_series_that_they_gave_up(
    stage: Stage, ana: Actor, bob: Actor, given_up: str
) -> None:
    await ana.says(TUESDAYS)
    await ana.says("2")
    await ana.says(given_up)
    await ana.says("my bookings")
    assert "no booking" in ana.reads
    await bob.says("cancel R-2")
    await stage.wait(timedelta(hours=1))
    assert ana.rung == []


@pytest.mark.usefixtures("cafe")
async def test_the_things_that_come_along_are_held_for_a_date_that_comes_free(
    stage: Stage, ana: Actor, bob: Actor, lea: Actor
) -> None:
    async with stage.lodge.database.work() as work:
        await Rooms(work, (await Houses(work, 0).all())[0].id).add("projector", "item")
    await ana.says(f"{TUESDAYS} with the projector")
    await ana.says("2")
    await bob.says("cancel R-2")
    await lea.says("réserve le projector mardi 15 décembre de 10h à 11h")
    assert "ce n'est pas libre" in lea.reads
    await ana.says("yes")
    assert "with projector" in ana.reads


PROJECTED = {
    "fr": ("réserve la verte tous les mardis de 10h à 12h jusqu'au 29 décembre, avec le vidéoproj", "mardi 8 décembre : vidéoprojecteur : pas libre", "oui", "avec vidéoprojecteur"),
    "en": ("book the green room every Tuesday 10:00 to 12:00 until 29 December, with the projector", "Tuesday 8 December: vidéoprojecteur is taken", "yes", "with vidéoprojecteur"),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(PROJECTED))
async def test_who_waits_for_a_date_whose_thing_was_taken_is_woken_when_the_thing_alone_is_freed(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor, language: str
) -> None:
    series, taken, yes, with_it = PROJECTED[language]
    asker = {"fr": lea, "en": ana}[language]
    async with stage.lodge.database.work() as work:
        await Rooms(work, 1).add("vidéoprojecteur", "item", aliases=("vidéoproj", "projector"))
    await bob.says("book the projector 8 December 10:00 to 12:00")
    await asker.says(series)
    assert taken in asker.reads.replace("\u00a0", " ")
    await asker.says("2")
    await stage.restart()
    await bob.says("cancel R-1")
    assert "Salle verte" in asker.rung[-1]
    await asker.says(yes)
    assert with_it in asker.reads.replace("\u00a0", " ")
