"""A-1 whole, things included; and the rules of a room, kept at write time and told with their source."""

from dataclasses import replace

import pytest

from bot.store.community.people import People, Role
from bot.store.house.houses import Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.house import all_heard, know

FRENCH = "réserve la grande salle demain de 14h à 16h30 pour 12, avec le vidéoproj"
ENGLISH = "book the main hall tomorrow 14:00 to 16:30 for 12 people with the projector"


@pytest.fixture
async def paul(stage: Stage, paul: Actor) -> Actor:
    """There is a projector, and the main hall is cleaned for a quarter of an hour."""
    async with stage.lodge.database.work() as work:
        rooms = Rooms(work, (await Houses(work, 0).all())[0].id)
        await rooms.add("vidéoprojecteur", "item", aliases=("vidéoproj", "projector"))
        hall = next(room for room in await rooms.all() if room.name == "Grande salle")
        await rooms.save(replace(hall, rules={"after": 15}))
    return paul


async def change(stage: Stage, name: str, **rules: object) -> None:
    async with stage.lodge.database.work() as work:
        rooms = Rooms(work, (await Houses(work, 0).all())[0].id)
        room = next(room for room in await rooms.all() if room.name == name)
        await rooms.save(replace(room, rules=rules))  # type: ignore[arg-type]


@pytest.mark.usefixtures("paul")
async def test_a_room_and_its_projector_are_one_booking_read_back_whole(stage: Stage, lea: Actor) -> None:
    await lea.says(FRENCH)
    assert len(all_heard(stage)) == 1
    assert lea.reads.startswith(
        "C'est réservé : Grande salle, vendredi 4 décembre, de 14 h à 16 h 30, pour 12 personnes (20 au plus), "
        "avec le vidéoprojecteur. Ménage jusqu'à 16 h 45. Numéro R-1."
    )


@pytest.mark.usefixtures("paul")
async def test_a_room_and_its_projector_are_booked_in_english(ana: Actor) -> None:
    await ana.says(ENGLISH)
    assert ana.reads.startswith(
        "Booked: Grande salle, Friday 4 December, 14:00 to 16:30, for 12 people (20 at most), "
        "with the vidéoprojecteur. Cleaning until 16:45. Number R-1."
    )


@pytest.mark.usefixtures("paul")
async def test_who_comes_during_the_cleaning_is_offered_the_time_after_it(lea: Actor, bob: Actor) -> None:
    await lea.says(FRENCH)
    await bob.says("book the main hall tomorrow 16:30 to 17:30")
    assert "you have no booking" in bob.reads
    await bob.says("book the main hall tomorrow 16:45 to 17:45")
    assert "Booked" in bob.reads


@pytest.mark.usefixtures("paul")
async def test_all_or_nothing_where_the_projector_is_with_somebody_else(lea: Actor, bob: Actor) -> None:
    await lea.says(FRENCH)
    await bob.says("book the blue room tomorrow 15:00 to 16:00 with the projector")
    assert bob.reads.startswith("vidéoprojecteur is taken then; you have no booking.")
    await bob.says("my bookings")
    assert "no booking to come" in bob.reads
    await bob.says("book the blue room tomorrow 15:00 to 16:00")
    assert "Booked: Salle bleue" in bob.reads


@pytest.mark.usefixtures("paul")
async def test_oups_frees_the_projector_too_and_an_undone_cancellation_takes_both_again(
    lea: Actor, bob: Actor
) -> None:
    await lea.says(FRENCH)
    await lea.says("annule")
    await lea.says("oups")
    await bob.says("book the projector tomorrow 15:00 to 16:00")
    assert "you have no booking" in bob.reads
    await lea.says("annule")
    await bob.says("book the projector tomorrow 15:00 to 16:00")
    assert "Booked: vidéoprojecteur" in bob.reads


async def test_a_rule_is_told_in_one_sentence_with_its_source(stage: Stage, ana: Actor, lea: Actor) -> None:
    await change(stage, "Salle verte", longest=120)
    await ana.says("book the green room tomorrow 14:00 to 17:00")
    assert "at most 2 h at a time here (a rule of Salle verte)" in ana.reads
    assert "Salle bleue, Friday 4 December, 14:00 to 17:00" in ana.offered
    await lea.says("réserve la salle verte demain de 14h à 17h")
    assert "2 h d'affilée au plus (règle pour Salle verte)" in lea.reads


