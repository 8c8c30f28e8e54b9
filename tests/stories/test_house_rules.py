"""What holds in the whole house, said in words: read back, with the bookings that it hits, before it counts."""

from dataclasses import replace

import pytest

from bot.store.house.houses import Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.test_check_in import at


@pytest.fixture
def means() -> str:
    """What is told here is told alike on every network."""
    return "matrix"


async def test_a_rule_for_all_rooms_is_read_back_with_whom_it_hits_and_oups_lifts_it(
    ana: Actor, paul: Actor
) -> None:
    await ana.says("book the green room tomorrow 14:00 to 19:00")
    await paul.says("au plus 4 heures par semaine et par personne dans toutes les salles")
    assert "4 h par semaine au plus pour une personne" in paul.reads
    assert "R-1, Salle verte, vendredi 4 décembre, de 14 h à 19 h" in paul.reads
    await ana.says("book the blue room sunday 10:00 to 11:00")
    assert "Booked" in ana.reads, "nothing counts before the yes"
    await paul.says("oui")
    await ana.says("book the blue room sunday 12:00 to 13:00")
    assert "more than 4 h in one week" in ana.reads
    assert "a rule of the house" in ana.reads
    await paul.says("oups")
    await ana.says("book the blue room sunday 12:00 to 13:00")
    assert "Booked" in ana.reads


async def test_a_rule_that_is_no_coordinator_s_or_gets_a_no_changes_nothing(ana: Actor, paul: Actor) -> None:
    await ana.says("bookings at most 3 days ahead everywhere")
    assert "Only the coordinators" in ana.reads
    await paul.says("on réserve au plus 3 jours à l'avance")
    await paul.says("non")
    await ana.says("book the green room on 16 December 14:00 to 15:00")
    assert "Booked" in ana.reads


async def test_hours_are_told_to_all_and_changed_by_who_coordinates(
    ana: Actor, sam: Actor, paul: Actor
) -> None:
    await ana.says("book the green room sunday 14:00 to 15:00")
    await paul.says("ouvert du mardi au samedi 9h-19h sauf jours fériés")
    assert "Mardi à samedi : de 9 h à 19 h" in paul.reads
    assert "R-1, Salle verte, dimanche 6 décembre" in paul.reads
    assert "jours fériés" in paul.reads
    await paul.says("oui")
    await sam.says("vous êtes ouverts dimanche ?")
    assert "Fermé dimanche 6 décembre" in sam.reads
    await sam.says("quels sont les horaires ?")
    assert "Mardi à samedi : de 9 h à 19 h" in sam.reads
    await ana.says("open every day 9:00 to 22:00")
    assert "Tuesday to Saturday" in ana.reads
    await ana.says("book the green room sunday 16:00 to 17:00")
    assert "We are closed on" in ana.reads


async def test_what_is_booked_is_awaited_once_the_room_asks_who_came(
    ana: Actor, paul: Actor, stage: Stage
) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await paul.says("active l'arrivée dans le studio, 10 minutes")
    assert "si personne n'arrive en 10 min" in paul.reads
    await stage.until(at(10))
    assert "I free it at 10:10" in ana.reads
    await stage.until(at(10, 10))
    assert "I freed Studio son" in ana.reads


async def test_the_whole_house_may_ask_who_came_but_for_a_room_that_does_not(
    ana: Actor, paul: Actor, stage: Stage
) -> None:
    await ana.says("book the studio today 10:00 to 12:00")
    await ana.says("book the green room today 10:00 to 12:00")
    await paul.says("désactive l'arrivée dans la salle verte")
    await paul.says("switch on check-in everywhere")
    await paul.says("oui")
    await stage.until(at(10, 15))
    assert [one for one in ana.rung if "Salle verte" in one] == []
    assert "I freed Studio son" in ana.reads


async def test_a_visitor_learns_which_rooms_there_are_and_what_one_is_like(sam: Actor, paul: Actor) -> None:
    await sam.says("quelles salles avez-vous ?")
    assert "Grande salle (20 personnes)" in sam.reads
    await sam.says("règles de la maison : 2h max")
    await paul.says("règle pour Salle verte : 1h max, tampon 15 min")
    await sam.says("combien de personnes dans la salle verte ?")
    assert "Salle verte (8 personnes)" in sam.reads
    assert "1 h au plus" in sam.reads
    assert "de 9 h à 22 h" in sam.reads
    await sam.says("y a quoi comme matériel ?")
    assert "Aucun matériel" in sam.reads


async def test_a_training_is_noted_in_words_and_from_then_on_asked_for(
    ana: Actor, bob: Actor, paul: Actor, stage: Stage
) -> None:
    async with stage.lodge.database.work() as work:
        rooms = Rooms(work, (await Houses(work, 0).all())[0].id)
        wood = next(room for room in await rooms.all() if room.name == "Atelier bois")
        await rooms.save(replace(wood, training=True))
    await bob.says("ana is trained for the wood workshop")
    assert "Only the people on duty" in bob.reads
    await paul.says("ana est formée à l'atelier bois")
    assert "Your training is noted: Atelier bois" in ana.reads
    await bob.says("book the wood workshop tomorrow 14:00 to 16:00")
    assert "I have not noted yours yet" in bob.reads
    await ana.says("book the wood workshop tomorrow 14:00 to 16:00")
    assert "Booked" in ana.reads
    await paul.says("oups")
    await bob.says("book the wood workshop tomorrow 17:00 to 18:00")
    assert "Booked" in bob.reads, "nobody's is noted any more"


async def test_who_waits_for_a_room_that_closes_is_told_at_once(ana: Actor, bob: Actor, paul: Actor) -> None:
    await ana.says("book the green room tomorrow 14:00 to 16:00")
    await bob.says("put me on the waiting list for the green room tomorrow 14:00 to 15:00")
    await paul.says("ferme la salle verte demain")
    await paul.says("oui")
    assert "You keep your place on the waiting list" in bob.rung[-1]


@pytest.mark.parametrize("jumps", [True, False])
async def test_a_smaller_wish_goes_first_only_where_the_house_says_so(
    stage: Stage, ana: Actor, bob: Actor, lea: Actor, paul: Actor, *, jumps: bool
) -> None:
    async with stage.lodge.database.work() as work:
        houses = Houses(work, 0)
        house = (await houses.all())[0]
        more = {**house.policy.more, "queue_jump": jumps}
        await houses.save(replace(house, policy=replace(house.policy, more=more)))
    await lea.says("!réserver verte demain 14h-15h")
    await bob.says("!book green tomorrow 15:00 to 16:00")
    await ana.says("!waitlist green tomorrow 14:00 to 16:00")
    await paul.says("!liste-d-attente verte demain 14h-15h")
    await lea.says("!annuler R-1")
    assert bool(paul.rung) is jumps
    assert not ana.rung