async def test_a_week_has_so_many_hours_for_one_person(stage: Stage, ana: Actor, bob: Actor) -> None:
    await change(stage, "Salle verte", quota=180)
    await ana.says("book the green room tomorrow 10:00 to 12:00")
    await ana.says("book the green room tomorrow 14:00 to 16:00")
    assert "more than 3 h in one week, of which you have 2 h (a rule of Salle verte)" in ana.reads
    assert not any("Salle verte" in offered for offered in ana.offered)
    await bob.says("book the green room tomorrow 14:00 to 16:00")
    assert "Booked" in bob.reads


async def test_where_a_yes_is_needed_it_is_said_before_and_the_slot_is_kept_after(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    await change(stage, "Salle verte", approval=True)
    await ana.says("book the green room tomorrow 14:00 to 16:00")
    assert ana.offered == ["yes", "no"]
    await ana.says("yes")
    assert ana.reads.startswith("Asked for: Salle verte")
    assert "kept for you" in ana.reads
    await bob.says("book the green room tomorrow 15:00 to 16:00")
    assert "you have no booking" in bob.reads
    await ana.says("my bookings")
    assert "R-1" in ana.reads


async def test_whoever_may_say_yes_waits_for_nobody(stage: Stage, paul: Actor) -> None:
    await know(stage, paul, Role.COORDINATOR, Role.CONCIERGE, Role.MEMBER, language="en")
    await change(stage, "Salle verte", approval=True)
    await paul.says("book the green room tomorrow 14:00 to 16:00")
    assert "Booked" in paul.reads


async def test_a_workshop_is_for_who_had_its_training_once_the_house_notes_them(
    stage: Stage, ana: Actor, bob: Actor
) -> None:
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0].id
        rooms, people = Rooms(work, house), People(work, house)
        wood = next(room for room in await rooms.all() if room.name == "Atelier bois")
        await rooms.save(replace(wood, training=True))
        known = await people.by_identity(ana.identity)
        assert known
        await people.save(replace(known, flags=frozenset({"formation : Atelier bois"})))
    await bob.says("book the wood workshop tomorrow 14:00 to 16:00")
    assert "I have not noted yours yet" in bob.reads
    assert not any("Atelier bois" in offered for offered in bob.offered)
    await ana.says("book the wood workshop tomorrow 14:00 to 16:00")
    assert "Booked" in ana.reads


async def test_rules_change_in_words_and_who_would_be_hit_is_listed_first(ana: Actor, paul: Actor) -> None:
    await ana.says("book the green room tomorrow 14:00 to 17:00")
    await paul.says("la salle verte se réserve 2 h au plus, tampon 15 min")
    assert "1 réservation de Salle verte" in paul.reads
    assert "R-1, Salle verte, vendredi 4 décembre, de 14 h à 17 h" in paul.reads
    await paul.says("oui")
    assert "ménage : 15 min" in paul.reads
    await ana.says("book the green room tomorrow 17:00 to 18:00")
    assert "you have no booking" in ana.reads
    await ana.says("my bookings")
    assert "R-1" in ana.reads


async def test_a_no_changes_no_rule_and_oups_takes_a_change_back(ana: Actor, paul: Actor) -> None:
    await ana.says("book the green room tomorrow 14:00 to 17:00")
    await paul.says("la salle verte se réserve 2 h au plus")
    await paul.says("non")
    await ana.says("book the green room tomorrow 9:00 to 12:00")
    assert "Booked" in ana.reads

    await paul.says("!modifier-salle bleue règles: 1 h au plus")
    await paul.says("oups")
    await ana.says("book the blue room tomorrow 9:00 to 12:00")
    assert "Booked" in ana.reads


async def test_what_is_no_rule_is_refused_with_an_example(paul: Actor, sam: Actor) -> None:
    await paul.says("la salle verte se réserve n'importe comment")
    assert "ménage 15 min, 2 h au plus, sur accord" in paul.reads
    await sam.says("!edit-room green rules: at most 1 h")
    assert "Changed" not in sam.reads


@pytest.mark.parametrize(
    ("means", "said"),
    [
        (
            "matrix",
            (
                "la verte : heures de pointe de 17h à 20h, 1 h au plus",
                "plus d'heures de pointe dans la verte",
            ),
        ),
        (
            "matrix",
            (
                "peak hours of the green room 17:00 to 20:00, at most 1 hour",
                "no peak hours in the green room",
            ),
        ),
    ],
    indirect=["means"],
)
async def test_busy_hours_are_read_back_with_whom_they_hit_before_they_count(
    ana: Actor, bob: Actor, paul: Actor, said: tuple[str, str]
) -> None:
    await ana.says("book the green room tomorrow 17:00 to 20:00")
    await paul.says(said[0])
    assert paul.reads.index("R-1") < paul.reads.index("20")
    await paul.says("non")
    await bob.says("book the green room sunday 17:00 to 19:00")
    assert "Booked" in bob.reads
    await paul.says(said[0])
    await paul.says("oui")
    await bob.says("book the green room monday 17:00 to 19:00")
    assert "at most 1 h at a time (a rule of Salle verte)" in bob.reads
    await paul.says(said[1])
    await paul.says("oui")
    await bob.says("book the green room monday 17:00 to 19:00")
    assert "Booked" in bob.reads
    await paul.says("oups")
    await bob.says("book the green room tuesday 17:00 to 19:00")
    assert "at most 1 h at a time" in bob.reads


@pytest.mark.parametrize("means", ["matrix"], indirect=True)
async def test_what_must_be_noted_of_somebody_first_is_said_in_words_and_so_is_that_it_is(
    ana: Actor, bob: Actor, paul: Actor
) -> None:
    await ana.says("book the green room tomorrow 10:00 to 11:00")
    await paul.says("il faut « caution versée » pour la salle verte")
    assert "R-1, Salle verte" in paul.reads
    assert "caution versée" in paul.reads.partition("R-1")[2]
    await paul.says("oui")
    await paul.says("il faut « charte signée » pour la salle verte")
    assert "caution versée et charte signée" in paul.reads
    await paul.says("oui")
    await paul.says("sans « caution versée » pour la salle verte")
    await paul.says("oui")
    await ana.says("book the green room tomorrow 12:00 to 13:00")
    assert "asks for this first: charte signée" in ana.reads
    await bob.says('note "charte signée" for ana')
    assert "Only" in bob.reads
    await paul.says("note « charte signée » pour Ana")
    assert "This is noted of you now: charte signée." in ana.reads
    await ana.says("book the green room tomorrow 12:00 to 13:00")
    assert "Booked" in ana.reads
    await paul.says("oups")
    await ana.says("book the green room tomorrow 14:00 to 15:00")
    assert "asks for this first" in ana.reads


@pytest.mark.parametrize("means", ["matrix"], indirect=True)
async def test_a_training_that_a_room_asks_for_is_its_own_or_another_s(ana: Actor, paul: Actor) -> None:
    await paul.says("the wood workshop needs the training 'wood workshop'")
    await paul.says("oui")
    await paul.says("ana est formée à l'atelier bois")
    await ana.says("book the wood workshop tomorrow 10:00 to 11:00")
    assert "Booked" in ana.reads
    await paul.says("la salle verte demande la formation « laser »")
    await paul.says("oui")
    await ana.says("book the green room tomorrow 12:00 to 13:00")
    assert "asks for this first: formation : laser" in ana.reads
    await paul.says("!noter-de Ana training: Laser")
    await ana.says("book the green room tomorrow 12:00 to 13:00")
    assert "Booked" in ana.reads
    await paul.says("the green room no longer needs a training")
    assert "no training" in paul.reads or "aucune formation" in paul.reads
    await paul.says("oui")
    await ana.says("tell me about the green room")
    assert "asks for" not in ana.reads


@pytest.mark.usefixtures("paul")
@pytest.mark.parametrize("means", ["matrix"], indirect=True)
async def test_another_room_is_no_help_on_a_date_on_which_the_projector_is_taken(
    ana: Actor, bob: Actor
) -> None:
    await bob.says("book the projector monday 14 December 10:00 to 12:00")
    await bob.says("book the main hall monday 21 December 10:00 to 12:00")
    await ana.says("book the main hall every monday 10:00-12:00 from 7 to 21 December with the projector")
    elsewhere = [one for one in ana.offered if "Salle" in one or "Atelier" in one or "Studio" in one]
    assert [one.rpartition(" on ")[2] for one in elsewhere] == ["Monday 21 December"]
    assert "vidéoprojecteur is taken" in ana.reads
